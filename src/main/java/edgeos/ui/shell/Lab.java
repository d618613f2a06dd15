package edgeos.ui.shell;

import edgeos.lab.click.ClickFiles;
import edgeos.lab.recording.Replay;
import edgeos.lab.talk.TalkFormat;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.DrawingPicture;
import edgeos.notation.file.AtomicFile;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.DeskActions;
import edgeos.ui.shell.bar.LearnActions;
import edgeos.ui.shell.bar.Menus;
import edgeos.ui.shell.bar.Panels;
import edgeos.ui.shell.bar.TourActions;
import edgeos.ui.shell.desk.Commands;
import edgeos.ui.shell.desk.RecentMenu;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.PictureFiles;
import edgeos.ui.shell.file.ProgramFiles;
import edgeos.ui.shell.file.Recordings;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.shell.file.TalkFiles;
import edgeos.ui.shell.landmark.WindowLandmarks;
import edgeos.ui.shell.recovery.Keeper;
import edgeos.ui.shell.recovery.Recovery;
import edgeos.ui.shell.trouble.Troubles;
import edgeos.ui.text.Middle;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.HeldKeys;
import edgeos.ui.theme.KeyedTips;
import edgeos.ui.theme.Theme;
import edgeos.ui.tour.TourBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/** A window's worth of lab: the editor, the actions, and the scene, joined. Made and used on the JavaFX application thread only. */
final class Lab {
    /** Nobody saves for so long. */
    private static final Duration LEFT_FOR = Duration.ofDays(1);
    /** What is longer, bars of windows cut off at its end, with the lab's name. */
    private static final int MOST_TITLE = 60;

    private static final Texts TEXTS = Texts.of(Lab.class);
    private final Appearance appearance = new Appearance();
    private final Editor editor = new Editor(Document.untitled(Drawing.EMPTY, Path.of("").toAbsolutePath()));
    private final Notices notices = new Notices(notice -> editor.shown().events().add(editor.shown().snapshot().atNanos(), notice.level(), notice.topic(), "", notice.words()));
    private final Remembered remembered;
    private final Panels panels;
    private final DrawingFiles files;
    private final Actions actions;
    private final ProgramFiles programs;
    private final LabWindow window;
    private final Desk desk;
    private final Arranging arranging;
    private final Recordings recordings;
    private final PictureFiles pictures;
    private final Keeper keeper;
    private final Recovery recovery;
    private final LessonRoom lessons;
    private final Troubles troubles;
    private final Welcome welcome;
    private Consumer<Path> shower = _ -> { };
    private final Beside beside;
    private final Presenting presenting;
    private final Scenery scenery;
    private final TalkRoom talks;
    private final TourRoom tour = new TourRoom(this);
    private final ScaledRoot root;
    private final ClosedWindows closed = new ClosedWindows();
    private Scene scene;
    private HeldKeys heldKeys;
    private KeyedTips tips;

