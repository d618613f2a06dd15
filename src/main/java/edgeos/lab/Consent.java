package edgeos.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * Which paths outside a drawing's folder the user allows it to read and write.
 *
 * @param allowed files and folders, absolute; a folder stands for all below it
 */
public record Consent(List<Path> allowed) {
    /** Nothing outside of the drawing's folder. */
    public static final Consent NONE = new Consent(List.of());

    public Consent {
        allowed = allowed.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    /** True if a drawing in {@code folder} may use {@code path}. Symbolic links are followed before this is decided. */
    public boolean permits(Path folder, Path path) {
        Path real = real(path);
        return real.startsWith(real(folder)) || allowed.stream().anyMatch(root -> real.startsWith(real(root)));
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path existing = absolute; existing != null; existing = existing.getParent()) {
            try {
                return existing.toRealPath().resolve(existing.relativize(absolute));
            } catch (java.io.IOException absent) {
                continue;
            }
        }
        return absolute;
    }
}
