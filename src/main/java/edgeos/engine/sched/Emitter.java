package edgeos.engine.sched;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Outbox;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Provenance;
import edgeos.engine.ring.Ring;
import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.program.Batch;
import edgeos.program.Emission;
import edgeos.telemetry.Act;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/**
 * Puts what the first program of a unit emits into the unit's outbox, of which the core is the fill side. Whose it is and how old it is are the current message's, read from what the mover noted of
 * that one: nothing that the FWP says counts. Owned by its core.
 */
final class Emitter implements Emission {
    private final Clock clock;
    private final Acts acts;
    private final Batch batch;
    private final Streams streams;
    private final Provenance question = new Provenance();
    private Unit unit;
    private Ring ring;
    private int emitted;
    private boolean wants;
    private boolean wasEmpty;

    Emitter(Clock clock, Acts acts, Batch batch, Streams streams) {
        this.streams = streams;
        this.clock = clock;
        this.acts = acts;
        this.batch = batch;
    }

    /** Takes what the unit's first program emits from now on. */
    void open(Unit next) {
        unit = next;
        ring = next.outbox() == null ? null : next.outbox().ring();
        emitted = 0;
        wants = false;
        wasEmpty = ring != null && ring.count() == 0;
    }

    /** Takes nothing more. */
    void close() {
        ring = null;
    }

    @Override
    public int room() {
        return ring == null ? -1 : Math.min(Math.min(ring.longestStride(), ring.capacityBytes() / 2) - RecordLayout.FRESH_START, RecordLayout.MOST_LENGTH_BYTES);
    }

    @Override
    public boolean emit(int port, FwpMemory memory, long offset, int length) {
        Objects.checkFromIndexSize(offset, length, memory.sizeBytes());
        int stride = RecordLayout.strideBytes(length);
        if (ring == null || batch.taken() == 0 && unit.outbox().lastFlow() < 0 || length > RecordLayout.MOST_LENGTH_BYTES || ring.room(stride) < stride) {
            return false;
        }
        boolean isAnswer = batch.taken() > 0;
        if (isAnswer && !isKnown()) {
            return false;
        }
        int at = ring.nextOffset();
        if ((length & 7) != 0) {
            ring.records().set(ValueLayout.JAVA_LONG, at + stride - Long.BYTES, 0L);
        }
        ring.records().set(ValueLayout.JAVA_LONG, at, RecordLayout.sent(RecordLayout.fresh(length, 0), 0, 1 << port));
        ring.records().set(ValueLayout.JAVA_LONG, at + RecordLayout.HEADER_BYTES, 0L);
        memory.getBytes(offset, ring.records(), at + RecordLayout.FRESH_START, length);
        long serial = acts.isWatched() ? acts.nextSerial() : 0;
        ring.note(stride, isAnswer ? question.birthNanos() : clock.nanos(), isAnswer ? question.flow() : unit.outbox().lastFlow(), serial);
        emitted++;
        if (acts.isWatched()) {
            String node = unit.stages()[0].template().id();
            acts.add(new Act.Produced(clock.nanos(), serial, node, Acts.bytes(ring.records(), at + RecordLayout.FRESH_START, length)));
        }
        return true;
    }

    /** Looks at whose the current message is; false if nobody's any more: the FWP said before that it is done with it, and it was taken out. */
    private boolean isKnown() {
        unit.ring().tell(unit.handled() + batch.taken() - 1, question);
        return question.flow() >= 0;
    }

    @Override
    public int flow() {
        if (batch.taken() == 0) {
            return -1;
        }
        unit.ring().tell(unit.handled() + batch.taken() - 1, question);
        return question.flow();
    }

    @Override
    public boolean isThere(int flow) {
        return streams.isThere(flow);
    }

    @Override
    public void wantRoom() {
        wants = ring != null || wants;
    }

    /**
     * Publishes what was emitted and rings for it, and notes whether the unit wants to be run again when there is room. Before the unit's own progress, so that nobody finds it idle in between.
     *
     * <p>Who has said all, having waited for room, rings too: with what was taken out before, its instance may be served.
     *
     * <p>Whoever had all of the outbox and nothing to handle, and said nothing, has nothing to say: it is not asked again before a message comes.
     *
     * @param handled how many messages the first program handled
     */
    void publish(Unit of, int handled) {
        Outbox outbox = of.outbox();
        if (outbox == null) {
            return;
        }
        if (emitted > 0) {
            outbox.ring().publishRelease();
            outbox.ring().processedRelease(outbox.ring().filled());
            outbox.unit().lane().speaks(outbox.unit().index());
        }
        if (handled > 0) {
            of.ring().tell(of.handled() + handled - 1, question);
            outbox.handledFlow(question.flow());
        }
        boolean wasEager = outbox.isEager();
        outbox.setEager(wants && !(wasEmpty && emitted == 0 && handled == 0));
        if (wasEager && !outbox.isEager()) {
            outbox.unit().lane().ring(outbox.unit().index());
        }
    }
}
