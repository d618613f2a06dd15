package edgeos.ui.shell.bar;

import edgeos.lab.Mode;
import edgeos.ui.canvas.watch.WatchEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Run;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Actions that are about time: how it goes on, and where it stops. */
final class TimeActions {
    private static final Texts TEXTS = Texts.of(TimeActions.class);
    /** The choices of how it runs, in the order in which they stand beside each other. */
    static final List<String> MODES = List.of("run.mode.live", "run.mode.slow", "run.mode.step", "run.mode.max");
    /** What is watched, in the order of the menu. */
    static final List<String> WATCH = List.of("run.breakpoint", "run.probe");

    private final Actions actions;
    private final Run run;

    /** Adds them to these. */
    TimeActions(Actions actions, Editor editor, WatchEdits watches) {
        this.actions = actions;
        run = editor.run();
        modes();
        watch(editor, watches);
    }

    /** What a choice of how it runs means. */
    static String tip(String id) {
        return TEXTS.get(id + ".tip");
    }

    /** What the menu of all that steps until something is called. */
    static String until() {
        return TEXTS.get("run.until");
    }

    private void modes() {
        for (Mode mode : Mode.values()) {
            add("run.mode." + mode.name().toLowerCase(Locale.ROOT), "Shortcut+F" + (5 + mode.ordinal()), () -> run.readiness().afterwards(() -> run.setMode(mode)), () -> run.modeProperty().get() == mode && !run.maxProperty().get());
        }
        add("run.mode.max", "Shortcut+F8", () -> run.readiness().afterwards(run::setMax), run.maxProperty()::get);
    }

    private void watch(Editor editor, WatchEdits watches) {
        actions.add("run.breakpoint", TEXTS.get("run.breakpoint"), "Shortcut+B", watches::toggleBreakpoints)
                .when(editor.selectionProperty().map(selection -> !selection.nodes().isEmpty() || !selection.links().isEmpty()));
        actions.add("run.probe", TEXTS.get("run.probe"), "Shortcut+T", watches::toggleProbes).when(editor.selectionProperty().map(selection -> !selection.links().isEmpty()));
    }

    private void add(String id, String keys, Runnable choose, BooleanSupplier chosen) {
        LabAction action = actions.add(id, TEXTS.get(id), keys, choose).when(run.heldProperty().map(held -> !held));
        run.modeProperty().subscribe(_ -> action.setSelected(chosen.getAsBoolean()));
        run.maxProperty().subscribe(_ -> action.setSelected(chosen.getAsBoolean()));
    }
}
