package edgeos.ui.shell.bar;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.canvas.watch.WatchEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Run;
import edgeos.ui.editor.View;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.ProgramFiles;
import edgeos.ui.shell.file.Recordings;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.MeantKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Everything that the user can do, each defined once; menus, bars, and shortcuts are made from these. */
public final class Actions {
    /** The action that shows all others. */
    public static final String COMMANDS = "view.commands";
    private static final Texts TEXTS = Texts.of(Actions.class);
    private static final double SCALE_STEP = 0.1;
    private static final double LOAD_STEP = 1.25;
    private static final int MOST_LAST = 20;

    /** What nobody can do with a recording. */
    private static final List<String> OF_SESSIONS = List.of("file.save", "file.saveAs", "file.addProgram", "file.newProgram", "edit.source", "edit.cut", "edit.paste", "edit.duplicate",
            "edit.delete", "edit.frame", "edit.unframe", "run.run", "run.pause", "run.step", "run.mode.live", "run.mode.slow", "run.mode.step", "run.mode.max", "run.breakpoint", "run.probe", "run.more", "run.less", "run.asDrawn", "run.files",
            "run.roles", "run.audience", "run.record");

    private final Map<String, LabAction> byId = new LinkedHashMap<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final Editor editor;
    private Consumer<String> done = _ -> { };

    /** Actions that act on what is given; nobody keeps a second definition of them. */
    public Actions(Editor editor, DrawingFiles files, ProgramFiles programs, CanvasActions canvas, Front front, Appearance appearance, Panels panels, Prompts prompts,
            Recordings recordings) {
        this.editor = editor;
        file(files);
        programs(programs);
        edit(canvas, front);
        ArrangeGroup.add(this, editor, front, canvas);
        GroupActionGroup.add(this, editor, front, canvas);
        view(front, appearance, panels);
        run(files, panels, canvas.watches());
        learn(files, prompts);
        record(recordings);
        ObservableValue<Boolean> live = editor.run().provenanceProperty().map(Optional::isEmpty);
        OF_SESSIONS.forEach(id -> get(id).andWhen(live));
    }

    private void record(Recordings recordings) {
        add("run.record", "Shortcut+Shift+R", recordings::startOrEnd).called(recordings.recordingProperty().map(on -> TEXTS.get(on ? "run.record.end" : "run.record")));
    }

