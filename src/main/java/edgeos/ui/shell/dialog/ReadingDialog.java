package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Replay;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;

/**
 * Reads a recording on a thread of its own. Most are read before anybody notices; for others a dialog says how far that is, while the window behind it goes on to paint, and Esc or its button ends the reading. To be used once, on
 * the JavaFX application thread.
 */
final class ReadingDialog {
    private static final Texts TEXTS = Texts.of(ReadingDialog.class);
    private static final long UNNOTICED_MILLIS = 80;
    private static final double WIDTH = 360;
    private static final double STEP = 0.01;

    private final Path file;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final FutureTask<Replay> reading;
    private double told;

    /** What reads a recording, telling how far that is. */
    @FunctionalInterface
    interface Opener {
        Replay open(Path file, DoubleConsumer progress) throws IOException;
    }

    /** Reads nothing yet. */
    ReadingDialog(Path file, Opener opener) {
        this.file = file;
        reading = new FutureTask<>(() -> opener.open(file, this::progress)) {
            @Override
            protected void done() {
                Platform.runLater(dialog::close);
            }
        };
    }

    /**
     * Reads it; empty if somebody ended that.
     *
     * @param dress makes the dialog one of the window's
     * @throws IOException if it cannot be read
     */
    Optional<Replay> read(Consumer<Dialog<?>> dress) throws IOException {
        Thread.ofPlatform().daemon().name("recording").start(reading);
        try {
            return Optional.of(reading.get(UNNOTICED_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return wait(dress);
        } catch (ExecutionException failed) {
            throw why(failed);
        } catch (InterruptedException end) {
            return ended();
        }
    }

    private Optional<Replay> wait(Consumer<Dialog<?>> dress) throws IOException {
        dialog.setTitle(TEXTS.get("reading.title"));
        dialog.setHeaderText(TEXTS.get("reading", file.getFileName()));
        bar.setId("reading.progress");
        bar.setPrefWidth(WIDTH);
        bar.setAccessibleText(TEXTS.get("reading", file.getFileName()));
        dialog.getDialogPane().setContent(bar);
        dialog.getDialogPane().getButtonTypes().setAll(Dialogs.cancel());
        dress.accept(dialog);
        dialog.setOnShown(_ -> {
            if (reading.isDone()) {
                dialog.close();
            }
        });
        dialog.showAndWait();
        if (!reading.isDone()) {
            reading.cancel(false);
        }
        try {
            return Optional.of(reading.get());
        } catch (CancellationException ended) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw why(failed);
        } catch (InterruptedException end) {
            return ended();
        }
    }

    private Optional<Replay> ended() {
        reading.cancel(false);
        Thread.currentThread().interrupt();
        return Optional.empty();
    }

    /** On the thread that reads. */
    private void progress(double share) {
        if (reading.isCancelled()) {
            throw new CancellationException();
        }
        if (share - told >= STEP) {
            told = share;
            Platform.runLater(() -> bar.setProgress(share));
        }
    }

    private static IOException why(ExecutionException failed) {
        return failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
    }
}
