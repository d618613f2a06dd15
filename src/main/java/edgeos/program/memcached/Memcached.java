package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.notation.SharedBy;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * memcached: answers the byte streams of one client, or of many that share it, in its text protocol, meta commands among it, from items in this FWP's own memory. Reads {@code memoryKibibytes}, {@code mostItemBytes}, and
 * {@code sharedBy}.
 *
 * <p>Source: {@code protocol.txt} of memcached 1.6.
 */
public final class Memcached implements Program {
    private static final int OUTBOX_BYTES = 16_384;
    private static final int BYTES_PER_KIBIBYTE = 1024;
    private static final int STANDARD_KIBIBYTES = 256;
    private static final int STANDARD_ITEM_BYTES = 65_536;

    private final MemcachedLayout layout;
    private final Items items;
    private final Conversations conversations;
    private final Conversation conversation;

    /** A memcached with so much memory; an item takes no more than half of it, whatever the setting says. */
    public Memcached(Settings settings) {
        long bytes = settings.whole("memoryKibibytes", STANDARD_KIBIBYTES) * BYTES_PER_KIBIBYTE;
        layout = new MemcachedLayout(bytes, SharedBy.clients(settings));
        int mostItemBytes = (int) Math.min(settings.whole("mostItemBytes", STANDARD_ITEM_BYTES), bytes / 2);
        items = new Items(layout);
        conversations = new Conversations(layout, items);
        var storage = new Storage(items, conversations, mostItemBytes);
        var retrieval = new Retrieval(items);
        var meta = new Meta(items, storage, retrieval);
        conversation = new Conversation(storage, retrieval, new Commands(storage, retrieval, new Changes(items), new Statistics(layout, mostItemBytes), meta), meta);
    }

    @Override
    public long stateBytes() {
        return layout.sizeBytes();
    }

    @Override
    public Object layout() {
        return List.of(layout.storeBytes(), layout.streams());
    }

    @Override
    public int outboxBytes() {
        return OUTBOX_BYTES;
    }

    @Override
    public void initialise(FwpMemory memory) {
        items.clear(memory);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long now = batch.nowNanos();
        memory.putLong(MemcachedLayout.NOW, now);
        memory.putLong(MemcachedLayout.CALENDAR, batch.hypercalls().calendarNanos(now) - now);
        if (memory.getLong(MemcachedLayout.STARTED) == 0) {
            memory.putLong(MemcachedLayout.STARTED, now);
        }
        batch.mark();
        while (batch.next()) {
            if (conversations.enter(batch, memory)) {
                if (!hear(batch, memory)) {
                    batch.leave();
                    batch.rewind();
                    batch.wantsRoom();
                    return;
                }
                conversations.leave(batch, memory);
                batch.consume();
            }
            batch.mark();
        }
        if (!Replies.flush(batch, memory)) {
            batch.wantsRoom();
        }
    }

    /** Hears the current message from where it stopped; false if it is not done. What one of many clients is answered leaves before the next is heard: as it is that one's who is heard. */
    private boolean hear(Batch batch, FwpMemory memory) {
        int before = memory.getInt(MemcachedLayout.CONSUMED);
        boolean done = conversation.hear(batch, memory);
        Counter.BYTES_READ.add(memory, (done ? batch.length() : memory.getInt(MemcachedLayout.CONSUMED)) - before);
        if (!done || !conversations.areOne() && !Replies.flush(batch, memory)) {
            return false;
        }
        memory.putInt(MemcachedLayout.CONSUMED, 0);
        return true;
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("commands", Counter.COMMANDS.get(memory));
        figures.put("hits", Counter.GET_HITS.get(memory));
        figures.put("misses", Counter.GET_MISSES.get(memory));
        figures.put("items", memory.getLong(MemcachedLayout.ITEMS));
        figures.put("storedBytes", memory.getLong(MemcachedLayout.VALUE_BYTES));
        figures.put("evictions", Counter.EVICTIONS.get(memory));
        figures.put("errors", Counter.ERRORS.get(memory));
        if (!conversations.areOne()) {
            figures.put("clients", (long) memory.getInt(MemcachedLayout.STREAMS));
            figures.put("refused", Counter.REJECTED.get(memory));
        }
        return figures;
    }
}
