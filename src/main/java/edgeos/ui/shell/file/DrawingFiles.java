package edgeos.ui.shell.file;

import edgeos.lab.Consent;
import edgeos.lab.Samples;
import edgeos.lab.recording.Replay;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.TalkFormat;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.DrawingPicture;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opening and saving: whatever may first have to ask the user. JavaFX application thread only. */
public final class DrawingFiles {
    private static final Texts TEXTS = Texts.of(DrawingFiles.class);

    private final Editor editor;
    private final Remembered remembered;
    private final Prompts prompts;
    private final Permissions permissions;
    private final PermittedRun run;
    private final Exchange exchange;
    private final LastSeen seen = new LastSeen();
    private Runnable quit = () -> { };
    private BiConsumer<Replay, Path> beside = (_, _) -> { };
    private Consumer<Path> talks = _ -> { };
    private BooleanSupplier others = () -> true;
    private BooleanSupplier all = this::mayClose;

    /** Opens into and saves from this editor. */
    public DrawingFiles(Editor editor, Remembered remembered, Prompts prompts) {
        this.editor = editor;
        this.remembered = remembered;
        this.prompts = prompts;
        this.permissions = new Permissions(editor, remembered, prompts);
        this.run = new PermittedRun(editor, permissions);
        this.exchange = new Exchange(editor, prompts, permissions, this::mayClose);
    }

    /** Starting the drawing, which may have to ask what it may do. */
    public PermittedRun run() {
        return run;
    }

    /** What other programs read and write. */
    public Exchange exchange() {
        return exchange;
    }

    /** What ends the program, once it may. */
    public void onQuit(Runnable end) {
        quit = end;
    }

    /** Whom else to ask before a drawing is closed. */
    public void onClose(BooleanSupplier mayClose) {
        others = mayClose;
    }

    /** Opens an empty drawing, without a file. */
    public void create() {
        if (mayClose()) {
            editor.open(Document.untitled(Drawing.EMPTY, document().folder()));
        }
    }

    /** Asks which file to open. */
    public void open() {
        prompts.open(Optional.of(document().folder())).ifPresent(this::openFile);
    }

    /** Opens a file, stopped: who made it and what it would do is not known. A recording is held at its beginning. What a picture carries has no file yet: saving must not put it in the place of the picture. */
    public void openFile(Path file) {
        if (TalkFormat.isNamedSo(file)) {
            talks.accept(file);
        } else if (mayClose()) {
            show(file);
        }
    }

    /** Opens a recording in a second window. */
    public void openBeside() {
        prompts.beside(document().folder()).ifPresent(file -> recording(file).ifPresent(replay -> {
            beside.accept(replay, folder(file));
            remembered.recent(file.toAbsolutePath().normalize());
        }));
    }

    /** What opens a second window, of a recording and the folder in which it lies. */
    public void onBeside(BiConsumer<Replay, Path> opener) {
        beside = opener;
    }

    /** What opens a talk, and who asks about it, and about the drawing, before the lab ends. */
    public void onTalk(Consumer<Path> opener, BooleanSupplier mayLeave) {
        talks = opener;
        all = mayLeave;
    }

    /** Asks which sample to open, and starts it. */
    public void openSample() {
        List<Path> samples = Stream.concat(Samples.all().stream(), Samples.recordings().stream()).toList();
        if (mayClose()) {
            prompts.sample(samples).ifPresent(this::showSample);
        }
    }

    /** Opens this sample, and starts it. */
    public void openSample(Path sample) {
        if (mayClose()) {
            showSample(sample);
        }
    }

    /** Opens a copy of a drawing that came with the lab, without a file of its own, and starts it; or holds a recording that came with it at its beginning. */
    void showSample(Path file) {
        if (Replay.isRecording(file)) {
            showRecording(file, false);
            return;
        }
        openCopy(file);
        editor.run().start();
    }

    /** Opens a copy of a lesson's drawing, stopped, without a file of its own. What was open until then, with the file that it was saved to when it was asked about; empty if somebody wants to keep it open. */
    public Optional<Document> openLesson(Path file) {
        if (!mayClose()) {
            return Optional.empty();
        }
        Document before = document();
        openCopy(file);
        return Optional.of(before);
    }

    /** As {@link #openLesson}, after another lesson: of its {@code exercise}, if nobody gave that a file, nobody is asked. What is returned is as it was drawn. */
    public Optional<Document> openNextLesson(Path file, Optional<Path> exercise) {
        Document drawn = document().drawn(editor.drawing());
        boolean ours = drawn.file().isEmpty() && exercise.map(Path::toAbsolutePath).map(Path::normalize).map(Path::getParent).filter(drawn.folder()::equals).isPresent();
        if (!ours) {
            return openLesson(file);
        }
        if (!others.getAsBoolean()) {
            return Optional.empty();
        }
        openCopy(file);
        return Optional.of(drawn);
    }

    /** Opens the drawing of a scene, stopped, whatever is open: who asks has seen to that. */
    public void showScene(SceneSource scene) {
        scene.file().ifPresent(seen::note);
        editor.open(permissions.recalled(new Document(scene.drawing(), scene.file(), scene.folder(), Consent.NONE, scene.findings(), scene.complete())));
    }

    /** Opens what was open before once more: from its file as that is now, or as it was opened. */
    public void back(Document before) {
        if (mayClose()) {
            before.file().filter(Files::isRegularFile).ifPresentOrElse(this::show, () -> editor.open(before));
        }
    }

