package edgeos.ui.shell;

import edgeos.lab.recovery.Unsaved.Source;
import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneRun;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkReading;
import edgeos.lab.talk.TalkScene;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.TalkActions;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.TalkFiles;
import edgeos.ui.talk.OpenScene;
import edgeos.ui.talk.SceneMark;
import edgeos.ui.talk.SpeakerView;
import edgeos.ui.talk.TalkDesk;
import edgeos.ui.talk.TalkDesk.Place;
import edgeos.ui.talk.TalkPanel;
import edgeos.ui.talk.Thumbnails;
import edgeos.ui.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/** The talk in this window: its file, its list of scenes, and what becomes of what is not saved when a scene is gone to. JavaFX application thread only; {@link #dispose()} at the end. */
final class TalkRoom implements TalkDesk.Hands, TalkActions.Hands {
    private static final Texts TEXTS = Texts.of(TalkRoom.class);
    /** What a talk without a file is called where it is kept: as no file that somebody saves. */
    private static final String UNTITLED = TalkFormat.ENDING;

    private final Lab lab;
    private final Editor editor;
    private final LabWindow window;
    private final Scenery scenery;
    private final DrawingFiles drawings;
    private final TalkFiles files;
    private final Prompts prompts;
    private final Notices notices;
    private final Arranging arranging;
    private final Presenting inFront;
    private final ReadOnlyBooleanProperty presenting;
    private final TalkDesk desk = new TalkDesk(this);
    private final Thumbnails thumbnails = new Thumbnails();
    private final SceneMark mark = new SceneMark();
    private final SpeakerStage speaker;
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final OpenScene open;
    private final Subscription subscriptions;
    private Subscription lessons = Subscription.EMPTY;
    private Runnable beforeList = () -> { };
    private Optional<TalkPanel> panel = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private final Arranging.KeptLook keptLook;
    private Optional<Arranging.Look> before = Optional.empty();
    private boolean complete = true;
    private boolean trusted = true;
    private boolean refused;
    private Runnable kept = () -> { };

    /** In this window, whose other parts are there already. */
    TalkRoom(Lab lab, Scenery scenery, TalkFiles files, Prompts prompts, Arranging arranging, Presenting inFront) {
        this.lab = lab;
        this.scenery = scenery;
        this.files = files;
        this.prompts = prompts;
        this.arranging = arranging;
        this.inFront = inFront;
        keptLook = new Arranging.KeptLook(lab.remembered(), "talk");
        presenting = inFront.presenting();
        editor = lab.editor();
        window = lab.window();
        drawings = lab.files();
        open = new OpenScene(editor, desk::talk);
        notices = lab.notices();
        speaker = new SpeakerStage(desk, thumbnails, lab.appearance(), new SpeakerView.Wall(inFront.presenting(), inFront.black()));
        window.node().getChildren().add(mark);
        subscriptions = Subscription.combine(listed.subscribe((_, _) -> arrange()), presenting.subscribe((_, on) -> present(on)), desk.placeProperty().subscribe((_, _) -> kept.run()),
                desk.placeProperty().subscribe((_, now) -> now.filter(_ -> presenting.get()).ifPresent(mark::show)));
        drawings.onTalk(this::open, this::mayLeave);
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
        return desk.placeProperty().get().filter(place -> !place.saved() || open.changes().of(place.talk()) > 0)
                .map(place -> TalkFiles.unsaved(open.changes().into(place.talk()), file.orElseGet(() -> editor.documentProperty().get().folder().resolve(UNTITLED))));
    }

    /** Opens a talk that was not saved when a lab ended; what it was is still to be saved. */
    boolean restore(Path where, String text) {
        TalkReading reading = TalkFormat.read(text, where);
        if (!mayEnd()) {
            return false;
        }
        end();
        file = Optional.of(where).filter(TalkFormat::isSaved);
        begin(reading, false);
        complete = complete && file.map(TalkFormat::read).map(TalkReading::complete).orElse(true);
        desk.recover(reading.talk());
        listed.set(true);
        return true;
    }

    /** Opens a file in place of the talk that is open, and shows its first scene, unless something would be lost. */
    void open(Path talk) {
        if (!mayLeave()) {
            return;
        }
        boolean ours = TalkFormat.samples().stream().map(Path::toAbsolutePath).map(Path::normalize).anyMatch(talk.toAbsolutePath().normalize()::equals);
        files.read(talk, !ours).ifPresent(reading -> {
            end();
            file = ours ? Optional.empty() : Optional.of(talk.toAbsolutePath().normalize());
            begin(reading, ours);
            desk.open(reading.talk());
            listed.set(true);
            tellSpeaker();
        });
    }

    private void begin(TalkReading reading, boolean ours) {
        beforeList.run();
        complete = reading.complete() || ours;
        trusted = ours;
        refused = false;
        remember();
        thumbnails.forget();
    }

    /** Comes back to what was before a talk with which the program ended: its scenes had panels as they needed them. */
    void recoverLook() {
        if (before.isEmpty()) {
            keptLook.left().ifPresent(arranging::put);
            keptLook.forget();
        }
    }

    private void remember() {
        before = before.or(inFront::lookBefore).or(() -> Optional.of(arranging.look()));
        before.ifPresent(keptLook::keep);
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
        open.opened(scene.drawing());
        listed.set(listed.get() || first);
        return scene;
    }

    @Override
    public String title() {
        return TalkScene.fitting(editor.drawing().title().strip());
    }

