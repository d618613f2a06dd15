package edgeos.program.pcap;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes Ethernet frames to a pcap file with nanoseconds, which Wireshark and tcpdump can open at any time.
 *
 * <p>One thread, such as the data plane, offers frames and closes; {@link #offer} never waits and never touches the file. A thread of
 * the writer's own, which starts with it and ends with {@link #close}, writes what was offered, at the latest 20 ms after.
 */
public final class PcapWriter implements AutoCloseable {
    private static final int PIPE_BYTES = 1 << 22;
    private static final long IDLE_NANOS = 10_000_000L;
    private static final long CLOSE_MILLIS = 800;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Path file;
    private final FileChannel channel;
    private final BytePipe pipe = new BytePipe(PIPE_BYTES);
    private final ByteBuffer header = ByteBuffer.allocate(PcapLayout.PACKET_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final MemorySegment headerBytes = MemorySegment.ofArray(header.array());
    private final Thread thread;
    private long mostBytes;
    private long fileBytes;
    private long skipped;
    private volatile long beyond;
    private volatile boolean closing;
    private volatile IOException failure;

    /**
     * Makes the file, or empties the capture that is there, and starts the writer.
     *
     * @param file where to write
     * @param mostBytes frames beyond this size of the file are only counted
     * @throws IOException if the file cannot be made, or one is there that holds something else than a capture
     */
    public PcapWriter(Path file, long mostBytes) throws IOException {
        this.file = file;
        this.mostBytes = mostBytes;
        if (PacketFile.holdsSomethingElse(file)) {
            throw new IOException("there is a file that is no capture, and is not overwritten: file=" + file + "; choose another file");
        }
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            writeFully(fileHeader());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        fileBytes = PcapLayout.FILE_HEADER_BYTES;
        thread = Thread.ofPlatform().name("capture " + file.getFileName()).daemon().start(this::run);
    }

    private static ByteBuffer fileHeader() {
        return ByteBuffer.allocate(PcapLayout.FILE_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(PcapLayout.MAGIC, PcapLayout.MAGIC_NANOS)
                .putShort(PcapLayout.MAJOR, (short) PcapLayout.VERSION_MAJOR)
                .putShort(PcapLayout.MINOR, (short) PcapLayout.VERSION_MINOR)
                .putInt(PcapLayout.SNAP_LENGTH, PcapLayout.MOST_PACKET_BYTES)
                .putInt(PcapLayout.LINK_TYPE, PcapLayout.ETHERNET);
    }

    /**
     * Takes a frame, without waiting.
     *
     * @param epochNanos when it passed, in nanoseconds since 1970
     * @return false if there is no room at the moment or writing has failed; true if it was taken, or counted as beyond the file's size
     */
    public boolean offer(long epochNanos, MemorySegment source, long offset, int lengthBytes) {
        int bytes = PcapLayout.PACKET_HEADER_BYTES + lengthBytes;
        if (fileBytes + bytes > mostBytes) {
            beyond = beyond + 1;
            return true;
        }
        if (failure != null || pipe.room() < bytes) {
            return false;
        }
        header.putInt(PcapLayout.SECONDS, (int) (epochNanos / NANOS_PER_SECOND));
        header.putInt(PcapLayout.FRACTION, (int) (epochNanos % NANOS_PER_SECOND));
        header.putInt(PcapLayout.CAPTURED, lengthBytes);
        header.putInt(PcapLayout.ORIGINAL, lengthBytes);
        pipe.put(headerBytes, 0, PcapLayout.PACKET_HEADER_BYTES);
        pipe.put(source, offset, lengthBytes);
        pipe.publish();
        fileBytes += bytes;
        return true;
    }

    /** What it writes. */
    public Path file() {
        return file;
    }

    /** Changes from which size of the file on frames are only counted. */
    public void limit(long newMostBytes) {
        mostBytes = newMostBytes;
    }

    /** Counts a frame that was offered in vain and will not be offered again. */
    public void skip() {
        skipped++;
    }

    /** How many frames were offered in vain. */
    public long skipped() {
        return skipped;
    }

    /** How many frames were beyond the file's size. Any thread. */
    public long beyond() {
        return beyond;
    }

    /** Why writing has failed, if it has. Any thread. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try (channel) {
            while (true) {
                boolean isLast = closing;
                int taken = pipe.takeTo(this::writeFully);
                if (taken == 0 && isLast) {
                    return;
                } else if (taken == 0) {
                    LockSupport.parkNanos(this, IDLE_NANOS);
                }
            }
        } catch (IOException e) {
            failure = new IOException("capture file cannot be written: file=" + file + " " + e.getMessage(), e);
        }
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Writes what was offered and closes the file. Waits for it, but not longer than about a second.
     *
     * @throws IOException if not everything was written
     */
    @Override
    public void close() throws IOException {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_MILLIS);
            if (thread.isAlive()) {
                channel.close();
                thread.join(CLOSE_MILLIS / 4);
            }
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
