package edgeos.ui.shell;

import edgeos.lab.Mode;
import edgeos.ui.editor.Editor;
import edgeos.ui.settings.Setting;
import edgeos.ui.settings.Setting.Words;
import edgeos.ui.shell.bar.Panels;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Motion;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What can be set, and where it is remembered. Each holds at once, and is written one by one, so that none is ever lost with another. JavaFX application thread only. */
final class DeskSettings {
    /** What the window shows when it opens and nobody named a file. */
    enum Start { SAMPLE, LAST, EMPTY }

    private static final Texts TEXTS = Texts.of(DeskSettings.class);
    private static final String START = "start";
    private static final String MODE = "mode";
    private static final String MOTION = "motion";
    private static final String SECONDS = "autosave.seconds";
    private static final String USUAL_SECONDS = "3";
    /** With two more for writing on a busy machine, no edit older than five seconds is lost by a sudden end. */
    private static final int MOST_SECONDS = 3;
    private static final String RECORDINGS = "recordings.folder";
    private static final int PERCENT = 100;
    private static final int PERCENT_STEP = 10;

    private final Editor editor;
    private final Appearance appearance;
    private final Panels panels;
    private final DrawingFiles files;
    private final Remembered remembered;
    private final Function<Path, Optional<Path>> asks;
    private final ObjectProperty<Motion.Choice> motion = new SimpleObjectProperty<>(this, MOTION);
    private final ObjectProperty<Start> start;
    private final ObjectProperty<Mode> mode;
    private final StringProperty seconds;
    private final StringProperty recordings;
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>(this, "percent", PERCENT);

    DeskSettings(Editor editor, Appearance appearance, Panels panels, DrawingFiles files, Remembered remembered, Function<Path, Optional<Path>> asks) {
        this.editor = editor;
        this.appearance = appearance;
        this.panels = panels;
        this.files = files;
        this.remembered = remembered;
        this.asks = asks;
        start = new SimpleObjectProperty<>(this, START, start(remembered));
        mode = new SimpleObjectProperty<>(this, MODE, known(Mode.values(), remembered.text(MODE, ""), Mode.LIVE));
        motion.set(known(Motion.Choice.values(), remembered.text(MOTION, ""), Motion.Choice.SYSTEM));
        motion.subscribe((_, now) -> remembered.keep(MOTION, now.name()));
        motion.subscribe(now -> Motion.choiceProperty().set(now));
        seconds = remembered(SECONDS, USUAL_SECONDS, DeskSettings::judgeSeconds);
        recordings = remembered(RECORDINGS, "", _ -> Optional.empty());
        start.subscribe((_, now) -> remembered.keep(START, now.name()));
        mode.subscribe((_, now) -> remembered.keep(MODE, now.name()));
        if (mode.get() != Mode.LIVE) {
            editor.run().setMode(mode.get());
        }
        appearance.scaleProperty().subscribe(scale -> percent.set((int) Math.round(scale.doubleValue() * PERCENT_STEP) * PERCENT_STEP));
        percent.subscribe((_, now) -> {
            if (now != null && Math.round(appearance.scaleProperty().get() * PERCENT_STEP) * PERCENT_STEP != now) {
                appearance.scaleProperty().set(now / (double) PERCENT);
            }
        });
    }

    /** How long an edit may wait until it is kept, now and whenever that is set. */
    void onAutosave(Consumer<Duration> told) {
        seconds.subscribe(now -> told.accept(Duration.ofSeconds(Long.parseLong(now))));
    }

    /** Where recordings are to go; empty: beside the drawing. */
    Optional<Path> recordings() {
        return Optional.of(recordings.get()).filter(folder -> !folder.isEmpty() && judgeFolder(folder).isEmpty()).map(Path::of);
    }

    /** What is remembered of what the window shows first. */
    static Start start(Remembered remembered) {
        return known(Start.values(), remembered.text(START, ""), Start.SAMPLE);
    }

