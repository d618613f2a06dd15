package edgeos.lab.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where unsaved edits of this user are kept, by all labs that run. Any thread. */
public final class RecoveryFolder {
    private static final int MOST = 50;
    private static final String NAME = "edgeos-lab";
    private static final String RECOVERY = "recovery";

    private final Path root;

    /** Unsaved edits below this folder, which is made when there are some. */
    public RecoveryFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Where unsaved edits of this user belong on this system.
     *
     * @param system as in {@code os.name}
     * @param home the user's home folder
     * @param environment variables such as {@code XDG_STATE_HOME}
     */
    public static Path ofUser(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA")).map(Path::of).orElse(home).resolve(NAME).resolve(RECOVERY);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME).resolve(RECOVERY);
        }
        Path state = Optional.ofNullable(environment.get("XDG_STATE_HOME")).map(Path::of).filter(Path::isAbsolute).orElse(home.resolve(".local").resolve("state"));
        return state.resolve(NAME).resolve(RECOVERY);
    }

    /**
     * A new folder of whoever asks, which nobody else touches until this process ends.
     *
     * @throws IOException if it cannot be made
     */
    Kept begin() throws IOException {
        Files.createDirectories(root);
        if (Files.getFileAttributeView(root, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        Claim claim = Claim.of(root.resolve(UUID.randomUUID().toString())).orElseThrow();
        Files.createDirectory(claim.folder());
        return new Kept(claim);
    }

    /**
     * What labs left behind that ended without being asked, newest first. Whoever gets it holds it: no other lab offers it meanwhile. What is saved after all, or says nothing, is thrown away.
     *
     * @throws IOException if the place cannot be read
     */
    public List<Left> left() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> found = Files.list(root)) {
            folders = found.filter(Files::isDirectory).sorted().limit(MOST).toList();
        }
        sweep();
        List<Left> left = new ArrayList<>();
        for (Path folder : folders) {
            claim(folder).ifPresent(left::add);
        }
        left.sort(Comparator.comparing(Left::when).reversed());
        return List.copyOf(left);
    }

    /** Who is killed between locking a folder and making it leaves the lock's file; who is doing that just now must not lose it. */
    private void sweep() throws IOException {
        Instant old = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> found = Files.list(root)) {
            for (Path lock : found.filter(Claim::isAlone).toList()) {
                if (Files.getLastModifiedTime(lock).toInstant().isBefore(old)) {
                    Files.deleteIfExists(lock);
                }
            }
        }
    }

    /** A folder that cannot be had, or thrown away, is left to the next who looks: the others are offered all the same. */
    private static Optional<Left> claim(Path folder) {
        try {
            Optional<Claim> claim = Claim.of(folder);
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            Kept kept = new Kept(claim.get());
            Optional<Left> left = kept.read();
            if (left.isEmpty()) {
                kept.discard();
            }
            return left;
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }
}
