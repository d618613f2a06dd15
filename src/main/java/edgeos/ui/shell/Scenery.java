package edgeos.ui.shell;

import edgeos.lab.Mode;
import edgeos.lab.Samples;
import edgeos.lab.Session;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneRun;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.SceneView;
import edgeos.lab.talk.TalkScene;
import edgeos.lab.time.SteppedTime;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Event;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Run;
import edgeos.ui.editor.Selection;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.settings.Arrangement;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.talk.HeldRun;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Theme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Says as a scene what the window shows, and puts a scene on it. JavaFX application thread only. */
final class Scenery {
    private static final Texts TEXTS = Texts.of(Scenery.class);
    /** What is folded in front of a class, and how large everything is there, is not a scene's business. */
    private static final Set<String> OF_PRESENTING = Set.of("palette", "outline", "inspector", "scale");

    private final Editor editor;
    private final LabWindow window;
    private final Appearance appearance;
    private final Arranging arranging;
    private final DrawingFiles files;
    private final Notices notices;
    private final BooleanSupplier presenting;
    private final HeldRun held;

    /**
     * Of this window.
     *
     * @param presenting whether it is in front of a class
     */
    Scenery(LabWindow window, Editor editor, Appearance appearance, Arranging arranging, DrawingFiles files, Notices notices, BooleanSupplier presenting) {
        this.window = window;
        this.editor = editor;
        this.appearance = appearance;
        this.arranging = arranging;
        this.files = files;
        this.notices = notices;
        this.presenting = presenting;
        held = new HeldRun(editor, at -> tell(TEXTS.get("scene.short", at)));
    }

    /** What is shown now, without notes. Of a recording, the drawing of the moment. */
    TalkScene now(String name) {
        SceneRun run = run();
        if (run.state() == SceneRun.State.RUNNING && (editor.run().stateProperty().get() == Session.State.PAUSED || editor.run().modeProperty().get() == Mode.STEP)) {
            tell(TEXTS.get("scene.live"));
        }
        return new TalkScene(name, "", drawing(), view(), run);
    }

    /**
     * Puts a scene on the window, and lets go of what is there without asking. A drawing that is there already, unchanged, is not opened again, and goes on if it ran so.
     *
     * @return false if its drawing cannot be shown as it was meant, which the user knows then
     */
    boolean put(TalkScene scene) {
        held.cancel();
        SceneSource source = SceneSource.of(scene.drawing());
        boolean there = isThere(source);
        if (!there) {
            files.showScene(source);
        }
        look(scene.view());
        boolean runs = run(scene.run(), there);
        Optional<Finding> lost = source.complete() ? Optional.empty() : source.findings().stream().findFirst();
        lost.ifPresent(finding -> notices.tell(Notice.error(Event.Topic.FILE, TEXTS.get("scene.lost", scene.name(), finding.what(), finding.remedy()))));
        return runs && lost.isEmpty();
    }

    /** True while a run is on its way to where a scene holds it. */
    boolean isOnItsWay() {
        return held.isOnItsWay();
    }

    /** True if this drawing is open as its file, or the talk, has it. */
    private boolean isThere(SceneSource source) {
        Document open = editor.documentProperty().get();
        return !editor.run().isRecorded() && source.complete() && editor.drawing().equals(source.drawing()) && open.file().equals(source.file()) && open.folder().equals(source.folder().toAbsolutePath().normalize());
    }

    private SceneDrawing drawing() {
        Document open = editor.documentProperty().get();
        Drawing drawing = editor.drawing();
        boolean saved = !editor.dirtyProperty().get() && open.complete() && !editor.run().isRecorded();
        Optional<Path> samples = Samples.folder().map(folder -> folder.toAbsolutePath().normalize()).filter(open.folder()::equals);
        if (saved && open.file().isPresent()) {
            return new SceneDrawing.OfFile(open.file().get());
        }
        Optional<SceneDrawing> sample = samples.stream().flatMap(_ -> Samples.all().stream()).filter(_ -> saved && open.file().isEmpty())
                .filter(file -> DrawingFormat.read(file).drawing().equals(drawing)).findFirst().map(file -> new SceneDrawing.Sample(file.getFileName().toString().replaceAll("\\.json$", "")));
        return sample.orElseGet(() -> new SceneDrawing.Embedded(drawing, open.folder()));
    }

    private SceneView view() {
        Map<String, String> words = new LinkedHashMap<>(arranging.now("").words());
        List.of("tab", "below").forEach(key -> words.computeIfPresent(key, (_, word) -> word.toLowerCase(Locale.ROOT).replace('_', '-')));
        List.of("charts.at", "scale").forEach(key -> words.computeIfPresent(key, (_, word) -> String.valueOf(Double.parseDouble(word))));
        Selection chosen = editor.selection();
        Map<String, List<String>> selected = new LinkedHashMap<>();
        List<Set<String>> ids = List.of(chosen.nodes(), chosen.links(), chosen.chains(), chosen.notes(), chosen.graph());
        for (int kind = 0; kind < ids.size(); kind++) {
            if (!ids.get(kind).isEmpty()) {
                selected.put(SceneView.KINDS.get(kind), ids.get(kind).stream().sorted().toList());
            }
        }
        Optional<SceneView.Part> part = window.canvas().aim().seen().filter(box -> box.width() >= 1 && box.height() >= 1).map(box -> new SceneView.Part(box.x(), box.y(), box.width(), box.height()));
        return new SceneView(words, Optional.of(Sight.word(appearance.theme())), part, editor.scopeProperty().get(), selected);
    }

