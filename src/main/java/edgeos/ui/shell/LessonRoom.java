package edgeos.ui.shell;

import edgeos.lab.Mode;
import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Lessons;
import edgeos.lab.lesson.Vocabulary;
import edgeos.lab.lesson.challenge.Challenge;
import edgeos.lab.lesson.challenge.Trial;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.lesson.script.Spotlight;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.lessons.Classroom;
import edgeos.ui.lessons.Classroom.Place;
import edgeos.ui.lessons.FolderWatch;
import edgeos.ui.lessons.GoalsPane;
import edgeos.ui.lessons.Learning;
import edgeos.ui.lessons.LessonGallery;
import edgeos.ui.lessons.LessonPanel;
import edgeos.ui.lessons.spot.Beam;
import edgeos.ui.lessons.spot.Landmark;
import edgeos.ui.lessons.spot.Landmarks;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.bar.Panels;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.util.Subscription;

/**
 * Lessons in this window: opens them with their drawings, shows them in the column at the right, points at things, and keeps how far somebody came. JavaFX application thread only, but for reading lessons; {@link #dispose()} at the end.
 */
final class LessonRoom implements Learning {
    private static final Texts TEXTS = Texts.of(LessonRoom.class);
    private static final String INVITED = "lessons.invited";

    private final Editor editor;
    private final LabWindow window;
    private final Panels panels;
    private final DrawingFiles files;
    private final Prompts prompts;
    private final Notices notices;
    private final Classroom classroom;
    private final Remembered remembered;
    private final LessonProgress progress;
    private final TypingWatch typing;
    private final Subscription drawn;
    private final Beam beam = new Beam(() -> pointed(false));
    private final InFront<LessonGallery> gallery;
    private Landmarks landmarks = _ -> Optional.empty();
    private Supplier<Vocabulary> words = () -> Vocabulary.UNKNOWN;
    private Optional<LessonPanel> panel = Optional.empty();
    private Optional<GoalsPane> goals = Optional.empty();
    private Optional<FolderWatch> watch = Optional.empty();
    private Optional<Path> own = Optional.empty();
    private List<LessonReading> shelf = List.of();
    private Optional<Document> before = Optional.empty();
    private Optional<Notice> offered = Optional.empty();
    private Optional<Notice> wayBack = Optional.empty();

    LessonRoom(Editor editor, LabWindow window, Panels panels, DrawingFiles files, Prompts prompts, Notices notices, Remembered remembered) {
        this.editor = editor;
        this.window = window;
        this.panels = panels;
        this.files = files;
        this.prompts = prompts;
        this.notices = notices;
        this.remembered = remembered;
        progress = new LessonProgress(remembered);
        classroom = new Classroom(editor);
        typing = new TypingWatch(window.node());
        classroom.onAskTyping(typing::isTyping);
        classroom.onAskSights(this::inFront);
        classroom.onProgress(this::came);
        drawn = editor.drawingProperty().subscribe(_ -> {
            goals.ifPresent(GoalsPane::changed);
            stay();
        });
        window.charts().chosenProperty().subscribe(_ -> classroom.turned());
        panels.charts().subscribe(_ -> classroom.turned());
        gallery = new InFront<>(window.node(), panels.lessons(), this::newGallery, LessonGallery::focusFirst, _ -> { });
    }

    /** What actions and tests ask. */
    Classroom classroom() {
        return classroom;
    }

    /** What points at things. */
    Beam beam() {
        return beam;
    }

    /** Where things are. */
    Landmarks landmarks() {
        return landmarks;
    }

    /** Knows where things are from now on, and what actions and parts of the window are called. */
    void join(Landmarks known, Supplier<Vocabulary> names) {
        landmarks = known;
        words = names;
        window.node().getChildren().add(beam);
    }

    /** Tells who is here for the first time of the lessons, once, where it covers nothing. */
    void invite() {
        if (!remembered.flag(INVITED, false)) {
            remembered.flag(INVITED, true, false);
            offered = Optional.of(notices.tell(Notice.info(Event.Topic.RUN, TEXTS.get("invite")).offering(TEXTS.get("invite.begin"), () -> panels.lessons().set(true)).staying()));
        }
    }

    @Override
    public void gallery() {
        panels.lessons().set(!panels.lessons().get());
    }

    @Override
    public void openFolder() {
        prompts.lessonFolder(own.orElseGet(() -> editor.documentProperty().get().folder())).ifPresent(this::openFolder);
    }

