package edgeos.ui.shell.file;

import edgeos.lab.Session;
import edgeos.lab.recording.Recorder;
import edgeos.notation.file.FileStem;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Metronome;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** Making a recording of what the window runs. Another drawing, and the end of the program, end it as pressing the button again does. JavaFX application thread only. */
public final class Recordings {
    private static final Texts TEXTS = Texts.of(Recordings.class);
    private static final long LONGEST_END_SECONDS = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LOOK_NANOS = 250_000_000;

    private final Editor editor;
    private final Prompts prompts;
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper(this, "recording");
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper(this, "elapsed", "");
    /** Goes on while nothing runs, and no pulse comes. */
    private final Metronome clock = new Metronome(this::look);
    private final Subscription opens;
    private Supplier<Optional<Path>> folder = Optional::empty;
    private Optional<Recorder> recorder = Optional.empty();

    /** Records what this editor runs, until {@link #dispose}. */
    public Recordings(Editor editor, Prompts prompts) {
        this.editor = editor;
        this.prompts = prompts;
        opens = editor.shownProperty().subscribe(_ -> opened());
    }

    /** Where to propose to record to; while that is no folder, beside the drawing. */
    public void into(Supplier<Optional<Path>> wanted) {
        folder = wanted;
    }

    /** Whether something is being recorded. */
    public ReadOnlyBooleanProperty recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** For how long it has been, in minutes and seconds; empty while nothing is. */
    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** Asks where to and begins, or ends what was begun. */
    public void startOrEnd() {
        if (recorder.isPresent()) {
            end();
        } else {
            editor.live().ifPresent(session -> prompts.record(folder.get().filter(Files::isDirectory).orElse(editor.documentProperty().get().folder()), fileName()).ifPresent(file -> start(session, file)));
        }
    }

    /** Ends what is recorded, and waits until it is in its file. */
    public void dispose() {
        opens.unsubscribe();
        Optional<Recorder> last = recorder;
        forget();
        clock.end();
        last.ifPresent(ending -> {
            try {
                ending.finish().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException failed) {
                tell(ending, Event.Level.ERROR, "the recording was not finished: " + failed);
            }
        });
    }

    private void start(Session session, Path chosen) {
        Path file = chosen.toString().endsWith(Recorder.ENDING) ? chosen : chosen.resolveSibling(chosen.getFileName() + Recorder.ENDING);
        if (!file.equals(chosen) && Files.exists(file) && !prompts.replace(file)) {
            return;
        }
        try {
            recorder = Optional.of(Recorder.start(session, file));
            recording.set(true);
            show(0);
            clock.every(LOOK_NANOS);
        } catch (IOException refused) {
            prompts.failed(TEXTS.get("record.refused"), "file=" + file + " reason=" + Reason.of(refused));
        }
    }

    private void end() {
        Recorder ending = recorder.orElseThrow();
        forget();
        ending.finish().whenComplete((file, failed) -> Platform.runLater(() -> {
            if (failed == null) {
                tell(ending, Event.Level.INFO, "recorded: file=" + file);
            } else {
                prompts.failed(TEXTS.get("record.unfinished"), TEXTS.get("record.inPart", failed.getMessage()));
            }
        }));
    }

    /** It ended by itself, and is whole or not. */
    private void ended(Recorder ending, String why) {
        forget();
        ending.finish().whenComplete((file, failed) -> Platform.runLater(() -> prompts.failed(TEXTS.get("record.early"), TEXTS.get(failed == null ? "record.whole" : "record.inPart", why, file))));
    }

    private void forget() {
        recorder = Optional.empty();
        clock.every(0);
        recording.set(false);
        elapsed.set("");
    }

    /** Another drawing, or a recording, is open. */
    private void opened() {
        if (recorder.isPresent() && !recorder.map(Recorder::session).equals(editor.live())) {
            end();
        }
    }

    private void look() {
        recorder.ifPresent(running -> {
            Recorder.Progress progress = running.progress();
            show(progress.nanos());
            progress.problem().ifPresent(why -> ended(running, why));
        });
    }

    private void show(long nanos) {
        long seconds = (long) (nanos / NANOS_PER_SECOND);
        elapsed.set(String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }

    /** In the events of what the window runs now, or else of what was recorded: a recording that is shown has events of its own. */
    private void tell(Recorder ended, Event.Level level, String text) {
        Session session = editor.live().orElse(ended.session());
        long missed = ended.progress().missed();
        session.events().add(session.snapshot().atNanos(), missed > 0 ? Event.Level.WARNING : level, Event.Topic.FILE, "",
                text + (missed == 0 ? "" : " missed=" + missed + " moments, as the disk was too slow"));
    }

    private String fileName() {
        return FileStem.of(editor.drawing().title(), "recording") + Recorder.ENDING;
    }
}