    private SceneRun run() {
        Run run = editor.run();
        Session.State state = run.isRecorded() ? Session.State.STOPPED : run.stateProperty().get();
        Mode mode = run.isRecorded() ? Mode.LIVE : run.modeProperty().get();
        boolean holds = state != Session.State.STOPPED && (mode == Mode.STEP || mode == Mode.SLOW && state == Session.State.PAUSED);
        Optional<SteppedTime> time = run.time().filter(each -> holds && each.isOn() && each.obstacle().isEmpty() && each.position() <= SceneRun.MOST_STEPS);
        boolean begins = state == Session.State.STARTING && mode == Mode.STEP;
        SceneRun.State kept = state == Session.State.STOPPED ? SceneRun.State.STOPPED : time.isPresent() || begins ? SceneRun.State.HELD : SceneRun.State.RUNNING;
        double load = run.isRecorded() ? 1 : Math.clamp(run.loadProperty().get(), 0, SceneRun.MOST_LOAD);
        return new SceneRun(kept, kept == SceneRun.State.RUNNING && mode == Mode.STEP ? Mode.LIVE : mode, run.maxProperty().get(), time.map(SteppedTime::position).orElse(0L), load,
                run.isRecorded() ? 0 : run.clientsProperty().get(), Math.clamp(run.paceProperty().get(), SceneRun.LEAST_PACE, SceneRun.MOST_PACE));
    }

    private void look(SceneView view) {
        Map<String, String> words = new LinkedHashMap<>(view.arrangement());
        words.keySet().removeIf(key -> presenting.getAsBoolean() && OF_PRESENTING.contains(key));
        Arrangement.Reading wanted = Arrangement.of(words, "");
        if (!wanted.problems().isEmpty()) {
            tell(TEXTS.get("scene.words", String.join(", ", wanted.problems())));
        }
        view.theme().ifPresent(theme -> appearance.choiceProperty().set(theme.equals(Sight.word(Theme.DARK)) ? Appearance.Choice.DARK : Appearance.Choice.LIGHT));
        arranging.put(wanted.arrangement());
        arranging.settle();
        editor.scopeProperty().set(view.scope());
        window.canvas().aim().look(view.part().map(part -> new Box(part.x(), part.y(), part.width(), part.height())));
        editor.select(new Selection(ids(view, "nodes"), ids(view, "links"), ids(view, "chains"), ids(view, "notes"), ids(view, "graph")));
    }

    private static Set<String> ids(SceneView view, String kind) {
        return view.selected().getOrDefault(kind, List.of()).stream().collect(Collectors.toSet());
    }

    /** False if it should run and cannot. */
    private boolean run(SceneRun wanted, boolean there) {
        Run run = editor.run();
        run.loadProperty().set(wanted.load());
        run.clientsProperty().set(wanted.clients());
        run.paceProperty().set(wanted.pace());
        boolean may = wanted.state() == SceneRun.State.STOPPED || files.run().mayRun();
        boolean runs = switch (wanted.state()) {
            case STOPPED -> stop(wanted);
            case HELD -> may && (isHeldAt(wanted, there) || held.hold(wanted.step(), wanted.mode()));
            case RUNNING -> may && start(wanted);
        };
        if (!runs) {
            String why = editor.findingsProperty().get().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).findFirst().map(finding -> finding.what() + ". " + finding.remedy()).orElse(TEXTS.get("scene.notAllowed"));
            notices.tell(Notice.warning(Event.Topic.RUN, TEXTS.get("scene.stopped", why)));
        }
        return runs;
    }

    private boolean stop(SceneRun wanted) {
        editor.run().stop();
        mode(wanted);
        return true;
    }

    private boolean start(SceneRun wanted) {
        mode(wanted);
        if (editor.run().stateProperty().get() == Session.State.PAUSED) {
            editor.run().togglePause();
        }
        return editor.run().start();
    }

    private void mode(SceneRun wanted) {
        if (wanted.max()) {
            editor.run().setMax();
        } else if (editor.run().maxProperty().get() || editor.run().modeProperty().get() != wanted.mode()) {
            editor.run().setMode(wanted.mode());
        }
    }

    private boolean isHeldAt(SceneRun wanted, boolean there) {
        return there && run().equals(wanted);
    }

    private void tell(String words) {
        notices.tell(Notice.info(Event.Topic.RUN, words));
    }
}