    /** As {@link #showSample}, but stopped. */
    public void openCopy(Path file) {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        editor.open(permissions.recalled(new Document(reading.drawing(), Optional.empty(), file.toAbsolutePath().getParent(), Consent.NONE, reading.findings(), true)));
    }

    /** Opens what was not saved when a lab ended ({@code null}: as in the file): one step of the history after what the file, if there still is one, holds now, so that it is still to be saved, and undo shows the file. False if what is open may not be closed. */
    public boolean restore(Optional<Path> file, Path folder, Drawing unsaved) {
        if (!mayClose()) {
            return false;
        }
        file.filter(Files::isRegularFile).ifPresentOrElse(this::show, () -> editor.open(Document.untitled(Drawing.EMPTY, folder)));
        if (unsaved != null) {
            editor.apply(TEXTS.get("restore"), _ -> unsaved);
        }
        return true;
    }

    /** Asks where to, and writes the drawing as it is now there; what is open stays what it is. False if the user thought better of it or it failed. */
    public boolean saveCopy() {
        Optional<Path> chosen = target();
        try {
            if (chosen.isPresent()) {
                DrawingFormat.save(editor.drawing(), chosen.get());
            }
            return chosen.isPresent();
        } catch (IOException e) {
            prompts.failed(TEXTS.get("notSaved"), "file=" + chosen.get() + " reason=" + Reason.of(e));
            return false;
        }
    }

    /** Saves; false if the user thought better of it or it failed. */
    public boolean save() {
        Optional<Path> file = document().file();
        if (file.isEmpty()) {
            return saveAs();
        }
        boolean may = document().complete() || prompts.overwrite(file.get());
        return may && (!seen.isChanged(file.get()) || prompts.changed(file.get())) && write(file.get());
    }

    /** Saves into another file; false as in {@link #save}. */
    public boolean saveAs() {
        return target().filter(this::write).isPresent();
    }

    /** Asks which file to write, named as drawings are; the dialog knew nothing of one whose name was made whole here. */
    private Optional<Path> target() {
        return prompts.save(Optional.of(document().folder()), fileName()).flatMap(typed -> {
            Path file = DrawingFormat.isNamedSo(typed) ? typed : typed.resolveSibling(typed.getFileName() + ".json");
            boolean asked = file.equals(typed) || !Files.exists(file);
            return Optional.of(file).filter(_ -> asked || prompts.replace(file));
        });
    }

    /** Ends the lab, unless the user has second thoughts. */
    public void quit() {
        if (all.getAsBoolean()) {
            quit.run();
        }
    }

    /** Asks about unsaved changes; true if the drawing may be closed. */
    public boolean mayClose() {
        return others.getAsBoolean() && mayCloseDrawing();
    }

    /** As {@link #mayClose}, of nothing but the drawing. */
    public boolean mayCloseDrawing() {
        return !editor.dirtyProperty().get() || switch (prompts.unsaved(editor.drawing().title())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /** Files opened or saved lately, newest first. */
    public List<Path> recent() {
        return remembered.recent();
    }

    /** Has none opened lately. */
    public void forgetRecent() {
        remembered.forgetRecent();
    }

    /** Opens the drawing of the moment that a recording shows, without a file of its own, stopped. */
    public void editRecorded() {
        editor.open(Document.untitled(editor.drawing(), document().folder()));
    }

    private void show(Path file) {
        if (Replay.isRecording(file)) {
            showRecording(file, true);
            return;
        }
        seen.note(file);
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        Path absolute = file.toAbsolutePath().normalize();
        boolean picture = DrawingPicture.isNamedSo(file);
        editor.open(permissions.recalled(new Document(reading.drawing(), Optional.of(absolute).filter(_ -> !picture), absolute.getParent(), Consent.NONE, reading.findings(), picture || reading.complete())));
        if (reading.complete() && !picture) {
            remembered.recent(absolute);
        }
    }

    private void showRecording(Path file, boolean remember) {
        recording(file).ifPresent(replay -> {
            editor.show(replay, folder(file));
            if (remember) {
                remembered.recent(file.toAbsolutePath().normalize());
            }
        });
    }

    /** Empty if it could not be read, which the user knows then, or was not to be. */
    private Optional<Replay> recording(Path file) {
        try {
            return prompts.reading(file);
        } catch (IOException unreadable) {
            prompts.failed(TEXTS.get("recording.unreadable"), unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    private boolean write(Path file) {
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            Companions.Brought brought = Companions.bring(editor.drawing(), document().folder(), folder);
            save(file, brought);
            seen.note(file);
            editor.saved(document().savedIn(file));
            remembered.recent(file);
            permissions.keep();
            brought.copies().forEach(copy -> editor.shown().events().add(editor.shown().snapshot().atNanos(), Event.Level.INFO,
                    Event.Topic.FILE, "", "copied beside the drawing: file=" + copy));
            return true;
        } catch (IOException e) {
            prompts.failed(TEXTS.get("failed"), "file=" + file + " reason=" + Reason.of(e));
            return false;
        }
    }

    private void save(Path file, Companions.Brought brought) throws IOException {
        try {
            DrawingFormat.save(editor.drawing(), file);
        } catch (IOException e) {
            brought.takeBack();
            throw e;
        }
    }

    private String fileName() {
        return document().fileName(editor.drawing().title());
    }

    private Document document() {
        return editor.documentProperty().get();
    }
}
