package edgeos.program.dns;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.dns.Zone;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/**
 * A name server with authority over the zones of its settings: each datagram is a question, and is answered by a datagram of its own. What is too short to be a question, or is an answer, is dropped.
 * A question takes nothing from the Java heap.
 */
public final class Dns implements Program {
    private static final int OUTBOX_BYTES = 8192;
    /** The longest answer is shorter by this than its place, so that it fits half an outbox. */
    private static final int RESERVED_BYTES = 96;

    private final ZoneImage image;
    private final int mostBytes;

    /**
     * A name server; reads {@code zone} and {@code mostBytes}.
     *
     * @throws IllegalArgumentException if the zone cannot be read
     */
    public Dns(Settings settings) {
        image = ZoneImage.of(Zone.parse(settings.lines("zone")));
        mostBytes = (int) settings.whole("mostBytes", 1232);
        if (mostBytes < MessageLayout.LEAST_LIMIT || mostBytes > DnsLayout.ANSWER_BYTES - RESERVED_BYTES) {
            throw new IllegalArgumentException("an answer has " + MessageLayout.LEAST_LIMIT + " to " + (DnsLayout.ANSWER_BYTES - RESERVED_BYTES) + " bytes at most: mostBytes=" + mostBytes);
        }
    }

    @Override
    public long stateBytes() {
        return image.sizeBytes();
    }

    @Override
    public Object layout() {
        return image;
    }

    @Override
    public int outboxBytes() {
        return OUTBOX_BYTES;
    }

    @Override
    public void initialise(FwpMemory memory) {
        image.writeTo(memory);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        batch.mark();
        while (batch.next()) {
            if (batch.length() < MessageLayout.HEADER_BYTES || (batch.u16(MessageLayout.FLAGS) & MessageLayout.IS_ANSWER) != 0) {
                batch.drop(DropReason.MALFORMED);
                count(memory, DnsLayout.MALFORMED);
            } else if (batch.emitRoom() < mostBytes) {
                batch.leave();
                batch.rewind();
                batch.wantsRoom();
                return;
            } else {
                answer(batch, memory);
                batch.emit(0, memory, DnsLayout.ANSWER, memory.getInt(DnsLayout.LENGTH));
                batch.consume();
            }
            batch.mark();
        }
    }

    private void answer(Batch batch, FwpMemory memory) {
        int result = Question.read(batch, memory);
        int length = memory.getInt(DnsLayout.LENGTH);
        boolean isExtended = memory.getInt(DnsLayout.EXTENDED) != 0;
        int limit = Math.min(memory.getInt(DnsLayout.LIMIT), mostBytes);
        memory.putInt(DnsLayout.LIMIT, isExtended ? limit - MessageLayout.OPT_BYTES : limit);
        int asked = batch.u16(MessageLayout.FLAGS);
        Reply.set16(memory, MessageLayout.ID, batch.u16(MessageLayout.ID));
        Reply.set16(memory, MessageLayout.FLAGS, MessageLayout.IS_ANSWER | asked & (MessageLayout.OPERATION | MessageLayout.WANTS_RECURSION));
        Reply.set16(memory, MessageLayout.QUESTIONS, length > MessageLayout.HEADER_BYTES ? 1 : 0);
        Reply.set16(memory, MessageLayout.ANSWERS, 0);
        Reply.set16(memory, MessageLayout.AUTHORITIES, 0);
        Reply.set16(memory, MessageLayout.ADDITIONAL, 0);
        if (result == MessageLayout.FINE) {
            Reply.noteQuestion(memory);
            result = Resolver.answer(memory);
        }
        if (result == Resolver.TOO_LONG) {
            Reply.cut(memory, length);
            count(memory, DnsLayout.TRUNCATED);
            result = MessageLayout.FINE;
        }
        Reply.set16(memory, MessageLayout.FLAGS, Reply.u16(memory, MessageLayout.FLAGS) | result & 0xf);
        if (isExtended) {
            Reply.option(memory, mostBytes, result);
        }
        count(memory, counter(result));
    }

    private static long counter(int result) {
        return switch (result) {
            case MessageLayout.FINE -> DnsLayout.ANSWERED;
            case MessageLayout.ABSENT -> DnsLayout.ABSENT;
            case MessageLayout.REFUSED -> DnsLayout.REFUSED;
            case MessageLayout.NOT_IMPLEMENTED -> DnsLayout.NOT_IMPLEMENTED;
            default -> DnsLayout.MALFORMED;
        };
    }

    private static void count(FwpMemory memory, long counter) {
        memory.putLong(counter, memory.getLong(counter) + 1);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("answered", memory.getLong(DnsLayout.ANSWERED), "absent", memory.getLong(DnsLayout.ABSENT), "refused", memory.getLong(DnsLayout.REFUSED),
                "malformed", memory.getLong(DnsLayout.MALFORMED), "notImplemented", memory.getLong(DnsLayout.NOT_IMPLEMENTED), "truncated", memory.getLong(DnsLayout.TRUNCATED));
    }
}
