package edgeos.lab.lesson.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes bytes out of files without going where they lead: no link is followed, no pipe is opened, and nothing is read without end. Stateless. */
final class Intake {
    /** A drawing of 500 nodes has a tenth of that. */
    static final int MOST_BYTES = 2 << 20;
    private static final long MOST_COMPANION_BYTES = 64L << 20;
    private static final int MOST_COMPANIONS = 1_000;
    private static final int MOST_DEPTH = 4;
    /** Folders beside a drawing that none is fed from. */
    private static final Set<String> LEFT_OUT = Set.of("lessons", "recordings");

    private Intake() { }

    /**
     * All bytes of a plain file.
     *
     * @throws IOException if it is none, or too long; the message is for people
     */
    static byte[] bytes(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException("this is a link, and no file");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "this is no plain file" : "there is no such file");
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)); InputStream in = Channels.newInputStream(channel)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the file is too long: most=" + (MOST_BYTES >> 20) + " MiB");
            }
            return bytes;
        }
    }

    /**
     * Copies the plain files that a challenge's drawing may be fed from.
     *
     * @param without files that are neither copied nor counted, and folders of such; absolute and without detours
     * @throws IOException if they cannot be copied, or are too many
     */
    static void copy(Path folder, Path target, Set<Path> without) throws IOException {
        long bytes = 0;
        for (Path file : companions(folder, without)) {
            bytes += Files.size(file);
            if (bytes > MOST_COMPANION_BYTES) {
                throw new IOException("the files beside the challenge's drawing are too many: most=" + (MOST_COMPANION_BYTES >> 20) + " MiB");
            }
            Path copy = target.resolve(folder.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> companions(Path folder, Set<Path> without) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder, MOST_DEPTH)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !file.toString().endsWith(".md") && !LEFT_OUT.contains(folder.relativize(file).getName(0).toString()))
                    .filter(file -> Stream.iterate(file.toAbsolutePath().normalize(), each -> each != null, Path::getParent).noneMatch(without::contains)).limit(MOST_COMPANIONS + 1L).forEach(found::add);
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        if (found.size() > MOST_COMPANIONS) {
            throw new IOException("the files beside the challenge's drawing are too many: most=" + MOST_COMPANIONS);
        }
        return found;
    }
}
