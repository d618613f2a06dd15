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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What can be set, and where it is remembered. Each holds at once, and is written one by one, so that none is ever lost with another. JavaFX application thread only. */
final class DeskSettings {
    /** What the window shows when it opens and nobody named a file. */
    enum Start { SAMPLE, LAST, EMPTY }

    private static final Texts TEXTS = Texts.of(DeskSettings.class);
    private static final String START = "start";
    private static final String MODE = "mode";
    private static final int PERCENT = 100;
    private static final int PERCENT_STEP = 10;

    private final Editor editor;
    private final Appearance appearance;
    private final Panels panels;
    private final DrawingFiles files;
    private final Remembered remembered;
    private final ObjectProperty<Start> start;
    private final ObjectProperty<Mode> mode;
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>(this, "percent", PERCENT);

    DeskSettings(Editor editor, Appearance appearance, Panels panels, DrawingFiles files, Remembered remembered) {
        this.editor = editor;
        this.appearance = appearance;
        this.panels = panels;
        this.files = files;
        this.remembered = remembered;
        start = new SimpleObjectProperty<>(this, START, start(remembered));
        mode = new SimpleObjectProperty<>(this, MODE, known(Mode.values(), remembered.text(MODE, ""), Mode.LIVE));
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

    /** What is remembered of what the window shows first. */
    static Start start(Remembered remembered) {
        return known(Start.values(), remembered.text(START, ""), Start.SAMPLE);
    }

    /** All settings, by group. */
    List<Setting> all() {
        List<Integer> sizes = IntStream.rangeClosed(PERCENT / PERCENT_STEP, 2 * PERCENT / PERCENT_STEP).mapToObj(step -> step * PERCENT_STEP).toList();
        return List.of(Setting.choice("theme", words("look", "theme"), appearance.choiceProperty(), List.of(Appearance.Choice.values()), choice -> said("theme", choice)),
                Setting.choice("size", words("look", "size"), percent, sizes, size -> TEXTS.get("set.percent", size)), Setting.flag("palette", words("window", "palette"), panels.palette()),
                Setting.flag("inspector", words("window", "inspector"), panels.inspector()), Setting.flag("charts", words("window", "charts"), panels.charts()),
                Setting.choice("start", words("run", "start"), start, List.of(Start.values()), first -> said("start", first)), Setting.choice("mode", words("run", "mode"), mode, List.of(Mode.values()), each -> said("mode", each)),
                Setting.once("recent", words("memory", "recent"), TEXTS.get("set.forget"), files::forgetRecent), Setting.once("used", words("memory", "used"), TEXTS.get("set.forget"), () -> remembered.keep(Desk.USED, "")),
                Setting.once("reset", words("memory", "reset"), TEXTS.get("set.reset.go"), this::reset));
    }

    private void reset() {
        appearance.choiceProperty().set(Appearance.Choice.SYSTEM);
        appearance.scaleProperty().set(1);
        List.of(panels.palette(), panels.inspector(), panels.charts()).forEach(panel -> panel.set(true));
        start.set(Start.SAMPLE);
        mode.set(Mode.LIVE);
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
