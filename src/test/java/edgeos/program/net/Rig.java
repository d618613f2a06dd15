package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program as a core does: messages lie as records in a ring, a batch is opened over them, and what the program said is read off
 * the record headers. Bytes around each message are checked to be untouched.
 */
public final class Rig {
    /** What became of a message: the set of ports it left by (0 if it ended), why it was dropped (null if it was not), and its bytes. */
    public record Outcome(int ports, DropReason reason, byte[] frame) {
        public boolean left(int port) {
            return reason == null && ports == 1 << port;
        }
    }

    private static final long GUARD = 0x5a5a_5a5a_5a5a_5a5aL;
    /** Bits of the headroom that belong to a message's annotation. */
    private static final long ANNOTATION = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 0xffL : 0xffL << 56;
    private static final int RING_BYTES = 1 << 18;

    private final Program program;
    private final FwpMemory memory;
    private final MemorySegment ring = MemorySegment.ofArray(new long[RING_BYTES / 8]);
    private final Batch batch = new Batch();

    public Rig(Program program) {
        this(program, MemorySegment.ofArray(new long[(int) (program.stateBytes() + 7) / 8]).asSlice(0, program.stateBytes()));
    }

    /** Runs a program over these bytes, which are zero. */
    public Rig(Program program, MemorySegment bytes) {
        this.program = program;
        this.memory = new FwpMemory(bytes);
        program.initialise(memory);
    }

    /** The FWP's memory. */
    public FwpMemory memory() {
        return memory;
    }

    /** A figure that the program reads off its memory. */
    public long figure(String name) {
        return program.figures(memory).get(name);
    }

    /** What becomes of one frame. */
    public Outcome run(int inPort, byte[] frame) {
        return run(inPort, List.of(frame), 0).getFirst();
    }

    /** What becomes of frames that come by one port in one batch. */
    public List<Outcome> run(int inPort, List<byte[]> frames, long nowNanos) {
        long end = 0;
        for (byte[] frame : frames) {
            end += put(end, inPort, frame);
        }
        batch.open(ring, 0, end, frames.size(), nowNanos);
        program.process(batch, memory);
        if (batch.close() != end) {
            throw new AssertionError("messages are left over");
        }
        var outcomes = new ArrayList<Outcome>();
        long at = 0;
        for (byte[] frame : frames) {
            outcomes.add(take(at));
            at += RecordLayout.strideBytes(frame.length) + 8;
        }
        return outcomes;
    }

    /** Puts a record, with a guard of 8 bytes in its headroom and one behind it, inside its stride. */
    private int put(long at, int inPort, byte[] frame) {
        int stride = RecordLayout.strideBytes(frame.length) + 8;
        ring.asSlice(at, stride).fill((byte) 0x5a);
        ring.set(ValueLayout.JAVA_LONG, at, RecordLayout.sent(RecordLayout.header(frame.length, RecordLayout.FRESH_START, stride, inPort), 0, 1));
        MemorySegment.copy(frame, 0, ring, ValueLayout.JAVA_BYTE, at + RecordLayout.FRESH_START, frame.length);
        return stride;
    }

    private Outcome take(long at) {
        long header = ring.get(ValueLayout.JAVA_LONG, at);
        int stride = RecordLayout.strideBytes(header);
        boolean isPrepended = RecordLayout.start(header) < RecordLayout.FRESH_START;
        if (!RecordLayout.isInside(header, stride) || !isPrepended && (ring.get(ValueLayout.JAVA_LONG, at + 8) & ~ANNOTATION) != (GUARD & ~ANNOTATION)
                || ring.get(ValueLayout.JAVA_LONG, at + stride - 8) != GUARD) {
            throw new AssertionError("written outside of the message: header=" + Long.toHexString(header));
        }
        byte[] frame = ring.asSlice(at + RecordLayout.start(header), RecordLayout.lengthBytes(header)).toArray(ValueLayout.JAVA_BYTE);
        boolean ended = RecordLayout.ended(header);
        boolean dropped = ended && RecordLayout.ports(header) != RecordLayout.CONSUMED;
        return new Outcome(ended ? 0 : RecordLayout.ports(header), dropped ? DropReason.of(RecordLayout.ports(header)) : null, frame);
    }
}
