package edgeos.memory;

import edgeos.os.NativeMemory;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Memory for FWPs: few large, lazily reserved ranges, cut into pieces that are multiples of {@value #GRAIN_BYTES} bytes. A piece that was given back is zeroed and
 * handed out again for the same size; there is no arena per FWP, so giving back costs no system call.
 *
 * <p>One thread at a time: the manager's. Pieces may be used by any thread until {@link #close()}.
 */
public final class Slabs implements AutoCloseable {
    /** Pieces are multiples of this, and aligned to it. */
    public static final int GRAIN_BYTES = 4096;
    private static final long SLAB_BYTES = 64L << 20;

    private final List<NativeMemory> slabs = new ArrayList<>();
    private final Map<Long, ArrayDeque<MemorySegment>> free = new HashMap<>();
    private long usedInLast;
    private long heldBytes;

    /**
     * A zeroed piece of at least so many bytes.
     *
     * @throws OutOfMemoryError where the system has no more to give
     */
    public MemorySegment allocate(long bytes) {
        long size = bytes + GRAIN_BYTES - 1 & -GRAIN_BYTES;
        heldBytes += size;
        var pieces = free.get(size);
        return pieces == null || pieces.isEmpty() ? cut(size) : pieces.pop();
    }

    private MemorySegment cut(long size) {
        if (slabs.isEmpty() || usedInLast + size > slabs.getLast().segment().byteSize()) {
            slabs.add(NativeMemory.reserve(Math.max(SLAB_BYTES, size)));
            usedInLast = 0;
        }
        MemorySegment piece = slabs.getLast().segment().asSlice(usedInLast, size);
        usedInLast += size;
        return piece;
    }

    /** Takes back a piece that {@link #allocate} gave; nobody may use it any more. */
    public void release(MemorySegment piece) {
        piece.fill((byte) 0);
        heldBytes -= piece.byteSize();
        free.computeIfAbsent(piece.byteSize(), _ -> new ArrayDeque<>()).push(piece);
    }

    /** Bytes handed out and not taken back. */
    public long heldBytes() {
        return heldBytes;
    }

    /** Gives all memory back to the system; nobody may use a piece any more. */
    @Override
    public void close() {
        slabs.forEach(NativeMemory::close);
        slabs.clear();
        free.clear();
        heldBytes = 0;
    }
}
