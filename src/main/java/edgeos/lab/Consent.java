package edgeos.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which paths outside a drawing's folder the user allows it to read and write.
 *
 * @param allowed files and folders, absolute; a folder stands for all below it
 */
public record Consent(List<Path> allowed) {
    private static final int MOST_LINKS = 40;

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

    /** Where opening the path would end. */
    static Path real(Path path) {
        return real(path.toAbsolutePath().normalize(), MOST_LINKS);
    }

    /** Also if nothing is there yet: a symbolic link to an absent file leads there, too. */
    private static Path real(Path absolute, int links) {
        for (Path existing = absolute; existing != null; existing = existing.getParent()) {
            Path rest = existing.relativize(absolute);
            try {
                return existing.toRealPath().resolve(rest);
            } catch (IOException absent) {
                if (Files.isSymbolicLink(existing) && links > 0) {
                    return real(target(existing).resolve(rest), links - 1);
                }
            }
        }
        return absolute;
    }

    private static Path target(Path link) {
        try {
            return link.toAbsolutePath().resolveSibling(Files.readSymbolicLink(link));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("link=" + link, unreadable);
        }
    }
}
