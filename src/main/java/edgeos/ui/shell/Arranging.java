package edgeos.ui.shell;

import edgeos.telemetry.Event;
import edgeos.ui.command.Command;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.settings.Arrangement;
import edgeos.ui.settings.Arrangements;
import edgeos.ui.shell.bar.Panels;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;

/** Puts panels where an arrangement says, and says where they are. JavaFX application thread only. */
final class Arranging {
    private static final Texts TEXTS = Texts.of(Arranging.class);

    private final Editor editor;
    private final Appearance appearance;
    private final Map<String, BooleanProperty> panels;
    private final Panels wanted;
    private final LabWindow window;
    private final Notices notices;
    private final Arrangements arrangements;

    Arranging(Editor editor, Appearance appearance, Panels panels, LabWindow window, Notices notices, Remembered remembered) {
        this.editor = editor;
        this.appearance = appearance;
        this.panels = Map.of("palette", panels.palette(), "outline", panels.outline(), "inspector", panels.inspector(), "charts", panels.charts());
        wanted = panels;
        this.window = window;
        this.notices = notices;
        arrangements = new Arrangements(remembered.arrangements(), problem -> notices.tell(Notice.warning(Event.Topic.FILE, problem)));
    }

    /** Arranges as one of {@link Arrangements#OURS} says. */
    void ours(String id) {
        choose(arrangements.ours(id));
    }

    /** The user's own by their titles. */
    Map<String, Runnable> choices() {
        Map<String, Runnable> choices = new LinkedHashMap<>();
        arrangements.own().values().forEach(own -> choices.put(own.title(), () -> choose(own)));
        return choices;
    }

    /** The user's own as commands. */
    List<Command> commands() {
        return arrangements.own().entrySet().stream().map(own -> new Command("arrangement." + own.getKey(), new Command.Words(own.getValue().title(), TEXTS.get("arrangement"), "", ""),
                new Command.Look("search", "traffic"), Optional.empty(), () -> choose(own.getValue()))).toList();
    }

    /** Puts everything where somebody wants it: charts that this one does not show are wanted no more, also in a window that has no room for them. */
    private void choose(Arrangement next) {
        put(next);
        Optional.ofNullable(next.panels().get("charts")).ifPresent(wanted::wantCharts);
    }

    /** Keeps what is shown now under this title. */
    void keep(String title) {
        try {
            arrangements.keep(now(title));
            notices.tell(Notice.info(Event.Topic.FILE, TEXTS.get("arrangement.kept", title)));
        } catch (IOException failed) {
            notices.tell(Notice.error(Event.Topic.FILE, TEXTS.get("arrangement.failed", title, failed.getMessage())));
        }
    }

    /** Where everything is now, to be put there in another window, too: charts for which only this one has no room are wanted there. */
    Arrangement now(String title) {
        return arrangement(title, wanted.chartsWanted());
    }

    /** Where everything is now, to come back to in this window: charts for which it has no room stay folded. */
    Arrangement seen(String title) {
        return arrangement(title, wanted.charts().get());
    }

    private Arrangement arrangement(String title, boolean charts) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        panels.forEach((name, on) -> shown.put(name, on.get()));
        shown.put("charts", charts);
        View view = editor.viewProperty().get();
        return new Arrangement(title, shown, Optional.of(window.below().partsAt()), Optional.of(view), Optional.of(window.chosenBelow()), Optional.of(appearance.scaleProperty().get()));
    }

    /** Where everything is, and in which colours. */
    record Look(Arrangement panels, Appearance.Choice theme) { }

    /** How the window looks now. */
    Look look() {
        return new Look(seen(""), appearance.choiceProperty().get());
    }

    /** Lets the window look so. */
    void put(Look look) {
        put(look.panels());
        appearance.choiceProperty().set(look.theme());
    }

    /** The one for a talk, which no menu lists. */
    Arrangement presenting() {
        return arrangements.ours("present");
    }

    /** Puts everything where this one says. */
    void put(Arrangement next) {
        next.view().ifPresent(editor.viewProperty()::set);
        next.scale().ifPresent(appearance.scaleProperty()::set);
        next.panels().forEach((name, on) -> panels.get(name).set(on));
        next.below().ifPresent(window::chooseBelow);
        next.chartsAt().ifPresent(share -> {
            settle();
            window.below().partAt(share);
        });
    }

    /** Lays out what has changed at once: how high the middle is depends on panels and scale. */
    void settle() {
        Optional.ofNullable(window.node().getScene()).map(Scene::getRoot).ifPresent(root -> {
            root.applyCss();
            root.layout();
        });
    }

    /** How the window is to look once something is over with which the program may end suddenly, written down. JavaFX application thread only. */
    static final class KeptLook {
        private final Remembered remembered;
        private final String panels;
        private final String theme;

        /** Of something by this name. */
        KeptLook(Remembered remembered, String name) {
            this.remembered = remembered;
            panels = name + ".before";
            theme = name + ".theme";
        }

        /** It is to look so afterwards; whichever view is in front then stays there. */
        void keep(Look look) {
            Arrangement of = look.panels();
            remembered.keep(theme, look.theme().name());
            remembered.keep(panels, new Arrangement(panels, of.panels(), of.chartsAt(), Optional.empty(), Optional.empty(), of.scale()).text());
        }

        /** It is over. */
        void forget() {
            remembered.keep(panels, "");
        }

        /** How it is to look, if the program ended in the midst of it. */
        Optional<Look> left() {
            return Optional.of(remembered.text(panels, "")).filter(text -> !text.isEmpty()).map(text -> new Look(Arrangement.read(text, panels).arrangement(), choice(remembered.text(theme, ""))));
        }

        private static Appearance.Choice choice(String name) {
            return Arrays.stream(Appearance.Choice.values()).filter(choice -> choice.name().equals(name)).findFirst().orElse(Appearance.Choice.SYSTEM);
        }
    }
}