    @Override
    public void update() {
        desk.update(panel.map(TalkPanel::selected).filter(at -> at >= 0).orElseGet(() -> desk.placeProperty().get().map(Place::at).orElse(-1)));
    }

    /** What somebody changed in a scene's drawing is kept beside the talk; what has nothing to do with the talk is asked for. */
    @Override
    public boolean mayGo() {
        boolean may = window.mayCloseSources() && (open.keep() || open.isInTalk() || drawings.mayCloseDrawing());
        int beyond = may ? open.changes().beyond(desk.talk()) : 0;
        if (beyond > 0) {
            notices.tell(Notice.warning(Event.Topic.EDIT, TEXTS.get("talk.beyond", beyond, Talk.MOST_READ)));
        }
        return may;
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
        open.opened(scene.drawing());
        inFront.show();
        if (open.changes().isChanged()) {
            notices.tell(Notice.info(Event.Topic.EDIT, TEXTS.get("talk.changed", scene.name())).offering(TEXTS.get("talk.changed.show"), () -> open.bringBack(TEXTS.get("talk.changes"))));
        }
    }

    @Override
    public void exchanged(SceneDrawing before, SceneDrawing now) {
        if (!desk.talk().shows(before)) {
            open.changes().exchanged(before, now);
        }
    }

    @Override
    public void full(String words) {
        notices.tell(Notice.info(Event.Topic.EDIT, words));
    }

    @Override
    public void deleted(String name) {
        notices.tell(Notice.info(Event.Topic.EDIT, TEXTS.get("talk.deleted", name)).offering(TEXTS.get("talk.undo"), desk::undo));
    }

    @Override
    public boolean save() {
        return file.isEmpty() ? saveAs() : (complete || prompts.overwrite(file.get())) && files.mayReplace(file.get()) && write(file.get());
    }

    @Override
    public boolean saveAs() {
        return files.where(desk.talk(), file.map(Path::getParent).orElseGet(() -> editor.documentProperty().get().folder())).filter(this::write).isPresent();
    }

    private boolean write(Path where) {
        Talk before = desk.talk();
        Optional<Talk> written = files.save(before, where);
        written.ifPresent(talk -> {
            open.changes().moved(before, talk);
            file = Optional.of(where.toAbsolutePath().normalize());
            complete = true;
            desk.saved(talk);
            notices.tell(Notice.info(Event.Topic.FILE, TEXTS.get("talk.saved", where.getFileName())));
        });
        return written.isPresent();
    }

    @Override
    public void sample() {
        TalkFormat.samples().stream().findFirst().ifPresent(this::open);
    }

    @Override
    public void close() {
        open.keep();
        if (mayEnd()) {
            end();
        }
    }

    /** Asks about all that is in no file: programs, the talk with what was changed in its drawings, and at last the drawing, unless the talk has it. False: all is to stay as it is, and nothing is lost. */
    private boolean mayLeave() {
        if (!window.mayCloseSources()) {
            return false;
        }
        boolean ours = open.keep() && !open.isInTalk();
        return mayEnd() && (ours || open.isInTalk() && isSaved() || drawings.mayCloseDrawing());
    }

    private boolean isSaved() {
        return desk.placeProperty().get().map(Place::saved).orElse(true);
    }

    /** Asks about what of the talk is in no file: changes of its drawings, and the list itself; false: it is to stay. Whatever is answered, nothing is forgotten yet. */
    private boolean mayEnd() {
        return files.mayEnd(desk.talk(), open.changes().of(desk.talk()), isSaved(), new TalkFiles.Saving(this::saveChanged, this::save));
    }

    /** Saves the talk with what was changed in its drawings; if that fails, or there is no room for all of it, the talk is as it was, and the changes are beside it. */
    private boolean saveChanged() {
        Talk before = desk.talk();
        int beyond = open.changes().beyond(before);
        if (beyond > 0) {
            prompts.failed(TEXTS.get("talk.notSaved"), TEXTS.get("talk.beyond", beyond, Talk.MOST_READ));
            return false;
        }
        desk.exchange(open.changes().into(before));
        if (!save()) {
            desk.undo();
            return false;
        }
        open.taken(before);
        return true;
    }

    /** Closes the talk without asking; the window is as it was before, also for the next start. */
    void end() {
        open.clear();
        listed.set(false);
        spoken().set(false);
        mark.clear();
        desk.close();
        file = Optional.empty();
        complete = true;
        trusted = true;
        putBack();
    }

    /** In front of a class all stays as it is until it is left. */
    private void putBack() {
        if (!presenting.get()) {
            before.ifPresent(arranging::put);
            before = Optional.empty();
            keptLook.forget();
        }
    }

    /** On the wall there is no list; where there is a second screen, the speaker has a window on it as long as the list is gone. */
    private void present(boolean on) {
        arrange();
        mark.clear();
        tellSpeaker();
        if (!on && !desk.isOpen()) {
            putBack();
        }
    }

    private void tellSpeaker() {
        if (presenting.get() && desk.talk().size() > 0) {
            speaker.openElsewhere(window.node().getScene().getWindow());
        } else {
            speaker.closeElsewhere();
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
    TalkKeys keys() {
        return new TalkKeys(desk, presenting, inFront::hush);
    }

    void dispose() {
        subscriptions.unsubscribe();
        lessons.unsubscribe();
        panel.ifPresent(TalkPanel::dispose);
        speaker.dispose();
        mark.clear();
    }
}
