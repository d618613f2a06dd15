package edgeos.lab.recovery;

import edgeos.model.Drawing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What of an open drawing is on no disk yet. Immutable; any thread.
 *
 * @param file where the drawing is saved; empty: nowhere yet
 * @param folder what its relative paths start from
 * @param edits how many there were since it was saved
 * @param drawing as it is now; empty if it is saved
 * @param sources programs whose text is not saved
 */
public record Unsaved(Optional<Path> file, Path folder, int edits, Optional<Drawing> drawing, List<Source> sources) {

    public Unsaved {
        sources = List.copyOf(sources);
    }

    /**
     * The text of a program.
     *
     * @param file where it is saved
     * @param text as it is now
     */
    public record Source(Path file, String text) { }
}