    /**
     * A lab with an empty drawing.
     *
     * @param remembered what the user left behind last time
     * @param prompts who answers questions
     */
    Lab(Remembered remembered, Prompts prompts) {
        this.remembered = remembered;
        panels = new Panels(remembered);
        rememberLook();
        files = new DrawingFiles(editor, remembered, prompts);
        window = new LabWindow(editor, appearance, panels, remembered, prompts, notices);
        programs = new ProgramFiles(editor, window.canvasView(), prompts);
        files.onClose(window::mayCloseSources);
        beside = new Beside(this, remembered);
        keeper = new Keeper(editor, window.sources(), notices, remembered.recovery());
        recordings = new Recordings(editor, prompts);
        pictures = new PictureFiles(editor, prompts, notices, appearance);
        actions = new Actions(editor, files, programs, window.canvas(), window.front(), appearance, panels, prompts, recordings);
        desk = new Desk(window.node(), remembered, new Commands(editor, actions, window.canvas(), files, window.canvasView()::requestFocus), settings(prompts));
        arranging = new Arranging(editor, appearance, panels, window, notices, remembered);
        desk.commands().offer(arranging::commands);
        window.time().offer(actions);
        lessons = new LessonRoom(editor, window, panels, files, prompts, notices, remembered);
        new LearnActions(actions, lessons.classroom(), lessons);
        new DeskActions(actions, new DeskHands(desk, window, arranging, prompts, pictures));
        new TourActions(actions, tour::begin, editor.run().heldProperty());
        presenting = new Presenting(window.node(), appearance, arranging, actions, remembered);
        presenting.presenting().subscribe(window::present);
        scenery = new Scenery(window, editor, appearance, arranging, files, notices, presenting.presenting()::get);
        talks = new TalkRoom(this, scenery, new TalkFiles(remembered, prompts), prompts, arranging, presenting);
        talks.offer(actions, lessons::leave);
        window.build(actions, new Menus(actions, new RecentMenu(files, appearance), arranging::choices), recordings, files::editRecorded);
        welcome = new Welcome(editor, window.canvasView(), actions, files, remembered, appearance, lessons.classroom().placeProperty().map(place -> place.isPresent()));
        window.tabs().getTabs().getFirst().setContent(welcome);
        lessons.join(new WindowLandmarks(editor, actions, window.canvasView(), window.tabs(), window.node()), () -> LessonWords.of(this));
        actions.onDone(lessons.classroom()::did);
        files.onBeside(this::openBeside);
        recovery = new Recovery(keeper, files, window.sources(), notices, folder -> shower.accept(folder));
        keeper.also(talks::unsaved);
        talks.onChange(keeper::changed);
        recovery.onTalk(talks::restore);
        troubles = new Troubles(editor, notices, actions::last, files::saveCopy);
        editor.run().onTrouble(problem -> troubles.happened(Thread.currentThread(), problem));
        root = new ScaledRoot(presenting.node(), appearance);
    }

    private void rememberLook() {
        appearance.choiceProperty().set(remembered.theme());
        appearance.choiceProperty().subscribe(choice -> remembered.theme(choice));
        appearance.scaleProperty().set(remembered.number("scale", Appearance.LEAST_SCALE, Appearance.MOST_SCALE, 1));
        appearance.scaleProperty().subscribe(scale -> remembered.number("scale", scale.doubleValue()));
    }

    /** What can be set, of which some is for rooms that are there by now. */
    private DeskSettings settings(Prompts prompts) {
        var settings = new DeskSettings(editor, appearance, panels, files, remembered, prompts::recordingsFolder);
        recordings.into(settings::recordings);
        settings.onAutosave(keeper::upTo);
        return settings;
    }

