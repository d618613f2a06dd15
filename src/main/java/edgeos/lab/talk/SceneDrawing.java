package edgeos.lab.talk;

import edgeos.model.Drawing;
import java.nio.file.Path;

/** What is drawn in a scene, and where that is kept. Immutable; any thread. */
public sealed interface SceneDrawing {
    /**
     * A drawing that came with the lab.
     *
     * @param name of its file, without the ending, such as {@code default}
     */
    record Sample(String name) implements SceneDrawing { }

    /**
     * A drawing in a file of its own, in the talk's folder or below; it is read anew each time.
     *
     * @param file absolute
     */
    record OfFile(Path file) implements SceneDrawing {
        public OfFile {
            file = file.toAbsolutePath().normalize();
        }
    }

    /**
     * A drawing that is in the talk itself.
     *
     * @param drawing what is drawn
     * @param folder what its relative paths start from
     */
    record Embedded(Drawing drawing, Path folder) implements SceneDrawing {
        public Embedded {
            folder = folder.toAbsolutePath().normalize();
        }
    }
}
