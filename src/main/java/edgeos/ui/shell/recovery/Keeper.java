package edgeos.ui.shell.recovery;

import edgeos.lab.recovery.Autosave;
import edgeos.lab.recovery.RecoveryFolder;
import edgeos.lab.recovery.Unsaved;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.file.SourceTabs;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Sees to it that what is not saved is kept, and nothing else. JavaFX application thread only; {@link #dispose()} at the end, when whoever closes the window has saved it or wants it no more. */
public final class Keeper {
    private static final Texts TEXTS = Texts.of(Keeper.class);

    private static final Duration PAUSE = Duration.millis(500);

    private final Editor editor;
    private final SourceTabs sources;
    private final Notices notices;
    private final Autosave autosave;
    private final Subscription subscriptions;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Supplier<Optional<Unsaved.Source>> other = Optional::empty;
    private int edits;
    private boolean settled = true;

    /**
     * Keeps what is not saved in this window.
     *
     * @param place empty: nothing is kept
     */
    public Keeper(Editor editor, SourceTabs sources, Notices notices, Optional<Path> place) {
        this.editor = editor;
        this.sources = sources;
        this.notices = notices;
        autosave = new Autosave(place.map(RecoveryFolder::new), Autosave.Pace.USUAL, failed -> Platform.runLater(() -> tell(failed)));
        subscriptions = Subscription.combine(editor.drawingProperty().subscribe((_, _) -> edited()), editor.dirtyProperty().subscribe(_ -> keep()));
        sources.onTyped(this::keep);
        pause.setOnFinished(_ -> keep());
    }

    /** No edit waits for longer than this to be kept. */
    public void upTo(java.time.Duration longest) {
        autosave.pace(Autosave.Pace.upTo(longest));
    }

    /** Keeps at once what is not saved, then does this on another thread; not if that fails. */
    void now(Runnable afterwards) {
        autosave.now(afterwards);
    }

    /** Keeps the text of what else is not saved. */
    public void also(Supplier<Optional<Unsaved.Source>> more) {
        other = more;
    }

    /** What else is not saved has changed: keeps it soon, whether or not more comes. */
    public void changed() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void edited() {
        edits++;
        keep();
    }

    private void keep() {
        boolean dirty = editor.dirtyProperty().get() && !editor.run().isRecorded();
        List<Unsaved.Source> texts = Stream.concat(sources.unsaved().stream(), other.get().stream()).toList();
        edits = dirty ? Math.max(1, edits) : 0;
        if (dirty || !texts.isEmpty()) {
            settled = false;
            Document document = editor.documentProperty().get();
            autosave.changed(new Unsaved(document.file(), document.folder(), edits, dirty ? Optional.of(editor.drawing()) : Optional.empty(), texts));
        } else if (!settled) {
            settled = true;
            autosave.settled();
        }
    }

    private void tell(IOException failed) {
        notices.tell(Notice.warning(Event.Topic.FILE, TEXTS.get("notKept", failed.getMessage())).staying());
    }

    /** Lets go of the editor, and of what was kept of it. */
    public void dispose() {
        pause.stop();
        subscriptions.unsubscribe();
        sources.onTyped(() -> { });
        autosave.close();
    }
}