    /** Shows what is in a folder of the user's own; if that is one lesson, begins it. */
    void openFolder(Path folder) {
        List<Path> found = Lessons.files(folder);
        if (found.isEmpty()) {
            prompts.failed(TEXTS.get("folder.empty"), TEXTS.get("folder.empty.why", folder, LessonReader.FILE));
            return;
        }
        own = Optional.of(folder);
        if (found.size() == 1) {
            panels.lessons().set(false);
            begin(LessonReader.read(found.getFirst()));
        } else {
            panels.lessons().set(false);
            panels.lessons().set(true);
        }
    }

    /** Begins a lesson, with its drawing; nothing happens if somebody wants to keep what is open. */
    void begin(LessonReading chosen) {
        begin(chosen, files::openLesson);
    }

    /** What was open until then; empty if the lesson was not begun, or has no drawing. */
    private Optional<Document> begin(LessonReading chosen, Function<Path, Optional<Document>> opening) {
        LessonReading reading = LessonReader.read(chosen.lesson().file(), words.get());
        Lesson lesson = reading.lesson();
        Optional<Path> drawing = lesson.drawing().filter(_ -> reading.isFit());
        Optional<Document> open = drawing.flatMap(opening);
        if (drawing.isPresent() && open.isEmpty()) {
            return open;
        }
        before = before.or(() -> open);
        lesson.drawing().ifPresent(_ -> asDrawn());
        panels.lessons().set(false);
        offered.ifPresent(notices::withdraw);
        stay();
        show(reading, 0);
        follow(lesson);
        return open;
    }

    /** What somebody turned in another lesson is not part of this one. */
    private void asDrawn() {
        editor.run().setMode(Mode.LIVE);
        editor.run().loadProperty().set(1);
        editor.run().clientsProperty().set(0);
        editor.viewProperty().set(View.CHAIN);
    }

    private void show(LessonReading reading, int at) {
        LessonPanel shown = panel.orElseGet(() -> new LessonPanel(classroom, this));
        boolean fresh = panel.isEmpty();
        panel = Optional.of(shown);
        shown.setFindings(reading.findings());
        goals.ifPresent(GoalsPane::dispose);
        goals = reading.isFit() ? reading.lesson().challenge().map(challenge -> new GoalsPane(challenge, () -> check(reading.lesson(), challenge), this::passed)) : Optional.empty();
        shown.setGoals(goals);
        classroom.enter(reading.lesson(), at, progress.reached(reading.lesson()));
        if (fresh) {
            window.side().teach(shown, shown.foldedProperty());
        }
    }

    /** A check of what is drawn at this moment, which goes on beside the window. */
    private GoalsPane.Check check(Lesson lesson, Challenge challenge) {
        Drawing submitted = editor.drawing();
        Document document = editor.documentProperty().get();
        var place = new Trial.Place(document.folder(), document.consent(), OptionalLong.empty());
        return progress -> Trial.of(challenge, DrawingFormat.read(lesson.drawing().orElseThrow()).drawing(), submitted, place, progress);
    }

    /** A challenge that is solved counts as gone through. */
    private void passed() {
        classroom.place().ifPresent(now -> progress.keep(now.lesson(), now.lesson().steps().size()));
    }

    /** A lesson of the user's own is shown anew whenever its file changes. */
    private void follow(Lesson lesson) {
        watch.ifPresent(FolderWatch::close);
        watch = Optional.empty();
        if (Lessons.folder().filter(lesson.folder()::startsWith).isPresent()) {
            return;
        }
        try {
            watch = Optional.of(new FolderWatch(lesson.folder(), () -> Platform.runLater(() -> reload(lesson.file()))));
        } catch (IOException unwatched) {
            notices.tell(Notice.warning(Event.Topic.FILE, TEXTS.get("unwatched", lesson.folder())));
        }
    }

    private void reload(Path file) {
        classroom.place().filter(now -> now.lesson().file().equals(file) && Files.isRegularFile(file)).ifPresent(now -> show(LessonReader.read(file, words.get()), now.at()));
    }

    @Override
    public void leave() {
        classroom.place().ifPresent(now -> {
            close();
            before.ifPresent(was -> offerBack(now.lesson(), was));
            before = Optional.empty();
        });
    }

    private void offerBack(Lesson left, Document was) {
        wayBack = Optional.of(notices.tell(Notice.info(Event.Topic.FILE, TEXTS.get("left", left.title())).offering(TEXTS.get("left.back", was.drawing().title()), () -> files.back(was))));
    }

