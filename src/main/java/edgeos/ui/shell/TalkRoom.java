package edgeos.ui.shell;

import edgeos.lab.recovery.Unsaved.Source;
import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneRun;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkReading;
import edgeos.lab.talk.TalkScene;
import edgeos.model.Drawing;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.settings.Arrangement;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.TalkActions;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.TalkFiles;
import edgeos.ui.talk.SceneMark;
import edgeos.ui.talk.TalkDesk;
import edgeos.ui.talk.TalkDesk.Place;
import edgeos.ui.talk.TalkPanel;
import edgeos.ui.talk.Thumbnails;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The talk in this window: its file, its list of scenes, and what becomes of what is not saved when a scene is gone to. JavaFX application thread only; {@link #dispose()} at the end. */
final class TalkRoom implements TalkDesk.Hands, TalkActions.Hands {
    private static final Texts TEXTS = Texts.of(TalkRoom.class);
    private static final double LOW = 128;

    private final Lab lab;
    private final Editor editor;
    private final LabWindow window;
    private final Scenery scenery;
    private final DrawingFiles drawings;
    private final TalkFiles files;
    private final Prompts prompts;
    private final Notices notices;
    private final Arranging arranging;
    private final ReadOnlyBooleanProperty presenting;
    private final TalkDesk desk = new TalkDesk(this);
    private final Thumbnails thumbnails = new Thumbnails();
    private final SceneMark mark = new SceneMark();
    private final SpeakerStage speaker;
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final Map<SceneDrawing, Drawing> changes = new LinkedHashMap<>();
    private final Subscription subscriptions;
    private Subscription lessons = Subscription.EMPTY;
    private Runnable beforeList = () -> { };
    private Optional<TalkPanel> panel = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Optional<Before> before = Optional.empty();
    private Optional<Document> shown = Optional.empty();
    private Optional<SceneDrawing> shownDrawing = Optional.empty();
    private boolean complete = true;
    private boolean trusted = true;
    private boolean refused;
    private Runnable kept = () -> { };

    /** What is to be as it was when the talk is closed. */
    private record Before(Arrangement panels, Appearance.Choice theme) { }

    /** In this window, whose other parts are there already. */
    TalkRoom(Lab lab, Scenery scenery, TalkFiles files, Prompts prompts, Arranging arranging, ReadOnlyBooleanProperty presenting) {
        this.lab = lab;
        this.scenery = scenery;
        this.files = files;
        this.prompts = prompts;
        this.arranging = arranging;
        this.presenting = presenting;
        editor = lab.editor();
        window = lab.window();
        drawings = lab.files();
        notices = lab.notices();
        speaker = new SpeakerStage(desk, thumbnails, lab.appearance());
        StackPane.setAlignment(mark, Pos.BOTTOM_CENTER);
        StackPane.setMargin(mark, new Insets(0, 0, LOW, 0));
        window.node().getChildren().add(mark);
        subscriptions = Subscription.combine(listed.subscribe((_, _) -> arrange()), presenting.subscribe((_, on) -> present(on)), desk.placeProperty().subscribe((_, _) -> kept.run()),
                desk.placeProperty().subscribe((_, now) -> now.filter(_ -> presenting.get()).ifPresent(mark::show)));
        drawings.onTalk(this::open);
    }

    /** Adds what can be done to all other actions; {@code before} makes room for the list, which gives way to a lesson. */
    void offer(Actions actions, Runnable before) {
        new TalkActions(actions, this);
        beforeList = before;
        lessons = lab.lessons().classroom().placeProperty().subscribe(place -> place.ifPresent(_ -> listed.set(false)));
    }

    /** Calls this whenever the talk changes. */
    void onChange(Runnable listener) {
        kept = listener;
    }

    /** The text of a talk that is not saved, with what was changed in its drawings; empty if it is saved, and nothing was changed. */
    Optional<Source> unsaved() {
        return desk.placeProperty().get().filter(place -> !place.saved() || !changes.isEmpty()).map(place -> {
            Path where = file.orElseGet(() -> editor.documentProperty().get().folder().resolve("untitled" + TalkFormat.ENDING));
            return new Source(where, TalkFormat.write(new Talk(place.talk().title(), place.talk().scenes().stream().map(scene -> within(changed(scene), where)).toList()), where.getParent()));
        });
    }

    /** Opens a talk that was not saved when a lab ended; what it was is still to be saved. */
    boolean restore(Path where, String text) {
        TalkReading reading = TalkFormat.read(text, where);
        if (!mayEnd()) {
            return false;
        }
        end();
        file = Optional.of(where).filter(java.nio.file.Files::isRegularFile);
        begin(reading, false);
        desk.recover(reading.talk());
        listed.set(true);
        return true;
    }

    /** Opens a file in place of the talk that is open, and shows its first scene; what the window shows may be let go of. */
    void open(Path talk) {
        if (!mayEnd()) {
            return;
        }
        boolean ours = TalkFormat.samples().stream().map(Path::toAbsolutePath).map(Path::normalize).anyMatch(talk.toAbsolutePath().normalize()::equals);
        files.read(talk, !ours).ifPresent(reading -> {
            end();
            file = ours ? Optional.empty() : Optional.of(talk.toAbsolutePath().normalize());
            begin(reading, ours);
            desk.open(reading.talk());
            listed.set(true);
        });
    }

    private void begin(TalkReading reading, boolean ours) {
        complete = reading.complete() || ours;
        trusted = ours;
        refused = false;
        remember();
        thumbnails.forget();
    }

    private void remember() {
        Arrangement now = arranging.now("");
        before = before.or(() -> Optional.of(new Before(now, lab.appearance().choiceProperty().get())));
    }

    @Override
    public TalkDesk desk() {
        return desk;
    }

    @Override
    public BooleanProperty listed() {
        return listed;
    }

    @Override
    public BooleanProperty spoken() {
        return speaker.shown();
    }

    @Override
    public TalkScene now(String name) {
        boolean first = !desk.isOpen();
        if (first) {
            remember();
        }
        TalkScene scene = scenery.now(name);
        shown = Optional.of(editor.documentProperty().get());
        shownDrawing = Optional.of(scene.drawing());
        listed.set(listed.get() || first);
        return scene;
    }

    @Override
    public String title() {
        String title = editor.drawing().title().strip();
        return title.substring(0, Math.min(TalkScene.LONGEST_NAME, title.length()));
    }

    @Override
    public void update() {
        desk.update(panel.map(TalkPanel::selected).filter(at -> at >= 0).orElseGet(() -> desk.placeProperty().get().map(Place::at).orElse(-1)));
    }

    /** What somebody changed in a scene's drawing is kept beside the talk; what has nothing to do with the talk is asked for. */
    @Override
    public boolean mayGo() {
        if (!window.mayCloseSources()) {
            return false;
        }
        boolean inTalk = desk.talk().scenes().stream().anyMatch(scene -> scene.drawing() instanceof SceneDrawing.Embedded(Drawing drawing, _) && drawing.equals(editor.drawing()));
        if (!editor.dirtyProperty().get() || inTalk) {
            return true;
        }
        if (isShown(editor.documentProperty().get()) && shownDrawing.isPresent()) {
            changes.put(shownDrawing.get(), editor.drawing());
            return true;
        }
        return drawings.mayClose();
    }

    /** True if this is what the scene opened, and not what somebody opened since. */
    private boolean isShown(Document open) {
        return shown.filter(scene -> scene == open || scene.file().isPresent() && scene.file().equals(open.file())).isPresent();
    }

    @Override
    public void show(TalkScene scene) {
        boolean asks = scene.run().state() != SceneRun.State.STOPPED && !trusted && !refused;
        if (asks) {
            trusted = prompts.runTalk(desk.talk().title());
            refused = !trusted;
        }
        SceneRun run = trusted ? scene.run() : scene.run().stopped();
        scenery.put(new TalkScene(scene.name(), scene.notes(), scene.drawing(), scene.view(), run));
        shown = Optional.of(editor.documentProperty().get());
        shownDrawing = Optional.of(scene.drawing());
        Optional.ofNullable(changes.get(scene.drawing())).ifPresent(_ -> notices.tell(Notice.info(Event.Topic.EDIT, TEXTS.get("talk.changed", scene.name())).offering(TEXTS.get("talk.changed.show"), this::bringBack)));
    }

    /** Shows what somebody changed in this scene's drawing before. */
    private void bringBack() {
        shownDrawing.filter(_ -> isShown(editor.documentProperty().get())).map(changes::remove).ifPresent(changed -> editor.apply(TEXTS.get("talk.changes"), _ -> changed));
    }

    @Override
    public void deleted(String name) {
        notices.tell(Notice.info(Event.Topic.EDIT, TEXTS.get("talk.deleted", name)).offering(TEXTS.get("talk.undo"), desk::undo));
    }

    @Override
    public boolean save() {
        return file.isEmpty() ? saveAs() : (complete || prompts.overwrite(file.get())) && write(file.get());
    }

    @Override
    public boolean saveAs() {
        return files.where(desk.talk(), file.map(Path::getParent).orElseGet(() -> editor.documentProperty().get().folder())).filter(this::write).isPresent();
    }

    private boolean write(Path where) {
        Talk before = desk.talk();
        Optional<Talk> written = files.save(before, where);
        written.ifPresent(talk -> {
            settle(before, talk);
            file = Optional.of(where.toAbsolutePath().normalize());
            complete = true;
            desk.saved(talk);
            notices.tell(Notice.info(Event.Topic.FILE, TEXTS.get("talk.saved", where.getFileName())));
        });
        return written.isPresent();
    }

    /** Drawings may lie elsewhere once the talk is saved: what was changed in them goes along. */
    private void settle(Talk before, Talk after) {
        Optional<SceneDrawing> open = shownDrawing;
        for (int index = 0; index < after.size(); index++) {
            SceneDrawing from = before.scenes().get(index).drawing();
            SceneDrawing to = after.scenes().get(index).drawing();
            Optional.ofNullable(changes.get(from)).ifPresent(changed -> changes.put(to, changed));
            shownDrawing = open.filter(from::equals).isPresent() ? Optional.of(to) : shownDrawing;
        }
    }

    @Override
    public void sample() {
        TalkFormat.samples().stream().findFirst().filter(_ -> mayGo()).ifPresent(this::open);
    }

    @Override
    public void close() {
        if (mayEnd()) {
            end();
        }
    }

    /** Asks about what of the talk is in no file: changes of its drawings, and the list itself; false: it is to stay. */
    boolean mayEnd() {
        changes.keySet().retainAll(desk.talk().scenes().stream().map(TalkScene::drawing).toList());
        if (!changes.isEmpty()) {
            switch (prompts.unsaved(TEXTS.get("talk.changes.of", changes.size(), desk.talk().title()))) {
                case SAVE -> {
                    desk.exchange(desk.talk().scenes().stream().map(this::changed).toList());
                    changes.clear();
                    return save();
                }
                case DISCARD -> changes.clear();
                case CANCEL -> {
                    return false;
                }
            }
        }
        boolean saved = desk.placeProperty().get().map(Place::saved).orElse(true);
        return saved || switch (prompts.unsaved(desk.talk().title().isBlank() ? TEXTS.get("talk.untitled") : desk.talk().title())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private TalkScene changed(TalkScene scene) {
        return changes.containsKey(scene.drawing()) ? scene.drawn(new SceneDrawing.Embedded(changes.get(scene.drawing()), SceneSource.of(scene.drawing()).folder())) : scene;
    }

    /** A drawing that lies beside no talk is kept in it. */
    private static TalkScene within(TalkScene scene, Path talk) {
        return scene.drawing() instanceof SceneDrawing.OfFile(Path drawing) && !drawing.startsWith(talk.getParent()) ? scene.drawn(new SceneDrawing.Embedded(SceneSource.of(scene.drawing()).drawing(), drawing.getParent())) : scene;
    }

    /** Closes the talk without asking; the window is as it was before, also for the next start. */
    void end() {
        changes.clear();
        listed.set(false);
        spoken().set(false);
        mark.clear();
        desk.close();
        file = Optional.empty();
        shown = Optional.empty();
        shownDrawing = Optional.empty();
        complete = true;
        trusted = true;
        before.filter(_ -> !presenting.get()).ifPresent(was -> {
            arranging.put(was.panels());
            lab.appearance().choiceProperty().set(was.theme());
        });
        before = Optional.empty();
    }

    /** On the wall there is no list; where there is a second screen, the speaker has a window on it. */
    private void present(boolean on) {
        arrange();
        mark.clear();
        if (on && desk.talk().size() > 0) {
            speaker.openElsewhere(window.node().getScene().getWindow());
        }
    }

    private void arrange() {
        boolean wanted = listed.get() && !presenting.get();
        if (wanted && panel.isEmpty()) {
            beforeList.run();
            if (!desk.isOpen()) {
                remember();
                desk.recover(Talk.EMPTY);
            }
            var words = new TalkPanel.Words(keys("talk.add"), keys("talk.update"), this::close);
            TalkPanel made = new TalkPanel(desk, thumbnails, lab.appearance().themeProperty(), words);
            panel = Optional.of(made);
            window.side().teach(made, made.foldedProperty());
        } else if (!wanted && panel.isPresent()) {
            panel.get().dispose();
            panel = Optional.empty();
            window.side().dismiss();
        }
    }

    private String keys(String action) {
        return lab.actions().get(action).getAccelerator().getDisplayText();
    }

    /** Hears what clickers send, and in front of a class the arrows, where nobody else needs them. */
    TalkKeys keys(Runnable hush) {
        return new TalkKeys(desk, presenting, hush);
    }

    void dispose() {
        subscriptions.unsubscribe();
        lessons.unsubscribe();
        panel.ifPresent(TalkPanel::dispose);
        speaker.dispose();
        mark.clear();
    }
}
