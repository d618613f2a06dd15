package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;

/**
 * Answers requests for files by HTTP/1.1 on one client's byte stream: requests one after another on the same connection, many at once, cut anywhere. The files are part of the checkpoint, so that each FWP has its
 * own copy, and serves what it never has to open. It also tells who it is ({@code /fwp.json}), and takes messages ({@code POST /message}).
 */
public final class HttpResponder implements Program {
    private static final int STANDARD_RING_BYTES = 16_384;
    private static final int MOST_OUTBOX_BYTES = 65_536;
    private static final int KIBIBYTE = 1024;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Site site;
    private final Hearing hearing;
    private final int outboxBytes;

    /**
     * A responder with the files of a folder, as they are now.
     *
     * @param settings {@code folder}: where they are, absolute; empty: none; {@code filesKibibytes}: how much they may hold together; {@code requestMillis}: how long a client may take to say a request
     * @throws IllegalArgumentException if there is no such folder, or it holds too much
     */
    public HttpResponder(Settings settings) {
        String folder = settings.text("folder", "");
        SortedMap<String, byte[]> files = folder.isBlank() ? Collections.emptySortedMap() : SiteFolder.read(folder, settings.whole("filesKibibytes", KIBIBYTE) * KIBIBYTE);
        site = new Site(files);
        hearing = new Hearing(site, settings.whole("requestMillis", 30_000) * NANOS_PER_MILLI);
        outboxBytes = (int) Math.min(MOST_OUTBOX_BYTES, settings.whole("ringBytes", STANDARD_RING_BYTES));
    }

    @Override
    public long stateBytes() {
        return site.endBytes();
    }

    /** As large as its ring, so that a message is never longer than one that an FWP like it takes. */
    @Override
    public int outboxBytes() {
        return outboxBytes;
    }

    @Override
    public Object layout() {
        return site.identity();
    }

    @Override
    public void initialise(FwpMemory memory) {
        site.write(memory);
        Answers.forget(memory);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        batch.mark();
        while (batch.next()) {
            if (!Speech.say(batch, memory) || !hearing.hear(batch, memory)) {
                batch.leave();
                batch.rewind();
                return;
            }
            batch.consume();
            batch.mark();
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("requests", memory.getLong(HttpLayout.REQUESTS), "answers2xx", memory.getLong(HttpLayout.ANSWERS), "answers3xx", memory.getLong(HttpLayout.ANSWERS + 8),
                "answers4xx", memory.getLong(HttpLayout.ANSWERS + 16), "answers5xx", memory.getLong(HttpLayout.ANSWERS + 24), "bytesSent", memory.getLong(HttpLayout.BYTES),
                "messages", memory.getLong(HttpLayout.MESSAGES));
    }
}