    /** Who goes on with what is drawn here does not want to go back. */
    private void stay() {
        wayBack.ifPresent(notices::withdraw);
        wayBack = Optional.empty();
    }

    private void close() {
        beam.out();
        classroom.leave();
        watch.ifPresent(FolderWatch::close);
        watch = Optional.empty();
        panel.ifPresent(LessonPanel::dispose);
        panel = Optional.empty();
        goals.ifPresent(GoalsPane::dispose);
        goals = Optional.empty();
        window.side().dismiss();
    }

    @Override
    public void follow() {
        Lesson left = classroom.place().orElseThrow().lesson();
        boolean changed = editor.dirtyProperty().get();
        next().flatMap(reading -> begin(reading, drawing -> files.openNextLesson(drawing, left.drawing()))).filter(_ -> changed).ifPresent(exercise -> offerBack(left, exercise));
    }

    @Override
    public String following() {
        return next().map(reading -> reading.lesson().title()).orElse("");
    }

    /** The lesson behind this one on the same shelf. */
    private Optional<LessonReading> next() {
        return classroom.place().flatMap(now -> {
            List<Path> all = Lessons.files(now.lesson().folder().getParent());
            int at = all.indexOf(now.lesson().file());
            return at >= 0 && at + 1 < all.size() ? Optional.of(LessonReader.read(all.get(at + 1))).filter(LessonReading::isFit) : Optional.empty();
        });
    }

    @Override
    public void fold() {
        panel.ifPresent(shown -> shown.foldedProperty().set(!shown.foldedProperty().get()));
    }

    @Override
    public void point(boolean on) {
        pointed(on);
        List<Spotlight> meant = classroom.place().flatMap(Place::step).map(step -> step.spotlights()).orElse(List.of());
        if (on && !meant.isEmpty()) {
            beam.show(() -> meant.stream().flatMap(each -> landmarks.find(each).stream()).findFirst(), this::readable);
        } else {
            beam.out();
        }
    }

    @Override
    public void togglePoint() {
        point(!panel.map(LessonPanel::isPointing).orElse(true));
    }

    private void pointed(boolean on) {
        panel.ifPresent(shown -> shown.setPointing(on));
    }

    /** What is read meanwhile is not dimmed. */
    private Stream<Bounds> readable() {
        return panel.stream().filter(shown -> shown.getScene() != null).map(shown -> shown.localToScene(shown.getLayoutBounds()));
    }

    /** Another step: what was pointed at is found. Who has read a challenge to its end has not solved it. */
    private void came(Place now) {
        int steps = now.lesson().steps().size();
        boolean unsolved = now.lesson().challenge().isPresent() && progress.reached(now.lesson()) < steps;
        progress.keep(now.lesson(), unsolved ? Math.min(now.reached(), steps - 1) : Math.max(now.reached(), progress.reached(now.lesson())));
        point(false);
    }

    private Stream<Sight> inFront() {
        Stream<Sight> tab = Stream.of(new Sight(Sight.Kind.TAB, Sight.word(editor.viewProperty().get())));
        Stream<Sight> chart = panels.charts().get()
                ? Stream.concat(window.charts().shownTabs().stream().map(shown -> new Sight(Sight.Kind.CHART, Sight.word(shown))), Stream.of(new Sight(Sight.Kind.PANEL, "charts"))) : Stream.empty();
        Stream<Sight> others = Stream.of(panels.palette().get() ? "palette" : "", panels.inspector().get() ? "inspector" : "", panels.roles().get() ? "roles" : "", panels.audience().get() ? "audience" : "")
                .filter(name -> !name.isEmpty()).map(name -> new Sight(Sight.Kind.PANEL, name));
        return Stream.of(tab, chart, others).flatMap(each -> each);
    }

    private LessonGallery newGallery() {
        var made = new LessonGallery(progress::reached, this::begin, this::openFolder, () -> panels.lessons().set(false));
        if (!shelf.isEmpty() && own.isEmpty()) {
            made.show(shelf, List.of());
        }
        CompletableFuture.supplyAsync(() -> List.of(Lessons.ofLab(), own.map(Lessons::in).orElse(List.of()))).thenAccept(read -> Platform.runLater(() -> {
            boolean known = shelf.equals(read.getFirst()) && own.isEmpty();
            shelf = read.getFirst();
            if (!known) {
                made.show(shelf, read.getLast());
            }
        }));
        return made;
    }

    void dispose() {
        gallery.dispose();
        close();
        typing.dispose();
        drawn.unsubscribe();
        classroom.dispose();
    }
}