    /** All settings, by group. */
    List<Setting> all() {
        List<Integer> sizes = IntStream.rangeClosed(PERCENT / PERCENT_STEP, 2 * PERCENT / PERCENT_STEP).mapToObj(step -> step * PERCENT_STEP).toList();
        return List.of(Setting.choice("theme", words("look", "theme"), appearance.choiceProperty(), List.of(Appearance.Choice.values()), choice -> said("theme", choice)),
                Setting.choice("size", words("look", "size"), percent, sizes, size -> TEXTS.get("set.percent", size)),
                Setting.choice("motion", words("look", "motion"), motion, List.of(Motion.Choice.values()), choice -> said("motion", choice)), Setting.flag("palette", words("window", "palette"), panels.palette()),
                Setting.flag("inspector", words("window", "inspector"), panels.inspector()), Setting.flag("charts", words("window", "charts"), panels.charts()),
                Setting.choice("start", words("run", "start"), start, List.of(Start.values()), first -> said("start", first)), Setting.choice("mode", words("run", "mode"), mode, List.of(Mode.values()), each -> said("mode", each)),
                Setting.typed("autosave", words("files", "autosave"), seconds, DeskSettings::judgeSeconds),
                Setting.asked("recordings", words("files", "recordings"), recordings, DeskSettings::judgeFolder, TEXTS.get("set.recordings.choose"), () -> asks.apply(recordings().orElse(editor.documentProperty().get().folder())).map(Path::toString)),
                Setting.once("recent", words("memory", "recent"), TEXTS.get("set.forget"), files::forgetRecent), Setting.once("used", words("memory", "used"), TEXTS.get("set.forget"), () -> remembered.keep(Desk.USED, "")),
                Setting.once("reset", words("memory", "reset"), TEXTS.get("set.reset.go"), this::reset));
    }

    private void reset() {
        appearance.choiceProperty().set(Appearance.Choice.SYSTEM);
        appearance.scaleProperty().set(1);
        List.of(panels.palette(), panels.inspector(), panels.charts()).forEach(panel -> panel.set(true));
        start.set(Start.SAMPLE);
        mode.set(Mode.LIVE);
        motion.set(Motion.Choice.SYSTEM);
        seconds.set(USUAL_SECONDS);
        recordings.set("");
    }

    private StringProperty remembered(String name, String otherwise, Function<String, Optional<String>> judge) {
        StringProperty value = new SimpleStringProperty(this, name, Optional.of(remembered.text(name, otherwise)).filter(words -> judge.apply(words).isEmpty()).orElse(otherwise));
        value.subscribe((_, now) -> remembered.keep(name, now));
        return value;
    }

    private static Optional<String> judgeSeconds(String words) {
        boolean fits = words.matches("[0-9]{1,3}") && Integer.parseInt(words) >= 1 && Integer.parseInt(words) <= MOST_SECONDS;
        return fits ? Optional.empty() : Optional.of(TEXTS.get("set.autosave.wrong", words, MOST_SECONDS));
    }

    private static Optional<String> judgeFolder(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(words);
            String wrong = !folder.isAbsolute() ? "relative" : !Files.isDirectory(folder) ? "missing" : !Files.isWritable(folder) ? "locked" : "";
            return Optional.of(wrong).filter(what -> !what.isEmpty()).map(what -> TEXTS.get("noRecordings." + what, words));
        } catch (InvalidPathException nonsense) {
            return Optional.of(TEXTS.get("noRecordings.missing", words));
        }
    }

    private static Words words(String group, String name) {
        return new Words(TEXTS.get("set.group." + group), TEXTS.get("set." + name), TEXTS.get("set." + name + ".hint"));
    }

    private static String said(String name, Enum<?> value) {
        return TEXTS.get("set." + name + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E known(E[] values, String name, E otherwise) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(otherwise);
    }
}
