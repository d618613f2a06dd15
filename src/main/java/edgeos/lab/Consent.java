package edgeos.lab;

import edgeos.notation.HostName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the user allows a drawing beyond its folder and the programs of this machine.
 *
 * @param allowed files and folders that it may read and write, absolute; a folder stands for all below it
 * @param hosts whom it may connect to, and at which addresses of this machine it may let others in
 */
public record Consent(List<Path> allowed, List<HostName> hosts) {
    /** What a host begins with among paths, as on the command line. */
    public static final String HOST = "net:";


    private static final int MOST_LINKS = 40;

    /** Nothing outside of the drawing's folder. */
    public static final Consent NONE = new Consent(List.of());

    public Consent {
        allowed = allowed.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
        hosts = hosts.stream().distinct().toList();
    }

    /** Nobody beyond this machine. */
    public Consent(List<Path> allowed) {
        this(allowed, List.of());
    }

    /**
     * What words of a command line allow: a path, or {@code net:} and a host.
     *
     * @throws IllegalArgumentException if one is neither; the message says why, for people
     */
    public static Consent of(List<String> words) {
        var paths = new ArrayList<Path>();
        var hosts = new ArrayList<HostName>();
        for (String word : words) {
            if (word.startsWith(HOST)) {
                hosts.add(HostName.parse(word.substring(HOST.length())));
            } else {
                paths.add(Path.of(word));
            }
        }
        return new Consent(paths, hosts);
    }

    /** The words that {@link #of} understands. */
    public List<String> words() {
        return Stream.concat(allowed.stream().map(Path::toString), hosts.stream().map(host -> HOST + host)).toList();
    }

    /** This, and more. */
    public Consent with(Collection<Path> paths, Collection<HostName> more) {
        return new Consent(Stream.concat(allowed.stream(), paths.stream()).toList(), Stream.concat(hosts.stream(), more.stream()).toList());
    }

    /** True if a drawing may connect to a host, or let others in at it. */
    public boolean permits(HostName host) {
        return host.isLoopback() || hosts.contains(host);
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