    /** The action of this id. */
    public LabAction get(String id) {
        LabAction action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("no action has id=" + id);
        }
        return action;
    }

    /** The ids of what the user did last, in order. */
    public List<String> last() {
        return List.copyOf(last);
    }

    /** The action of this id, if there is one. */
    public Optional<LabAction> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Tells this of every action that is carried out, by its id. */
    public void onDone(Consumer<String> listener) {
        done = listener;
    }

    /** All of them, in the menus' order. */
    public List<LabAction> all() {
        return List.copyOf(byId.values());
    }

    private void file(DrawingFiles files) {
        add("file.new", "Shortcut+N", files::create);
        add("file.open", "Shortcut+O", files::open);
        add("file.openBeside", "Shortcut+Alt+O", files::openBeside);
        add("file.sample", "Shortcut+Shift+O", files::openSample);
        add("file.save", "Shortcut+S", files::save);
        add("file.saveAs", "Shortcut+Shift+S", files::saveAs);
        add("file.importClick", "Shortcut+I", files.exchange()::importClick);
        add("file.exportClick", "", files.exchange()::exportClick);
        add("file.dot", "", files.exchange()::exportGraph);
        add("file.permissions", "", files.run()::reviewPermissions).when(editor.documentProperty().map(document -> !document.consent().words().isEmpty()));
        add("file.quit", "Shortcut+Q", files::quit);
    }

    private void programs(ProgramFiles programs) {
        add("file.addProgram", "Shortcut+P", programs::add);
        add("file.newProgram", "Shortcut+Shift+P", programs::create);
        add("edit.source", "F4", programs::edit)
                .when(Bindings.createBooleanBinding(() -> editor.selection().nodes().stream().flatMap(id -> editor.drawing().node(id).stream())
                        .anyMatch(ProgramFiles::hasSource), editor.selectionProperty(), editor.drawingProperty()));
    }

    private void edit(CanvasActions canvas, Front front) {
        ObservableValue<Boolean> some = editor.selectionProperty().map(selection -> !selection.isEmpty());
        add("edit.undo", "Shortcut+Z", editor::undo).when(editor.undoNameProperty().map(name -> !name.isEmpty()))
                .called(editor.undoNameProperty().map(name -> TEXTS.get(name.isEmpty() ? "edit.undo" : "edit.undo.of", name)));
        add("edit.redo", "Shortcut+Shift+Z", editor::redo).when(editor.redoNameProperty().map(name -> !name.isEmpty()))
                .called(editor.redoNameProperty().map(name -> TEXTS.get(name.isEmpty() ? "edit.redo" : "edit.redo.of", name)));
        add("edit.cut", "Shortcut+X", front.inDrawing(canvas.copying()::cut)).when(some);
        add("edit.copy", "Shortcut+C", front::copy).when(some);
        add("edit.paste", "Shortcut+V", front.inDrawing(canvas.copying()::paste));
        add("edit.duplicate", "Shortcut+D", front.inDrawing(canvas.copying()::duplicate)).when(some);
        add("edit.delete", "Delete", front::delete).when(some);
        add("edit.selectAll", "Shortcut+A", front.inDrawing(canvas::selectAll));
        add("edit.frame", "Shortcut+G", front.inDrawing(canvas::frame))
                .when(editor.selectionProperty().map(selection -> !selection.nodes().isEmpty()));
        add("edit.unframe", "Shortcut+Shift+G", front.inDrawing(canvas::unframe))
                .when(editor.selectionProperty().map(selection -> !selection.chains().isEmpty()));
    }

    private void view(Front front, Appearance appearance, Panels panels) {
        add("view.zoomIn", "Alt+Equals", front::zoomIn);
        add("view.zoomOut", "Alt+Minus", front::zoomOut);
        add("view.zoomActual", "Shortcut+1", front::zoomActual);
        add("view.zoomToFit", "Shortcut+0", front::fit);
        add("view.pool", "F3", front::pool);
        add("view.experiments", "Shortcut+E", front::experiments);
        FindGroup.add(this, editor, front);
        ObservableValue<Boolean> ofDrawing = editor.viewProperty().map(view -> view != View.EXPERIMENTS);
        toggle("view.palette", "F7", panels.palette()).when(ofDrawing);
        toggle("view.outline", "Shift+F7", panels.outline()).when(ofDrawing);
        toggle("view.charts", "F8", panels.charts()).when(ofDrawing);
        toggle("view.inspector", "F9", panels.inspector()).when(ofDrawing);
        for (Appearance.Choice choice : Appearance.Choice.values()) {
            LabAction action = add("view.theme." + choice.name().toLowerCase(java.util.Locale.ROOT), "", () -> appearance.choiceProperty().set(choice));
            appearance.choiceProperty().subscribe(now -> action.setSelected(now == choice));
        }
        add("view.larger", "Shortcut+Equals", () -> scale(appearance, SCALE_STEP));
        add("view.smaller", "Shortcut+Minus", () -> scale(appearance, -SCALE_STEP));
        add("view.normal", "Shortcut+Alt+0", () -> appearance.scaleProperty().set(1));
    }

    private void run(DrawingFiles files, Panels panels, WatchEdits watches) {
        Run run = editor.run();
        ObservableValue<Boolean> free = run.heldProperty().map(held -> !held);
        ObservableValue<Boolean> stopped = run.stateProperty().map(state -> state == Session.State.STOPPED);
        add("run.run", "F5", files.run()::startOrStop).when(free).called(stopped.map(is -> TEXTS.get(is ? "run.run" : "run.run.stop")));
        add("run.pause", "F6", () -> run.readiness().afterwards(run::togglePause)).when(Bindings.createBooleanBinding(
                () -> run.stateProperty().get().isOn() && !run.heldProperty().get(), run.stateProperty(), run.heldProperty()))
                .called(run.stateProperty().map(state -> TEXTS.get(state == Session.State.PAUSED ? "run.pause.goOn" : "run.pause")));
        add("run.step", "F10", files.run()::step).when(Bindings.createBooleanBinding(
                () -> !run.heldProperty().get() && run.stateProperty().get() != Session.State.STARTING && (run.modeProperty().get() == Mode.STEP || run.stateProperty().get() != Session.State.RUNNING),
                run.modeProperty(), run.stateProperty(), run.heldProperty()));
        new TimeActions(this, editor, watches);
        add("run.more", "Shortcut+Up", () -> load(run, LOAD_STEP));
        add("run.less", "Shortcut+Down", () -> load(run, 1 / LOAD_STEP));
        add("run.asDrawn", "Shortcut+Shift+L", () -> run.loadProperty().set(1));
        add("run.files", "Shift+F5", this::readFilesAgain).when(run.stateProperty().map(Session.State::isOn));
        toggle("run.roles", "Shortcut+R", panels.roles());
        toggle("run.audience", "Shortcut+Shift+I", panels.audience());
    }

    private void readFilesAgain() {
        editor.run().readFilesAgain();
        editor.refresh();
    }

    private void learn(DrawingFiles files, Prompts prompts) {
        add("learn.samples", "", files::openSample);
        add("learn.shortcuts", "F1", () -> prompts.shortcuts(all()));
        add("learn.about", "", prompts::about);
    }

    /** The other keys of plus, minus, and digits: where plus needs Shift or has a key of its own, where digits need Shift, or on the keypad. */
    public void otherKeys(Map<KeyCombination, Runnable> accelerators) {
        Map.of("Shortcut+Shift+Equals", "view.larger", "Shortcut+Plus", "view.larger", "Shortcut+Add", "view.larger", "Shortcut+Subtract", "view.smaller",
                "Alt+Shift+Equals", "view.zoomIn", "Alt+Plus", "view.zoomIn", "Alt+Add", "view.zoomIn", "Alt+Subtract", "view.zoomOut",
                "Shortcut+Numpad 0", "view.zoomToFit", "Shortcut+Numpad 1", "view.zoomActual")
                .forEach((keys, id) -> accelerators.put(KeyCombination.valueOf(keys), get(id)::perform));
        accelerators.put(MeantKey.french(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN), get("view.zoomToFit")::perform);
        accelerators.put(MeantKey.french(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN), get("view.zoomActual")::perform);
        accelerators.put(MeantKey.french(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN), get("view.normal")::perform);
    }

    /** One more, after all that there are. */
    LabAction add(String id, String text, String keys, Runnable handler) {
        LabAction action = new LabAction(id, text, keys, () -> {
            last.addLast(id);
            if (last.size() > MOST_LAST) {
                last.removeFirst();
            }
            handler.run();
            done.accept(id);
        });
        byId.put(id, action);
        return action;
    }

    /** One more, which the bundle calls as its id is. */
    private LabAction add(String id, String keys, Runnable handler) {
        return add(id, TEXTS.get(id), keys, handler);
    }

    private LabAction toggle(String id, String keys, BooleanProperty shown) {
        LabAction action = add(id, keys, () -> shown.set(!shown.get()));
        shown.subscribe(action::setSelected);
        return action;
    }

    private static void scale(Appearance appearance, double by) {
        double next = Math.round((appearance.scaleProperty().get() + by) * 10) / 10.0;
        appearance.scaleProperty().set(Math.clamp(next, Appearance.LEAST_SCALE, Appearance.MOST_SCALE));
    }

    private static void load(Run run, double by) {
        run.loadProperty().set(Math.clamp(run.loadProperty().get() * by, LoadScale.LEAST, LoadScale.MOST));
    }

    /** Actions by id, in this order. */
    List<LabAction> of(String... ids) {
        return new ArrayList<>(Arrays.stream(ids).map(this::get).toList());
    }
}
