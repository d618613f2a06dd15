package edgeos.ui.settings;

import edgeos.model.format.LimitedFile;
import edgeos.notation.file.AtomicFile;
import edgeos.notation.file.FileStem;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The arrangements that come with the lab, from {@code layouts/arrangements}, and a user's own, from a folder. Not for several threads at once. */
public final class Arrangements {
    private static final Texts TEXTS = Texts.of(Arrangements.class);
    /** Those that come with the lab. */
    public static final List<String> OURS = List.of("teach", "design", "demo");

    private static final String ENDING = ".properties";
    private static final int MOST_BYTES = 16_384;
    private static final int MOST_OWN = 30;

    private final Optional<Path> folder;
    private final Consumer<String> tell;

    /**
     * Those of the lab, and those in this folder.
     *
     * @param folder need not be there yet; empty: nobody keeps any
     * @param tell of what is wrong with a file, in a sentence; the others are there all the same
     */
    public Arrangements(Optional<Path> folder, Consumer<String> tell) {
        this.folder = folder;
        this.tell = tell;
    }

    /** One of {@link #OURS}. */
    public Arrangement ours(String id) {
        return read(Layouts.text("arrangements/" + id + ENDING), id);
    }

    /** The user's own, by the names of their files; read anew at each call. */
    public SequencedMap<String, Arrangement> own() {
        SequencedMap<String, Arrangement> found = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            try {
                found.put(name, read(LimitedFile.text(file, MOST_BYTES), name.substring(0, name.length() - ENDING.length())));
            } catch (IOException unreadable) {
                tell.accept(TEXTS.get("arrangement.unreadable", file, unreadable.getMessage()));
            }
        }
        return found;
    }

    /** True if there is a folder to keep them in. */
    public boolean canKeep() {
        return folder.isPresent();
    }

    /**
     * Keeps one as the user's own, in place of one of the same title.
     *
     * @throws IOException if it cannot be written
     */
    public void keep(Arrangement arrangement) throws IOException {
        Path place = folder.orElseThrow(() -> new IOException(TEXTS.get("arrangement.nowhere")));
        String name = FileStem.of(arrangement.title(), "own-" + Integer.toHexString(arrangement.title().hashCode()));
        Files.createDirectories(place);
        AtomicFile.write(place.resolve(name + ENDING), arrangement.text());
    }

    private Arrangement read(String text, String name) {
        Arrangement.Reading reading = Arrangement.read(text, name);
        if (!reading.problems().isEmpty()) {
            tell.accept(TEXTS.get("arrangement.partly", name, String.join(", ", reading.problems())));
        }
        return reading.arrangement();
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        folder.filter(Files::isDirectory).ifPresent(place -> {
            try (Stream<Path> all = Files.list(place)) {
                all.filter(file -> file.toString().endsWith(ENDING)).sorted().limit(MOST_OWN).forEach(files::add);
            } catch (IOException unreadable) {
                tell.accept(TEXTS.get("arrangement.all", place, unreadable.getMessage()));
            }
        });
        return files;
    }
}
