package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.memory.RingLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/**
 * Answers each frame with several messages of its own, longer than the frame: client address, then a number that rises. With {@code remembers}, it takes the frame at once and says the rest later; otherwise
 * it leaves the frame where it is until all is said. With {@code liesFrom} and {@code liesBelow}, it says of each frame that begins between these two cursors that it is done with it, and comes back to it all the same.
 */
public final class Talker implements Program {
    /** Offset of the client's address in an answer. */
    static final int CLIENT = 0;
    /** Offset of the rising number. */
    static final int NUMBER = 8;
    private static final int SOURCE_ADDRESS = 26;
    private static final long LEFT = 0;
    private static final long SAID = 8;
    private static final long MESSAGE = 64;

    private final int answers;
    private final int length;
    private final int outbox;
    private final boolean remembers;
    private final int crashesAt;
    private final long liesFrom;
    private final long liesBelow;

    public Talker(Settings settings) {
        answers = (int) settings.whole("answers", 3);
        length = (int) settings.whole("lengthBytes", 1000);
        outbox = (int) settings.whole("outboxBytes", 4096);
        crashesAt = (int) settings.whole("crashesAt", 0);
        remembers = settings.flag("remembers", false);
        liesFrom = settings.whole("liesFrom", 0);
        liesBelow = settings.whole("liesBelow", 0);
    }

    @Override
    public long stateBytes() {
        return MESSAGE + length;
    }

    @Override
    public int outboxBytes() {
        return outbox;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        if (remembers && !say(batch, memory)) {
            return;
        }
        batch.mark();
        while (batch.next()) {
            if (batch.position() >= liesFrom && batch.position() < liesBelow) {
                lie(batch);
                return;
            }
            if (remembers || memory.getLong(LEFT) == 0) {
                memory.putLong(LEFT, answers);
                memory.putInt(MESSAGE + CLIENT, batch.i32(SOURCE_ADDRESS));
            }
            boolean all = say(batch, memory);
            if (crashesAt > 0 && memory.getLong(SAID) >= crashesAt) {
                throw new IllegalStateException("in the middle of a sentence: said=" + memory.getLong(SAID));
            }
            if (!all && !remembers) {
                batch.leave();
                batch.rewind();
                return;
            }
            batch.consume();
            if (!all) {
                return;
            }
            batch.mark();
        }
    }

    private static void lie(Batch batch) {
        batch.consume();
        batch.next();
        batch.rewind();
        batch.claimProcessed(batch.rawRing().getLong(RingLayout.FILLED));
    }

    /** True if all is said. */
    private boolean say(Batch batch, FwpMemory memory) {
        while (memory.getLong(LEFT) > 0) {
            memory.putLong(MESSAGE + NUMBER, memory.getLong(SAID));
            if (batch.emitRoom() < length) {
                batch.wantsRoom();
                return false;
            }
            if (!batch.emit(0, memory, MESSAGE, length)) {
                throw new IllegalStateException("there is room and it does not fit: room=" + batch.emitRoom() + " length=" + length);
            }
            memory.putLong(SAID, memory.getLong(SAID) + 1);
            memory.putLong(LEFT, memory.getLong(LEFT) - 1);
        }
        return true;
    }
}
