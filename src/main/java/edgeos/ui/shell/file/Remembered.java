package edgeos.ui.shell.file;

import edgeos.lab.Consent;
import edgeos.lab.recovery.RecoveryFolder;
import edgeos.lab.results.ResultStore;
import edgeos.notation.file.Home;
import edgeos.ui.palette.PalettePane;
import edgeos.ui.theme.Appearance;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/** What the lab remembers from one start to the next. Values that make no sense count as not there. */
public final class Remembered {
    private static final int MOST_RECENT = 10;
    private static final String RECENT = "recent.";
    private static final String CONSENT = "consent.";
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private final Preferences store;
    private final Optional<Path> results;
    private final Optional<Path> recovery;
    private Consumer<Runnable> refusals = _ -> { };

    /** What this store remembers; results of experiments last as long as the program. */
    Remembered(Preferences store) {
        this(store, Optional.empty(), Optional.empty());
    }

    /** What this store remembers, with results of experiments in one folder, and unsaved edits in another. */
    Remembered(Preferences store, Optional<Path> results, Optional<Path> recovery) {
        this.store = store;
        this.results = results;
        this.recovery = recovery;
    }

    /** What lasts as long as the program: pictures and tests neither see nor change what the user's account remembers. */
    public static Remembered forThisRunOnly() {
        return new Remembered(new Forgetful());
    }

    /** As {@link #forThisRunOnly()}, but unsaved edits are kept in this folder. */
    public static Remembered keeping(Path recovery) {
        return new Remembered(new Forgetful(), Optional.empty(), Optional.of(recovery));
    }

    /** What the user's account remembers. */
    public static Remembered ofUser() {
        String system = System.getProperty("os.name");
        Path home = Home.folder();
        return written(Flushing.of(Preferences.userRoot().node("edgeos/lab")), Optional.of(ResultStore.folderOfUser(system, home, System.getenv())), Optional.of(RecoveryFolder.ofUser(system, home, System.getenv())));
    }

    /** What is written as soon as it changes. */
    static Remembered written(Flushing flushing, Optional<Path> results, Optional<Path> recovery) {
        Remembered remembered = new Remembered(flushing.store(), results, recovery);
        remembered.refusals = flushing::onRefused;
        return remembered;
    }

    /** Tells once, on any thread, where what the lab is to remember cannot be written. */
    public void onRefused(Consumer<String> told) {
        refusals.accept(() -> told.accept(place(System.getProperty("os.name"), System.getProperty("java.util.prefs.userRoot", Home.folder().toString()))));
    }

    /** Where Java keeps what is set for a user. */
    private static String place(String system, String home) {
        return system.toLowerCase(Locale.ROOT).startsWith("win") ? "HKEY_CURRENT_USER\\Software\\JavaSoft\\Prefs"
                : Path.of(home, system.toLowerCase(Locale.ROOT).startsWith("mac") ? "Library/Preferences" : ".java/.userPrefs").toString();
    }

    /** Where results of experiments are kept; empty if they are not to outlast the program. */
    public Optional<Path> results() {
        return results;
    }

    /** Where unsaved edits are kept in case the lab ends suddenly; empty if they are not. */
    public Optional<Path> recovery() {
        return recovery;
    }

    /** Where the user's own arrangements of the window are kept; empty if they are not. */
    public Optional<Path> arrangements() {
        return results.map(folder -> folder.resolveSibling("arrangements"));
    }

    /** Whether something was on; {@code otherwise}: nobody ever changed it. */
    public boolean flag(String name, boolean otherwise) {
        return store.getBoolean(name, otherwise);
    }

    /** Remembers whether it is on; {@code otherwise} is what nobody needs to remember. */
    public void flag(String name, boolean on, boolean otherwise) {
        if (on == otherwise) {
            store.remove(name);
        } else {
            put(name, String.valueOf(on));
        }
    }

    /** Which groups of parts are folded away. */
    public PalettePane.Folds folds() {
        return new PalettePane.Folds() {
            @Override
            public boolean isFolded(String group) {
                return flag("folded." + group, false);
            }

            @Override
            public void fold(String group, boolean on) {
                flag("folded." + group, on, false);
            }
        };
    }

