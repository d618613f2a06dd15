package edgeos.program.wasm;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import edgeos.memory.FwpMemory;
import edgeos.notation.FaultReason;
import edgeos.program.ProgramFault;
import java.lang.foreign.MemorySegment;

/**
 * The linear memory of whichever FWP it is pointed at: a slice of that FWP's own bytes. Every address is taken as unsigned and checked against the pages that there are
 * now, in 64-bit arithmetic; whatever lies outside is a fault. Bulk operations are paid for in fuel by their length.
 *
 * <p>Owned by the thread of its instance.
 *
 * <p>Errors: {@link ProgramFault} for an address outside, and for spent fuel.
 */
final class WasmMemory implements Memory {
    private static final int BULK_BYTES_PER_FUEL = 16;

    private final StateLayout layout;
    private final Fuel fuel;
    private DataSegment[] segments = {};
    private boolean loading;
    private FwpMemory bytes;
    private long base;
    private long limit;

    WasmMemory(StateLayout layout, Fuel fuel) {
        this.layout = layout;
        this.fuel = fuel;
    }

    /** Points it at the bytes of an FWP; null: at nothing. */
    void point(FwpMemory to) {
        bytes = to;
        base = layout.linear();
        limit = to == null ? 0 : (long) to.getInt(StateLayout.PAGES) * StateLayout.PAGE_BYTES;
    }

    /** Makes the next initialisation write active segments: that of the template, and of nobody else. */
    void load(FwpMemory to, int initialPages) {
        to.putInt(StateLayout.PAGES, initialPages);
        point(to);
        loading = true;
    }

    /** The bytes that it is pointed at. */
    FwpMemory bytes() {
        return bytes;
    }

    /**
     * Where an address lies in the FWP's bytes.
     *
     * @param length how many bytes from there on must be inside; unsigned
     */
    long place(int address, int length) {
        long from = Integer.toUnsignedLong(address);
        long size = Integer.toUnsignedLong(length);
        if (from + size > limit) {
            throw new ProgramFault(FaultReason.OUTSIDE_MEMORY, "address=" + from + " bytes=" + size + " memory=" + limit);
        }
        return base + from;
    }

    @Override
    public int pages() {
        return (int) (limit / StateLayout.PAGE_BYTES);
    }

    @Override
    public int grow(int more) {
        int before = pages();
        if (more < 0 || (long) before + more > layout.limitPages()) {
            bytes.putInt(StateLayout.REFUSED_GROWTH, bytes.getInt(StateLayout.REFUSED_GROWTH) + 1);
            return -1;
        }
        bytes.putInt(StateLayout.PAGES, before + more);
        limit = (long) (before + more) * StateLayout.PAGE_BYTES;
        return before;
    }

    @Override
    public int initialPages() {
        return pages();
    }

    @Override
    public int maximumPages() {
        return layout.limitPages();
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void zero() { }

    @Override
    public void initialize(Instance instance, DataSegment[] all) {
        segments = all;
        if (loading) {
            loading = false;
            for (DataSegment segment : all) {
                if (segment instanceof ActiveDataSegment active) {
                    int address = (int) ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions())[0];
                    write(address, active.data(), 0, active.data().length);
                }
            }
        }
    }

    @Override
    public void initPassiveSegment(int segment, int address, int offset, int size) {
        byte[] data = segments[segment] instanceof ActiveDataSegment ? new byte[0] : segments[segment].data();
        long to = place(address, size);
        if (Integer.toUnsignedLong(offset) + Integer.toUnsignedLong(size) > data.length) {
            throw new ProgramFault(FaultReason.OUTSIDE_MEMORY, "segment=" + segment + " bytes=" + data.length);
        }
        payForBulk(size);
        bytes.putBytes(to, MemorySegment.ofArray(data), offset, size);
    }

    @Override
    public void drop(int segment) {
        throw new ProgramFault(FaultReason.TRAP, "segment dropped: segment=" + segment);
    }

    @Override
    public void fill(byte value, int from, int to) {
        int size = to - from;
        long place = place(from, size);
        payForBulk(size);
        bytes.fill(place, value, size);
    }

    @Override
    public void copy(int to, int from, int size) {
        long source = place(from, size);
        long target = place(to, size);
        payForBulk(size);
        bytes.putBytes(target, bytes.bytes(), source, size);
    }

    private void payForBulk(int size) {
        fuel.pay(size / BULK_BYTES_PER_FUEL);
    }

    @Override
    public void write(int address, byte[] data, int offset, int size) {
        bytes.putBytes(place(address, size), MemorySegment.ofArray(data), offset, size);
    }

    @Override
    public byte[] readBytes(int address, int length) {
        long from = place(address, length);
        byte[] copy = new byte[length];
        bytes.getBytes(from, MemorySegment.ofArray(copy), 0, length);
        return copy;
    }

    @Override
    public byte read(int address) {
        return bytes.getByte(place(address, Byte.BYTES));
    }

    @Override
    public short readShort(int address) {
        return bytes.getShortLittleEndian(place(address, Short.BYTES));
    }

    @Override
    public long readU16(int address) {
        return readShort(address) & 0xffffL;
    }

    @Override
    public int readInt(int address) {
        return bytes.getIntLittleEndian(place(address, Integer.BYTES));
    }

    @Override
    public long readLong(int address) {
        return bytes.getLongLittleEndian(place(address, Long.BYTES));
    }

    @Override
    public long readF32(int address) {
        return readInt(address);
    }

    @Override
    public float readFloat(int address) {
        return Float.intBitsToFloat(readInt(address));
    }

    @Override
    public long readF64(int address) {
        return readLong(address);
    }

    @Override
    public double readDouble(int address) {
        return Double.longBitsToDouble(readLong(address));
    }

    @Override
    public void writeByte(int address, byte value) {
        bytes.putByte(place(address, Byte.BYTES), value);
    }

    @Override
    public void writeShort(int address, short value) {
        bytes.putShortLittleEndian(place(address, Short.BYTES), value);
    }

    @Override
    public void writeI32(int address, int value) {
        bytes.putIntLittleEndian(place(address, Integer.BYTES), value);
    }

    @Override
    public void writeLong(int address, long value) {
        bytes.putLongLittleEndian(place(address, Long.BYTES), value);
    }

    @Override
    public void writeF32(int address, float value) {
        writeI32(address, Float.floatToRawIntBits(value));
    }

    @Override
    public void writeF64(int address, double value) {
        writeLong(address, Double.doubleToRawLongBits(value));
    }

    @Override
    @SuppressWarnings("removal")
    public Object lock(int address) {
        throw noThreads();
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, int expected, long timeout) {
        throw noThreads();
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, long expected, long timeout) {
        throw noThreads();
    }

    @Override
    @SuppressWarnings("removal")
    public int notify(int address, int most) {
        throw noThreads();
    }

    private static ProgramFault noThreads() {
        return new ProgramFault(FaultReason.TRAP, "there are no threads");
    }
}
