package edgeos.memory;

import edgeos.os.NativeMemory;
import edgeos.os.SystemCallException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Memory for FWPs: few large, lazily reserved ranges, cut into pieces of few sizes ({@link SizeClasses}). A piece that was given back is zeroed and handed out again,
 * last in first out, to whoever wants one of its class; there is no arena per FWP, so neither taking nor giving back is a system call, and neither allocates on the
 * Java heap where a piece goes to somebody who wants as many bytes as its last owner.
 *
 * <p>The first write to a page that never was written is a page fault, which makes creating an FWP about seven times as slow. So {@link #touchAhead} makes pages real before they
 * are wanted, a bounded number at a time.
 *
 * <p>One thread at a time: its owner's; who wants it faster than by posting to the owner has slabs of its own. Pieces may be used by any thread until {@link #close()}.
 */
public final class Slabs implements AutoCloseable {
    /** Pieces are multiples of this, and aligned to it. */
    public static final int GRAIN_BYTES = SizeClasses.GRAIN_BYTES;
    private static final long SLAB_BYTES = 64L << 20;

    /** A range that pieces are cut from, from its start: up to {@code used} they were, and up to {@code touched} its pages are real. */
    private static final class Slab {
        private final NativeMemory memory;
        private long used;
        private long touched;

        private Slab(long bytes) {
            memory = NativeMemory.reserve(bytes);
        }

        private long bytes() {
            return memory.segment().byteSize();
        }

        private boolean holds(long address) {
            return Long.compareUnsigned(address - memory.segment().address(), bytes()) < 0;
        }
    }

    /**
     * All that was handed out at some moment, with its bytes: see {@link #image}. Made a part at a time; then it never changes.
     */
    public static final class Image {
        private final List<Slab> slabs;
        private final List<Long> used;
        private final List<SlabImage> bytes;
        private final MemorySegment[][] free;
        private final int[] freeCount;
        private final Slab current;
        private final Slab next;
        private final long heldBytes;
        private int made;

        private Image(Slabs of, Image before) {
            slabs = List.copyOf(of.slabs);
            used = slabs.stream().map(slab -> slab.used).toList();
            bytes = slabs.stream().map(slab -> new SlabImage(slab.touched, before == null ? null : before.bytesOf(slab))).toList();
            free = new MemorySegment[of.free.length][];
            for (int sizeClass = 0; sizeClass < free.length; sizeClass++) {
                free[sizeClass] = of.free[sizeClass] == null ? null : of.free[sizeClass].clone();
            }
            freeCount = of.freeCount.clone();
            current = of.current;
            next = of.next;
            heldBytes = of.heldBytes;
        }

        /** Makes the next part of it, a few hundred microseconds' worth, by who holds everybody who uses a piece; false if all is made. */
        public boolean make() {
            if (made < bytes.size() && !bytes.get(made).make(slabs.get(made).memory.segment())) {
                made++;
            }
            return made < bytes.size();
        }

        private SlabImage bytesOf(Slab slab) {
            int at = slabs.indexOf(slab);
            return at < 0 ? null : bytes.get(at);
        }

        /** How many bytes of the Java heap it takes beside what it shares with earlier ones, roughly. */
        public long ownBytes() {
            return bytes.stream().mapToLong(SlabImage::ownBytes).sum();
        }
    }

    private final long mostBytes;
    private final List<Slab> slabs = new ArrayList<>();
    /** Reserved, and not in use, as time was turned back to before they were: all zero. */
    private final List<Slab> spare = new ArrayList<>();
    private final MemorySegment[][] free = new MemorySegment[SizeClasses.COUNT][];
    private final int[] freeCount = new int[SizeClasses.COUNT];
    /** What is being cut, and what is cut next: the last two in {@link #slabs} of the common size, or null. */
    private Slab current;
    private Slab next;
    private long heldBytes;

    /** Slabs that hand out as much as the system gives. */
    public Slabs() {
        this(Long.MAX_VALUE);
    }

    /** Slabs that hand out so many bytes at once, and no more. */
    public Slabs(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * A zeroed piece of exactly so many bytes; whoever has it cannot reach beyond.
     *
     * @throws OutOfMemoryError where the system has no more to give, or no more may be handed out; nothing was changed
     */
    public MemorySegment allocate(long bytes) {
        int sizeClass = SizeClasses.of(bytes);
        long size = SizeClasses.bytes(sizeClass);
        if (size > mostBytes - heldBytes) {
            throw new OutOfMemoryError("held=" + heldBytes + " more=" + size + " most=" + mostBytes);
        }
        MemorySegment piece = freeCount[sizeClass] > 0 ? reuse(sizeClass) : cut(size, bytes);
        heldBytes += size;
        return piece.byteSize() == bytes ? piece : resized(piece, bytes);
    }

    private MemorySegment reuse(int sizeClass) {
        int top = --freeCount[sizeClass];
        MemorySegment piece = free[sizeClass][top];
        free[sizeClass][top] = null;
        return piece;
    }

    private MemorySegment resized(MemorySegment piece, long bytes) {
        for (Slab slab : slabs) {
            if (slab.holds(piece.address())) {
                MemorySegment all = slab.memory.segment();
                return all.asSlice(piece.address() - all.address(), bytes);
            }
        }
        throw new IllegalArgumentException("address=" + piece.address() + " is of no slab");
    }

    private MemorySegment cut(long size, long bytes) {
        Slab slab = size > SLAB_BYTES ? reserve(size) : withRoom(size);
        MemorySegment piece = slab.memory.segment().asSlice(slab.used, bytes);
        slab.used += size;
        slab.touched = Math.max(slab.touched, slab.used);
        return piece;
    }

    private Slab withRoom(long size) {
        if (current == null || current.used + size > current.bytes()) {
            current = next == null ? reserve(SLAB_BYTES) : next;
            next = null;
        }
        return current;
    }

    private Slab reserve(long bytes) {
        try {
            Slab slab = spare.stream().filter(each -> each.bytes() == bytes).findFirst().orElseGet(() -> new Slab(bytes));
            spare.remove(slab);
            slabs.add(slab);
            return slab;
        } catch (SystemCallException none) {
            throw new OutOfMemoryError("held=" + heldBytes + " more=" + bytes + " reason=" + none.getMessage());
        }
    }

    /**
     * Makes sure that pieces of these sizes can be had, all at once, until somebody else takes some.
     *
     * @throws OutOfMemoryError if they cannot; nothing was changed
     */
    public void secure(long... sizes) {
        var pieces = new ArrayList<MemorySegment>(sizes.length);
        try {
            for (long bytes : sizes) {
                pieces.add(allocate(bytes));
            }
        } finally {
            pieces.forEach(piece -> release(piece, 0));
        }
    }

    /**
     * Makes pages real that will be wanted next, until so many bytes that were never handed out are ready: a page fault each, so give a small bound and call it again.
     *
     * @param floorBytes how much is to be ready, at most one slab
     * @param mostBytes how much to make ready now
     * @return how much was made ready; 0 if all is, or the system has no more to give
     */
    public long touchAhead(long floorBytes, long mostBytes) {
        if (floorBytes <= 0) {
            return 0;
        }
        long inCurrent = current == null ? 0 : Math.min(floorBytes, current.bytes() - current.used);
        long touched = inCurrent == 0 ? 0 : touch(current, inCurrent, mostBytes);
        if (touched > 0 || inCurrent == floorBytes) {
            return touched;
        }
        if (next == null && (next = reserveIfPossible()) == null) {
            return 0;
        }
        return touch(next, Math.min(floorBytes - inCurrent, SLAB_BYTES), mostBytes);
    }

    private Slab reserveIfPossible() {
        try {
            return reserve(SLAB_BYTES);
        } catch (OutOfMemoryError none) {
            return null;
        }
    }

    private static long touch(Slab slab, long ahead, long mostBytes) {
        long bytes = Math.min(slab.used + ahead - slab.touched, mostBytes);
        if (bytes <= 0) {
            return 0;
        }
        slab.memory.touch(slab.touched, bytes);
        slab.touched += bytes;
        return bytes;
    }

    /** Bytes that were never handed out and that take no page fault. */
    public long readyBytes() {
        return ready(current) + ready(next);
    }

    private static long ready(Slab slab) {
        return slab == null ? 0 : slab.touched - slab.used;
    }

    /** Takes back a piece that {@link #allocate} gave, of which any byte may have been written; nobody may use it any more. */
    public void release(MemorySegment piece) {
        release(piece, piece.byteSize());
    }

    /**
     * Takes back a piece that {@link #allocate} gave; nobody may use it any more.
     *
     * @param dirtiedBytes behind so many, every byte is zero: they are not zeroed again
     */
    public void release(MemorySegment piece, long dirtiedBytes) {
        long dirtied = Math.min(dirtiedBytes, piece.byteSize());
        if (dirtied > 0) {
            (dirtied == piece.byteSize() ? piece : piece.asSlice(0, dirtied)).fill((byte) 0);
        }
        int sizeClass = SizeClasses.of(piece.byteSize());
        heldBytes -= SizeClasses.bytes(sizeClass);
        int count = freeCount[sizeClass]++;
        if (free[sizeClass] == null) {
            free[sizeClass] = new MemorySegment[16];
        } else if (count == free[sizeClass].length) {
            free[sizeClass] = Arrays.copyOf(free[sizeClass], count * 2);
        }
        free[sizeClass][count] = piece;
    }

    /**
     * All that is handed out now; its bytes are yet to be made, see {@link Image#make}. By who holds everybody who uses a piece.
     *
     * @param before an earlier image of these slabs, with which it shares what did not change; or null
     */
    public Image image(Image before) {
        return new Image(this, before);
    }

    /** How many bytes {@link #image} would have to look at. */
    public long touchedBytes() {
        return slabs.stream().mapToLong(slab -> slab.touched).sum();
    }

    /** Makes everything as it was when an image was made of these slabs, a part at a time: what was handed out since is handed out no more. By who holds everybody who uses a piece, from the first part to the last. */
    public Return restore(Image image) {
        slabs.stream().filter(slab -> !image.slabs.contains(slab)).forEach(slab -> {
            slab.memory.segment().asSlice(0, slab.touched).fill((byte) 0);
            slab.used = 0;
            slab.touched = 0;
            spare.add(slab);
        });
        slabs.clear();
        slabs.addAll(image.slabs);
        spare.removeAll(image.slabs);
        for (int sizeClass = 0; sizeClass < free.length; sizeClass++) {
            free[sizeClass] = image.free[sizeClass] == null ? null : image.free[sizeClass].clone();
        }
        System.arraycopy(image.freeCount, 0, freeCount, 0, freeCount.length);
        current = image.current;
        next = image.next;
        heldBytes = image.heldBytes;
        return new Return(image);
    }

    /** The way back to an image, a part at a time. By one thread. */
    public static final class Return {
        private final Image image;
        private int slab;
        private int block;

        private Return(Image image) {
            this.image = image;
        }

        /** Sets the next part back, a few hundred microseconds' worth, by who holds everybody who uses a piece; false if all is as it was. */
        public boolean go() {
            if (slab < image.slabs.size()) {
                Slab at = image.slabs.get(slab);
                SlabImage bytes = image.bytes.get(slab);
                if (block == 0) {
                    begin(at, bytes, image.used.get(slab));
                }
                int then = bytes.restore(at.memory.segment(), block);
                slab += then < 0 ? 1 : 0;
                block = Math.max(0, then);
            }
            return slab < image.slabs.size();
        }

        private static void begin(Slab at, SlabImage bytes, long used) {
            if (at.touched > bytes.sizeBytes()) {
                at.memory.segment().asSlice(bytes.sizeBytes(), at.touched - bytes.sizeBytes()).fill((byte) 0);
            }
            at.touched = bytes.sizeBytes();
            at.used = used;
        }
    }

    /** Bytes of all pieces that were handed out and not taken back. */
    public long heldBytes() {
        return heldBytes;
    }

    /** Gives all memory back to the system; nobody may use a piece any more. */
    @Override
    public void close() {
        slabs.forEach(slab -> slab.memory.close());
        slabs.clear();
        spare.forEach(slab -> slab.memory.close());
        spare.clear();
        Arrays.fill(free, null);
        Arrays.fill(freeCount, 0);
        current = null;
        next = null;
        heldBytes = 0;
    }
}
