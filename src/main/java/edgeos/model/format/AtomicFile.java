package edgeos.model.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** A file that holds its old bytes or its new ones, never some of each. Stateless; any thread. */
public final class AtomicFile {
    private AtomicFile() { }

    /** The last step: puts the new file into the old one's place. */
    interface Exchange {
        void carryOut(Path fresh, Path target) throws IOException;
    }

    /**
     * Exchanges what a file holds, through a new file beside it; keeps the permissions of the old one, and follows links.
     *
     * @throws IOException if it fails; the old file is then as it was, and the new one gone
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, (fresh, target) -> Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE));
    }

    static void write(Path file, byte[] bytes, Exchange exchange) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException("this is a folder: file=" + file);
        }
        Path fresh = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(fresh, bytes);
            keepPermissions(target, fresh);
            exchange.carryOut(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void writeThrough(Path fresh, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path target, Path fresh) throws IOException {
        var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }
}
