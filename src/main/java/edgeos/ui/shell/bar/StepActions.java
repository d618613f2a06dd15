package edgeos.ui.shell.bar;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.time.Happening;
import edgeos.lab.time.Until;
import edgeos.model.Breakpoint;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Run;
import edgeos.ui.text.Texts;
import edgeos.ui.timeline.BreakpointPanel;
import edgeos.ui.timeline.Stepper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/** Actions that go along the time of a run that steps, and those about where it stops. */
public final class StepActions {
    private static final Texts TEXTS = Texts.of(StepActions.class);
    /** What can be waited for, likeliest first. */
    private static final List<Happening> KINDS = List.of(Happening.DELIVERY, Happening.DROP, Happening.ACTIVATION, Happening.FAULT, Happening.DENIAL, Happening.DEADLINE_MISSED);

    /** All that steps until something, in the order of the menu. */
    static final List<String> UNTIL = until();
    /** What is about breakpoints, beside what is watched of the selection. */
    static final List<String> BREAKS = List.of("run.capabilities", "run.breakpoints");

    private final Actions actions;
    private final Editor editor;
    private final ObservableValue<Boolean> free;

    /**
     * Adds them to all others.
     *
     * @param condition whether somebody is asked until what is so to step
     * @param breakpoints whether the list of breakpoints is shown
     */
    public StepActions(Actions actions, Editor editor, Stepper stepper, BooleanProperty condition, BooleanProperty breakpoints) {
        this.actions = actions;
        this.editor = editor;
        Run run = editor.run();
        free = Bindings.createBooleanBinding(() -> !run.heldProperty().get() && !run.recordedProperty().get() && run.stateProperty().get() != Session.State.STARTING, run.heldProperty(), run.recordedProperty(),
                run.stateProperty());
        actions.add("run.back", TEXTS.get("run.back"), "Shift+F6", stepper::back).when(Bindings.createBooleanBinding(
                () -> free.getValue() && run.modeProperty().get() != Mode.LIVE && stepper.hasBefore(), free, run.modeProperty(), run.stateProperty(), run.snapshotProperty()));
        for (Happening kind : KINDS) {
            add(id(kind), "", () -> stepper.until(new Until.Next(Set.of(kind))));
        }
        add("run.until.condition", "Shortcut+Shift+F10", () -> condition.set(!condition.get()));
        add("run.until.again", "Shortcut+F10", stepper::again);
        LabAction faults = add("run.capabilities", "", this::toggleFaults);
        editor.drawingProperty().subscribe(_ -> faults.setSelected(stopsAtFaults()));
        LabAction list = add("run.breakpoints", "Shortcut+Shift+B", () -> breakpoints.set(!breakpoints.get()));
        breakpoints.subscribe(list::setSelected);
    }

    private LabAction add(String id, String keys, Runnable does) {
        return actions.add(id, TEXTS.get(id), keys, does).when(free);
    }

    private boolean stopsAtFaults() {
        return editor.drawing().watching().breakpoint(Breakpoint.At.CAPABILITIES, "").filter(each -> !each.disabled()).isPresent();
    }

    private void toggleFaults() {
        boolean stops = stopsAtFaults();
        editor.apply(TEXTS.get("run.capabilities"), drawing -> BreakpointPanel.faults(stops, drawing));
    }

    private static String id(Happening kind) {
        return "run.until." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> until() {
        List<String> ids = new ArrayList<>(KINDS.stream().map(StepActions::id).toList());
        ids.addAll(List.of("run.until.condition", "run.until.again"));
        return List.copyOf(ids);
    }
}