    /** A number within these bounds; {@code otherwise}: there is none. */
    public double number(String name, double least, double most, double otherwise) {
        double value = store.getDouble(name, otherwise);
        return value >= least && value <= most ? value : otherwise;
    }

    /** Remembers a number. */
    public void number(String name, double value) {
        put(name, String.valueOf(value));
    }

    /** A text; {@code otherwise}: there is none. */
    public String text(String name, String otherwise) {
        return store.get(name, otherwise);
    }

    /** Remembers a text; one that is longer than the store can hold is forgotten. */
    public void keep(String name, String value) {
        if (value.length() > Preferences.MAX_VALUE_LENGTH) {
            store.remove(name);
        } else {
            put(name, value);
        }
    }

    /** Which look was chosen. */
    public Appearance.Choice theme() {
        String name = store.get("theme", "");
        for (Appearance.Choice choice : Appearance.Choice.values()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return Appearance.Choice.SYSTEM;
    }

    /** Remembers which look was chosen. */
    public void theme(Appearance.Choice choice) {
        put("theme", choice.name());
    }

    /** Where the window was; null if it never was anywhere. */
    public Rectangle2D place() {
        double width = store.getDouble("width", 0);
        double height = store.getDouble("height", 0);
        return width < LEAST_WIDTH || height < LEAST_HEIGHT ? null
                : new Rectangle2D(store.getDouble("x", 0), store.getDouble("y", 0), width, height);
    }

    /** Remembers where the window is, in pixels of the screen. */
    public void place(double x, double y, double width, double height) {
        put("x", String.valueOf(x));
        put("y", String.valueOf(y));
        put("width", String.valueOf(width));
        put("height", String.valueOf(height));
    }

    /** Files opened or saved lately, newest first. A name that is none here, such as one with an umlaut where the system has none, is passed over. */
    public List<Path> recent() {
        return IntStream.range(0, MOST_RECENT).mapToObj(index -> store.get(RECENT + index, "")).filter(file -> !file.isEmpty())
                .flatMap(Remembered::path).toList();
    }

    private static Stream<Path> path(String file) {
        try {
            return Stream.of(Path.of(file));
        } catch (InvalidPathException strange) {
            return Stream.empty();
        }
    }

    void recent(Path file) {
        List<Path> files = new ArrayList<>(recent());
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        forgetRecent();
        for (int index = 0; index < Math.min(MOST_RECENT, files.size()); index++) {
            put(RECENT + index, files.get(index).toString());
        }
    }

    /** Takes one from the files that were open lately. */
    public void forgetRecent(Path file) {
        List<Path> others = new ArrayList<>(recent());
        others.remove(file);
        forgetRecent();
        others.reversed().forEach(this::recent);
    }

    /** What the user allowed this subject, a file or a content, see {@link Permissions}. What was changed by hand into nonsense counts as nothing. */
    Consent consent(String subject) {
        List<String> words = store.get(consentKey(subject), "").lines().toList();
        try {
            return words.isEmpty() || !words.getFirst().equals(subject) ? Consent.NONE : Consent.of(words.subList(1, words.size()));
        } catch (IllegalArgumentException nonsense) {
            return Consent.NONE;
        }
    }

    /** Remembers what the user allowed this subject; more than the store can hold is asked again. */
    void consent(String subject, Consent consent) {
        String text = subject + "\n" + String.join("\n", consent.words());
        if (consent.words().isEmpty() || text.length() > Preferences.MAX_VALUE_LENGTH) {
            store.remove(consentKey(subject));
        } else {
            put(consentKey(subject), text);
        }
    }

    /** Keys are shorter than paths: two subjects with one key ask more often, no more. */
    private static String consentKey(String subject) {
        return CONSENT + UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    }

    /** What stays as it was need not be written. */
    private void put(String name, String value) {
        if (!value.equals(store.get(name, null))) {
            store.put(name, value);
        }
    }

    void forgetRecent() {
        IntStream.range(0, MOST_RECENT).forEach(index -> store.remove(RECENT + index));
    }
}
