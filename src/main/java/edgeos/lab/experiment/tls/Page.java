package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.contest.ContestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** The page that clients get, in a folder of its own that is gone when this is closed. One thread. */
final class Page implements AutoCloseable {
    /** What it is called. */
    static final String NAME = "page.txt";
    /** Bytes of the page. */
    static final int BODY_BYTES = 512;
    private static final byte[] END = "-- the end --".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;

    private Page(byte[] content) throws ContestException {
        try {
            folder = Files.createTempDirectory("edgeos-page");
        } catch (IOException failed) {
            throw unwritten(failed);
        }
        try {
            Files.write(folder.resolve(NAME), content);
        } catch (IOException failed) {
            close();
            throw unwritten(failed);
        }
    }

    private static ContestException unwritten(IOException failed) {
        return new ContestException("the page cannot be written: " + failed.getMessage(), failed);
    }

    /**
     * The page alone, for servers that say the rest.
     *
     * @throws ContestException if it cannot be written
     */
    static Page plain() throws ContestException {
        return new Page(body());
    }

    /**
     * The page with all that a server says before, for servers that say just what is in a file.
     *
     * @throws ContestException if it cannot be written
     */
    static Page withHead() throws ContestException {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + BODY_BYTES + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + BODY_BYTES);
        System.arraycopy(body(), 0, all, head.length, BODY_BYTES);
        return new Page(all);
    }

    Path folder() {
        return folder;
    }

    private static byte[] body() {
        byte[] body = new byte[BODY_BYTES];
        Arrays.fill(body, (byte) '.');
        System.arraycopy(END, 0, body, BODY_BYTES - END.length, END.length);
        return body;
    }

    /** True if these bytes of an answer end as the page does. */
    static boolean endsIn(byte[] answer, int bytes) {
        return bytes >= BODY_BYTES && Arrays.equals(answer, bytes - END.length, bytes, END, 0, END.length);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            folder.toFile().deleteOnExit();
        }
    }
}
