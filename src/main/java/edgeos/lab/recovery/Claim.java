package edgeos.lab.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to a folder, held as a lock on the file beside it until it is given back or the process ends, however it does. Any thread. */
final class Claim {
    private static final String LOCK = ".lock";
    /** Opening the file of a lock that this process holds, and closing it, would end the lock. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Claim(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Claims this folder, which need not exist; empty if somebody has it.
     *
     * @throws IOException if the system has no locks here
     */
    static Optional<Claim> of(Path folder) throws IOException {
        if (!OWN.add(folder)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Claim(folder, channel, lock));
            }
            giveUp(folder, channel);
            return Optional.empty();
        } catch (IOException failed) {
            giveUp(folder, channel);
            throw failed;
        }
    }

    private static void giveUp(Path folder, FileChannel channel) throws IOException {
        OWN.remove(folder);
        if (channel != null) {
            channel.close();
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** True if this is the lock of a folder that is not there. */
    static boolean isAlone(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(LOCK) && !Files.exists(file.resolveSibling(name.substring(0, name.length() - LOCK.length())));
    }

    Path folder() {
        return folder;
    }

    boolean isHeld() {
        return lock.isValid();
    }

    /** Gives the folder back as it is; the next who asks may have it. */
    void release() throws IOException {
        OWN.remove(folder);
        channel.close();
    }

    /** Gives up a folder that is not there any more. */
    void end() throws IOException {
        Files.deleteIfExists(lockOf(folder));
        release();
    }
}
