package edgeos.ui.shell.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/** What files were when they were read or written last, so that nobody saves over what another lab, an editor, or version control made of them meanwhile. One thread at a time. */
final class LastSeen {
    private final Map<Path, Stamp> seen = new HashMap<>();

    /** A file that is written as a whole is another one afterwards ({@code key}), however quickly that went. */
    private record Stamp(FileTime modified, long bytes, Object key) { }

    /** It is known as it is now: somebody just reads or wrote it. */
    void note(Path file) {
        Path absolute = absolute(file);
        Stamp now = stamp(absolute);
        if (now == null) {
            seen.remove(absolute);
        } else {
            seen.put(absolute, now);
        }
    }

    /** True if it was read or written here, and is another one by now. What is gone can be written without loss. */
    boolean isChanged(Path file) {
        Path absolute = absolute(file);
        Stamp before = seen.get(absolute);
        Stamp now = stamp(absolute);
        return before != null && now != null && !before.equals(now);
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException notThere) {
            return null;
        }
    }
}
