package edgeos.lab.results;

import edgeos.model.format.LimitedFile;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results that this machine has kept: a folder with a file for each, which is written whole or not at all. Without a folder it keeps nothing beyond the program's end.
 * Any thread.
 */
public final class ResultStore {
    /** Newest first. */
    public static final Comparator<Kept> NEWEST_FIRST = Comparator.comparing((Kept kept) -> kept.study().begun().toInstant()).reversed();
    /** Longer files are not read: somebody may open anything. */
    private static final int MOST_BYTES = 64 << 20;
    private static final String ENDING = ".json";
    private static final String NAME = "edgeos-lab";
    private static final String RESULTS = "results";

    /**
     * What a folder holds.
     *
     * @param results newest first
     * @param problems a line for each file that is no result, or cannot be read
     */
    public record Contents(List<Kept> results, List<String> problems) { }

    private final Optional<Path> folder;

    /** Results in this folder, which is made when there is one to keep. */
    public ResultStore(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Where results of this user belong on this system.
     *
     * @param system as in {@code os.name}
     * @param home the user's home folder
     * @param environment variables such as {@code XDG_DATA_HOME}
     */
    public static Path folderOfUser(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return Optional.ofNullable(environment.get("APPDATA")).map(Path::of).orElse(home).resolve(NAME).resolve(RESULTS);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME).resolve(RESULTS);
        }
        Path data = Optional.ofNullable(environment.get("XDG_DATA_HOME")).map(Path::of).filter(Path::isAbsolute).orElse(home.resolve(".local").resolve("share"));
        return data.resolve(NAME).resolve(RESULTS);
    }

    /** Everything that was kept. */
    public synchronized Contents read() {
        var results = new ArrayList<Kept>();
        var problems = new ArrayList<String>();
        if (folder.filter(Files::isDirectory).isPresent()) {
            try (Stream<Path> files = Files.list(folder.get())) {
                files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(file -> {
                    try {
                        results.add(new Kept(StudyJson.read(LimitedFile.text(file, MOST_BYTES)), Optional.of(file), true));
                    } catch (IOException | IllegalArgumentException broken) {
                        problems.add("file=" + file + " reason=" + broken.getMessage());
                    }
                });
            } catch (IOException unreadable) {
                problems.add("folder=" + folder.get() + " reason=" + unreadable.getMessage());
            }
        }
        results.sort(NEWEST_FIRST);
        return new Contents(List.copyOf(results), List.copyOf(problems));
    }

    /**
     * Keeps a study that was made here.
     *
     * @throws IOException if its file cannot be written
     */
    public synchronized Kept keep(Study study) throws IOException {
        if (folder.isEmpty()) {
            return new Kept(study, Optional.empty(), true);
        }
        Files.createDirectories(folder.get());
        Path file = unused(study);
        AtomicFile.write(file, StudyJson.write(study));
        return new Kept(study, Optional.of(file), true);
    }

    private Path unused(Study study) {
        String name = (study.result().surroundings().date() + " " + study.experiment()).replaceAll("[^A-Za-z0-9]+", "-");
        Path file = folder.orElseThrow().resolve(name + ENDING);
        for (int again = 2; Files.exists(file); again++) {
            file = folder.get().resolve(name + "-" + again + ENDING);
        }
        return file;
    }

    /**
     * Opens a result that is elsewhere, as from another machine; it stays where it is.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no result; says what is missing
     */
    public static Kept open(Path file) throws IOException {
        return new Kept(StudyJson.read(LimitedFile.text(file, MOST_BYTES)), Optional.of(file), false);
    }

    /**
     * Throws away the file of a result that was made here; leaves alone what was only opened.
     *
     * @throws IOException if it cannot be deleted
     */
    public synchronized void forget(Kept kept) throws IOException {
        if (kept.own() && kept.file().isPresent()) {
            Files.deleteIfExists(kept.file().get());
        }
    }
}