    /** The scene, made at the first call, of this size in pixels. */
    Scene scene(double width, double height) {
        if (scene == null) {
            root.setPrefSize(width, height);
            scene = new Scene(root, width, height);
            scene.windowProperty().flatMap(window -> window instanceof Stage stage ? stage.iconifiedProperty() : new SimpleBooleanProperty(false))
                    .orElse(false).subscribe(icon -> editor.run().see(!icon));
            actions.otherKeys(scene.getAccelerators());
            presenting.listen(scene);
            talks.keys().listen(scene);
            heldKeys = new HeldKeys(scene);
            tips = new KeyedTips(scene);
            appearance.dress(scene.getStylesheets());
            root.scalePopups(scene.getStylesheets());
            scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
                boolean known = !drawings(event).isEmpty() || !configurations(event).isEmpty() || !programs(event).isEmpty();
                if (known && !presenting.frozen().get()) {
                    event.acceptTransferModes(TransferMode.COPY);
                }
            });
            scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
                event.setDropCompleted(true);
                open(drawings(event), configurations(event), programs(event), event);
            });
        }
        return scene;
    }

    /** Afterwards: what asks would keep the program waiting from which the files came. */
    private void open(List<Path> drawings, List<Path> configurations, List<Path> sources, DragEvent where) {
        Platform.runLater(() -> drawings.stream().findFirst().ifPresentOrElse(files::openFile, () -> configurations.stream().findFirst().ifPresentOrElse(files.exchange()::openClick,
                () -> sources.forEach(file -> programs.drop(file, where.getSceneX(), where.getSceneY())))));
    }

    /** Shows a theme without remembering it. */
    void show(Theme theme, double scale) {
        appearance.choiceProperty().set(theme == Theme.DARK ? Appearance.Choice.DARK : Appearance.Choice.LIGHT);
        appearance.scaleProperty().set(scale);
    }

    /** The window looks as before a talk that ended with the program. Whatever asks before {@link #recover} is then as large as the window. */
    void recoverLook() {
        presenting.recover();
        talks.recoverLook();
    }

    /** Offers what an earlier lab left behind; folders are shown so. */
    void recover(Consumer<Path> folders) {
        shower = folders;
        recoverLook();
        recovery.look(remembered.recovery());
        remembered.onRefused(where -> Platform.runLater(() -> notices.tell(Notice.warning(Event.Topic.FILE, TEXTS.get("settings.notKept", where)).staying())));
        remembered.recovery().ifPresent(_ -> sweep(remembered.recent()));
    }

    /** What says as a scene what the window shows, and puts scenes on it. */
    Scenery scenery() {
        return scenery;
    }

    /** What saves left that were killed is taken away where drawings are kept, elsewhere. */
    private static void sweep(List<Path> recent) {
        CompletableFuture.runAsync(() -> recent.stream().map(file -> file.toAbsolutePath().getParent()).distinct().forEach(folder -> AtomicFile.sweep(folder, LEFT_FOR)));
    }

    /** The talk in this window. */
    TalkRoom talks() {
        return talks;
    }

    /** Ends the program, unless its user has second thoughts: what is asked is about this lab, and not about the tour that may be before it. */
    void quit() {
        tour.end();
        files.quit();
    }

    /** What ends the program, once nothing is open that nobody has saved, a talk included. */
    void onQuit(Runnable end) {
        files.onQuit(() -> {
            presenting.dispose();
            talks.end();
            end.run();
        });
    }

    /** Lessons in this window. */
    LessonRoom lessons() {
        return lessons;
    }

    /** Tips for who has no pointer; empty before there is a scene. */
    Optional<KeyedTips> tips() {
        return Optional.ofNullable(tips);
    }

    Editor editor() {
        return editor;
    }

    DrawingFiles files() {
        return files;
    }

    ProgramFiles programs() {
        return programs;
    }

    Actions actions() {
        return actions;
    }

    Appearance appearance() {
        return appearance;
    }

    Panels panels() {
        return panels;
    }

    Remembered remembered() {
        return remembered;
    }

    /** What the window says in passing. */
    Notices notices() {
        return notices;
    }

    /** What is told of failures that nobody foresaw. */
    Troubles troubles() {
        return troubles;
    }

    /** What stands in front of the window for a moment. */
    Desk desk() {
        return desk;
    }

    LabWindow window() {
        return window;
    }

    /** What the window is called. */
    ObservableValue<String> title() {
        return Bindings.createStringBinding(() -> TEXTS.get(editor.run().isRecorded() ? "title.recording" : "title", Middle.shortened(editor.drawing().title(), MOST_TITLE)), editor.drawingProperty(), editor.run().provenanceProperty());
    }

    /** Shows a recording, which lies in this folder, in a window of its own. */
    Lab openBeside(Replay recording, Path folder) {
        return beside.open(recording, folder);
    }

    /** The tour in this window. */
    TourRoom tour() {
        return tour;
    }

    /** Shows this band below all else. */
    void showBelow(TourBand band) {
        root.showBelow(band);
    }

    /** Ends the run and lets go of everything. */
    void dispose() {
        tour.end();
        pictures.dispose();
        beside.close();
        talks.dispose();
        welcome.dispose();
        presenting.dispose();
        recovery.dispose();
        keeper.dispose();
        recordings.dispose();
        desk.dispose();
        lessons.dispose();
        window.dispose();
        notices.dispose();
        editor.dispose();
        appearance.dispose();
        if (heldKeys != null) {
            heldKeys.dispose();
            tips.dispose();
        }
        closed.dispose();
    }

    private static List<Path> programs(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(java.io.File::toPath).filter(ProgramFiles::isProgram).toList();
    }

    private static List<Path> drawings(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(java.io.File::toPath).filter(file -> DrawingFormat.isNamedSo(file) || DrawingPicture.isNamedSo(file) || Replay.isRecording(file) || TalkFormat.isNamedSo(file)).toList();
    }

    private static List<Path> configurations(DragEvent event) {
        return dropped(event, ClickFiles.ENDING);
    }

    private static List<Path> dropped(DragEvent event, String ending) {
        return event.getDragboard().getFiles().stream().map(java.io.File::toPath).filter(file -> file.toString().endsWith(ending)).toList();
    }
}
