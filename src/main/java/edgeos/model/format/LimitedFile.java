package edgeos.model.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that somebody named, which may be anything: a folder, or without end. Stateless; any thread. */
public final class LimitedFile {
    private static final int MEBIBYTE = 1 << 20;

    private LimitedFile() { }

    /** The file has more bytes than are read. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLong(Path file, int mostBytes) {
            super(file + ": the file is too long: most=" + mostBytes / MEBIBYTE + " MiB");
        }
    }

    /**
     * All of its bytes.
     *
     * @throws TooLong if it has more than {@code mostBytes}
     * @throws IOException if it cannot be read
     */
    public static byte[] read(Path file, int mostBytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": this is a folder. Name a file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new TooLong(file, mostBytes);
            }
            return bytes;
        }
    }

    /**
     * All of its text.
     *
     * @throws TooLong if it has more than {@code mostBytes}
     * @throws IOException if it cannot be read, or is not UTF-8
     */
    public static String text(Path file, int mostBytes) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read(file, mostBytes))).toString();
        } catch (CharacterCodingException _) {
            throw new IOException(file + ": this is no text in UTF-8");
        }
    }
}
