package edgeos.ui.editor;

import edgeos.lab.Moments;
import edgeos.lab.Session;
import edgeos.lab.limit.Limit;
import edgeos.model.Drawing;
import edgeos.model.capability.Breach;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Influence;
import edgeos.model.check.Finding;
import edgeos.model.edit.Groups;
import edgeos.model.edit.History;
import edgeos.telemetry.Snapshot;
import edgeos.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The drawing that the window edits, with its history, selection, findings, and the session that runs it.
 *
 * <p>Every edit goes through {@link #apply} or {@link #applyMerging}: it becomes one step of the history and reaches the session at once.
 * Lives as long as the window; {@link #open} exchanges what it edits. JavaFX application thread only.
 */
public final class Editor {
    private static final Texts TEXTS = Texts.of(Editor.class);
    private final ReadOnlyObjectWrapper<Document> document = new ReadOnlyObjectWrapper<>(this, "document");
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.EMPTY);
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper(this, "undoName", "");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper(this, "redoName", "");
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.CHAIN);
    private final StringProperty scope = new SimpleStringProperty(this, "scope", "");
    private final ReadOnlyLongWrapper builds = new ReadOnlyLongWrapper(this, "builds");
    private final ReadOnlyLongWrapper refusals = new ReadOnlyLongWrapper(this, "refusals");
    private final ReadOnlyObjectWrapper<Moments> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final Run run = new Run();
    private final Errands errands = new Errands();
    private final Authority authority = new Authority();
    private History history = new History(Drawing.EMPTY);
    private List<Limit> limits = List.of();

    /** An editor of this document, stopped. */
    public Editor(Document first) {
        open(first);
        addPulse(this::pulse);
        run.modeProperty().subscribe((_, _) -> refresh());
    }

    /** Closes what was edited, without asking, and edits this instead, stopped and with nothing selected. */
    public void open(Document next) {
        var session = new Session(next.drawing(), next.folder(), next.consent());
        session.afterBuild(() -> Platform.runLater(this::built));
        open(next, session);
    }

    /** Closes what was edited, without asking, and shows this recording, whose drawings nobody can edit, with nothing selected. */
    public void show(Moments recording, Path folder) {
        open(Document.untitled(recording.drawing(), folder), recording);
    }

    private void open(Document next, Moments moments) {
        history = new History(next.drawing());
        history.markSaved();
        selection.set(Selection.NONE);
        scope.set("");
        document.set(next);
        run.attach(moments);
        drawing.set(next.drawing());
        refresh();
        shown.set(moments);
    }

    /** What is edited and where it belongs; changes with {@link #open} and {@link #saved}. */
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The drawing as it is now. */
    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** The drawing as it is now. */
    public Drawing drawing() {
        return drawing.get();
    }

    /** Who may do what in the drawing as it is now; made when first asked for after an edit. */
    public CapabilityGraph graph() {
        return authority.graph(drawing.get());
    }

    /** Who can affect whom in the drawing as it is now; made when first asked for after an edit. */
    public Influence influence() {
        return authority.influence(drawing.get());
    }

    /** All ways by which the drawing's policies can be broken as it is now; made when first asked for after an edit. */
    public List<Breach> breaches() {
        return authority.breaches(drawing.get());
    }

    /** Which view of the drawing is in front; whoever jumps to a part sets it. */
    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /** What is selected; parts that an edit removes leave it. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** What is selected. */
    public Selection selection() {
        return selection.get();
    }

    /** Selects this. */
    public void select(Selection next) {
        selection.set(next.within(drawing.get()));
    }

    /** What is wrong with the drawing now, and what limits it while it runs. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Edits the drawing in one step, called {@code name} in the menu; nothing happens if the drawing stays equal, or is of a recording. */
    public void apply(String name, UnaryOperator<Drawing> edit) {
        if (isRefused()) {
            return;
        }
        history.apply(name, edited(edit));
        show(history.current());
    }

    /** As {@link #apply}, but consecutive edits with the same key are one step: dragging, typing. */
    public void applyMerging(String name, String key, UnaryOperator<Drawing> edit) {
        if (isRefused()) {
            return;
        }
        history.applyMerging(name, key, edited(edit));
        show(history.current());
    }

    private Drawing edited(UnaryOperator<Drawing> edit) {
        return Groups.adopt(drawing.get(), edit.apply(drawing.get()), scope.get());
    }

    /** The id of the group that is looked into, whose members are what there is to be seen; empty: the whole drawing. What is added meanwhile becomes a member. */
    public StringProperty scopeProperty() {
        return scope;
    }

    /** What is recorded stays as it was: who edits it is told so. */
    private boolean isRefused() {
        if (run.isRecorded()) {
            refusals.set(refusals.get() + 1);
        }
        return run.isRecorded();
    }

    /** Counts edits that were refused, as the drawing is of a recording. */
    public ReadOnlyLongProperty refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /** Shows the drawing, the figures, and what else a recording holds at the moment where it is now. */
    public void moved() {
        Drawing now = shown().drawing();
        if (!now.equals(drawing.get())) {
            history = new History(now);
            history.markSaved();
            selection.set(selection.get().within(now));
            drawing.set(now);
        }
        run.settleRecorded();
        refresh();
    }

    /** Shows the drawing, the figures, and what else the session holds at the step where it is now. Where the drawing was another one then, undo brings the later one back. */
    public void stepped() {
        Drawing now = shown().drawing();
        if (!now.equals(drawing.get())) {
            history.applyMerging(TEXTS.get("history.steps"), "steps", now);
            selection.set(selection.get().within(now));
            drawing.set(now);
        }
        run.settleStepped();
        refresh();
    }

    /** Ends a drag or a word: the next edit is a step of its own. */
    public void endMerging() {
        history.endMerging();
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (history.canUndo()) {
            show(history.undo());
        }
    }

    /** Takes the last undo back, if there is one. */
    public void redo() {
        if (history.canRedo()) {
            show(history.redo());
        }
    }

    /** The drawings that undo leads back to, the nearest first. */
    public List<Drawing> past() {
        return history.past();
    }

    /** Name of the step that undo would take back; empty for none. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** Name of the step that redo would carry out again; empty for none. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** True if there is something to save. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The drawing has been saved: it belongs to this document from now on, and relative paths start from its folder. */
    public void saved(Document where) {
        history.markSaved();
        document.set(where);
        live().ifPresent(session -> session.relocate(where.folder(), where.consent()));
        refresh();
    }

    /** What the drawing may use has changed. */
    public void consent(Document changed) {
        document.set(changed);
        live().ifPresent(session -> session.relocate(changed.folder(), changed.consent()));
        refresh();
    }

    /** Where clients connect to a node by sockets while it runs, such as {@code 127.0.0.1:8080}. */
    public Optional<String> listensAt(String nodeId) {
        return !shown().state().isOn() ? Optional.empty() : shown().snapshot().node(nodeId).flatMap(Snapshot.NodeFigures::listensAt);
    }

    /** Asks the session for findings again, as after a file appeared. */
    public void refresh() {
        dirty.set(!history.isSaved());
        undoName.set(history.canUndo() ? history.undoName() : "");
        redoName.set(history.canRedo() ? history.redoName() : "");
        limits = shown().limits();
        findings.set(Stream.of(document.get().found().stream(), shown().findings().stream(), limits.stream().map(Limit::finding)).flatMap(found -> found).distinct().toList());
    }

    /** What limits the run comes and goes by itself. */
    private void pulse(Pulse beat) {
        if (beat.labels() && !shown().limits().equals(limits)) {
            refresh();
        }
    }

    private void built() {
        refresh();
        builds.set(builds.get() + 1);
    }

    /** Counts builds of programs that the user wrote, good and bad. */
    public ReadOnlyLongProperty buildsProperty() {
        return builds.getReadOnlyProperty();
    }

    /** What parts of the window ask of each other. */
    public Errands errands() {
        return errands;
    }

    /** What is shown: the session that runs the drawing, or a recording; another one after {@link #open} and {@link #show}. */
    public Moments shown() {
        return run.shown();
    }

    /** What is shown; changes with {@link #open} and {@link #show}, after all else that changes with them. */
    public ReadOnlyObjectProperty<Moments> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The session that runs the drawing; empty while a recording is shown. */
    public Optional<Session> live() {
        return run.live();
    }

    /** Starting, stopping, pace, and what the engine says. */
    public Run run() {
        return run;
    }

    /** The newest snapshot; changes about ten times a second while something runs. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return run.snapshotProperty();
    }

    /** The last minute of figures, as of the newest snapshot. */
    public edgeos.lab.History history() {
        return run.newest().history();
    }

    /** The rates that all of the window tells: over the last second; empty while nothing runs, and before there are any. */
    public Optional<edgeos.lab.History.Sample> rates() {
        return run.newest().rates();
    }

    /** Calls this listener once a frame while something moves. */
    public void addPulse(PulseListener listener) {
        run.heart().add(listener);
    }

    /** Undoes {@link #addPulse}. */
    public void removePulse(PulseListener listener) {
        run.heart().remove(listener);
    }

    /** Does this with the next pulse, so that it costs no frame of its own; at once while none is to come. */
    public void withNextPulse(Runnable work) {
        run.heart().withNextBeat(work);
    }

    /** Keeps pulses coming for a while although nothing runs: something still moves on the screen. */
    public void wake() {
        run.heart().wake();
    }

    /** Stops the engine and the timer. */
    public void dispose() {
        run.dispose();
    }

    private void show(Drawing next) {
        if (!next.equals(drawing.get())) {
            live().ifPresent(session -> session.edit(next));
            selection.set(selection.get().within(next));
            drawing.set(next);
        }
        refresh();
    }
}
