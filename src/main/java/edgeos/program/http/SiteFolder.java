package edgeos.program.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files that are served out of a folder, and not one byte from outside of it. Stateless; any thread but those of the data plane. */
final class SiteFolder {
    private static final int MOST_FILES = 4096;
    private static final int MOST_DEPTH = 16;
    /** So that a redirection fits the head of an answer however its characters are encoded. */
    private static final int MOST_NAME_BYTES = 512;

    private SiteFolder() { }

    /**
     * The contents of all files below a folder, by path from there, with slashes; what begins with a dot is left out, and so are links that lead outside.
     *
     * @param mostBytes how much they may hold together
     * @throws IllegalArgumentException if there is no such folder, or it holds more than that
     */
    static SortedMap<String, byte[]> read(String name, long mostBytes) {
        try {
            Path folder = Path.of(name);
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("there is no such folder: folder=" + name);
            }
            return read(name, folder.toRealPath(), mostBytes);
        } catch (IOException | java.io.UncheckedIOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("the folder cannot be read: folder=" + name + " reason=" + unreadable.getMessage(), unreadable);
        }
    }

    private static SortedMap<String, byte[]> read(String name, Path folder, long mostBytes) throws IOException {
        var found = new TreeMap<String, byte[]>();
        long left = mostBytes;
        try (Stream<Path> files = Files.walk(folder, MOST_DEPTH)) {
            for (Path file : (Iterable<Path>) files.filter(path -> isServed(folder, path))::iterator) {
                byte[] content = content(file, left);
                left -= content.length;
                String path = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                if (Ascii.bytes(path).length > MOST_NAME_BYTES) {
                    throw new IllegalArgumentException("the name of a file is too long to be served: file=" + path + " mostBytes=" + MOST_NAME_BYTES);
                }
                found.put(path, content);
                if (left < 0) {
                    throw new IllegalArgumentException("the folder holds more bytes than each FWP may keep: folder=" + name + " mostBytes=" + mostBytes + "; raise 'Files at most', or serve fewer files");
                }
                if (found.size() > MOST_FILES) {
                    throw new IllegalArgumentException("the folder holds too many files: folder=" + name + " mostFiles=" + MOST_FILES);
                }
            }
        }
        return found;
    }

    private static boolean isServed(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        try {
            return Files.isRegularFile(path) && path.toRealPath().startsWith(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    /** At most a byte more than is left, which tells that it is too much. */
    private static byte[] content(Path file, long left) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, Math.max(0, left) + 1));
        }
    }
}
