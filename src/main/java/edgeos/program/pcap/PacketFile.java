package edgeos.program.pcap;

import edgeos.program.packet.ByteOctets;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The Ethernet frames of a capture file, wholly in memory. Packets count from 0.
 *
 * <p>Immutable; any thread.
 */
public final class PacketFile {
    /** The largest file that is read. */
    public static final long MOST_FILE_BYTES = 1L << 30;

    private final byte[] content;
    private final int[] offsets;
    private final int[] lengths;
    private final long[] times;
    private final String warning;

    PacketFile(byte[] content, int[] offsets, int[] lengths, long[] times, String warning) {
        this.content = content;
        this.offsets = offsets;
        this.lengths = lengths;
        this.times = times;
        this.warning = warning;
    }

    /**
     * Reads a capture file: pcap with microseconds or nanoseconds, or pcapng, in either byte order. What is broken off at its end, or broken
     * in its middle, is read up to there, and {@link #warning} says so.
     *
     * @throws IOException if it cannot be read, is too large, is no capture file, or holds no Ethernet frames; the message says where
     */
    public static PacketFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("capture file is not there: file=" + file + "; choose another file");
        }
        long size = Files.size(file);
        if (size > MOST_FILE_BYTES) {
            throw new IOException("capture file is too large: file=" + file + " bytes=" + size + " most=" + MOST_FILE_BYTES
                    + "; cut it, for example with: editcap -c 1000000");
        }
        if (size > Runtime.getRuntime().maxMemory() / 2) {
            throw new IOException("capture file does not fit in memory: file=" + file + " bytes=" + size + " memory="
                    + Runtime.getRuntime().maxMemory() + "; cut it, or start Java with a larger -Xmx");
        }
        try {
            return of(Files.readAllBytes(file));
        } catch (CaptureException e) {
            throw new IOException(e.getMessage() + "; file=" + file, e);
        }
    }

    /**
     * The frames of a capture file's content, which is not copied.
     *
     * @throws CaptureException if it is no capture file, or holds no Ethernet frames
     */
    public static PacketFile of(byte[] content) throws CaptureException {
        if (content.length < Integer.BYTES) {
            throw new CaptureException("not a capture file: bytes=" + content.length + "; a pcap or pcapng file is needed");
        }
        var bytes = ByteBuffer.wrap(content);
        int magic = bytes.getInt(PcapLayout.MAGIC);
        int swapped = Integer.reverseBytes(magic);
        if (magic == PcapngLayout.SECTION) {
            return new PcapngReader(bytes).read();
        } else if (isClassic(magic)) {
            return new PcapReader(bytes, magic == PcapLayout.MAGIC_NANOS).read();
        } else if (isClassic(swapped)) {
            return new PcapReader(bytes.order(ByteOrder.LITTLE_ENDIAN), swapped == PcapLayout.MAGIC_NANOS).read();
        }
        throw new CaptureException(String.format("not a capture file: offset=0 magic=%08x; a pcap or pcapng file is needed, not compressed",
                magic));
    }

    /**
     * True if there is a file that is neither empty nor begins as a capture file does.
     *
     * @throws IOException if it cannot be read
     */
    static boolean holdsSomethingElse(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(Integer.BYTES);
            int magic = start.length < Integer.BYTES ? 0 : ByteBuffer.wrap(start).getInt();
            return magic != PcapngLayout.SECTION && !isClassic(magic) && !isClassic(Integer.reverseBytes(magic));
        }
    }

    private static boolean isClassic(int magic) {
        return magic == PcapLayout.MAGIC_MICROS || magic == PcapLayout.MAGIC_NANOS;
    }

    /** How many packets there are. */
    public int count() {
        return offsets.length;
    }

    /** When a packet was captured, in nanoseconds since 1970. */
    public long epochNanos(int packet) {
        return times[packet];
    }

    /** How many bytes of a packet there are. */
    public int lengthBytes(int packet) {
        return lengths[packet];
    }

    /** A copy of a packet's bytes. */
    public byte[] bytes(int packet) {
        return Arrays.copyOfRange(content, offsets[packet], offsets[packet] + lengths[packet]);
    }

    /** Copies a packet's bytes to a segment. */
    public void copyTo(int packet, MemorySegment target, long offset) {
        MemorySegment.copy(content, offsets[packet], target, ValueLayout.JAVA_BYTE, offset, lengths[packet]);
    }

    /** A view of no packet yet, which {@link #look} moves; for one thread. */
    public ByteOctets view() {
        return new ByteOctets(content).view(0, 0);
    }

    /** Moves a view of this file to a packet. */
    public ByteOctets look(ByteOctets view, int packet) {
        Objects.requireNonNull(view);
        return view.view(offsets[packet], lengths[packet]);
    }

    /** What could not be read, and where; empty if all is well. */
    public Optional<String> warning() {
        return Optional.ofNullable(warning);
    }
}
