package edgeos.notation.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that holds its old bytes or its new ones, never some of each. Stateless; any thread. */
public final class AtomicFile {
    private AtomicFile() { }

    /** What a program leaves that is killed while it writes. */
    private static final Pattern LEFT = Pattern.compile("\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");
    private static final int MOST_LOOKED_AT = 10_000;

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @throws IOException if that cannot be done; the file then stays as it was
         */
        void to(OutputStream out) throws IOException;
    }

    /** The last step: puts the new file into the old one's place. */
    interface Exchange {
        void carryOut(Path fresh, Path target) throws IOException;
    }

    /** As {@link #write(Path, Content)}, a text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(file, out -> out.write(bytes));
    }

    /**
     * Exchanges what a file holds, through a new file beside it; keeps the permissions of the old one, and follows links. A pipe, a terminal, and the like,
     * which nothing can take the place of, are written to as they are.
     *
     * @throws IOException if it fails, which names the file; the old one is then as it was, and the new one gone
     */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, (fresh, target) -> Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE));
    }

    static void write(Path file, Content content, Exchange exchange) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("this is a folder: file=" + file);
        }
        try {
            put(file, content, exchange);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException nameless) {
            // of a disk that is full, the system says no more than that
            var named = new FileSystemException(file.toString(), null, nameless.getMessage());
            named.initCause(nameless);
            throw named;
        }
    }

    private static void put(Path file, Content content, Exchange exchange) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && !Files.isRegularFile(file)) {
            writeInPlace(file, content);
            return;
        }
        Path target = exists ? file.toRealPath() : file.toAbsolutePath();
        Path fresh = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(fresh, content);
            keepPermissions(target, fresh);
            exchange.carryOut(fresh, target);
            keepName(target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Takes away what programs that were killed while they wrote left in this folder, if it is older than this: what is younger may still be written. A folder that cannot be read is left as it is. */
    public static void sweep(Path folder, Duration age) {
        Instant before = Instant.now().minus(age);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.limit(MOST_LOOKED_AT).filter(each -> LEFT.matcher(each.getFileName().toString()).matches()).toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return;
        }
    }

    private static void writeInPlace(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
    }

    private static void writeThrough(Path fresh, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    /** The name leads to the new bytes also after a power cut; where a folder cannot be opened, as on Windows, the system sees to that itself. */
    private static void keepName(Path target) {
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    private static void keepPermissions(Path target, Path fresh) throws IOException {
        var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }
}
