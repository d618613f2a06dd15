package edgeos.ui.shell.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.recording.Replay;
import edgeos.ui.HandsOn;
import edgeos.ui.Robot;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag(HandsOn.WINDOW)
class ReadingDialogTest {
    private static final Path SAMPLE = Path.of("samples", "recordings", "attack-contained.edgerec");

    private final Robot robot = new Robot();
    private final CompletableFuture<Optional<Replay>> read = new CompletableFuture<>();
    private final AtomicReference<Dialog<?>> shown = new AtomicReference<>();

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void shouldSayHowFarASlowReadingIsAndGiveWhatWasRead() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        read((file, progress) -> {
            await(half);
            progress.accept(0.5);
            await(on);
            return Replay.open(file, progress);
        });
        ProgressBar bar = bar();
        assertTrue(bar.isIndeterminate());
        half.countDown();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bar.getProgress() == 0.5);
        on.countDown();
        assertTrue(read.get(20, TimeUnit.SECONDS).isPresent());
    }

    @Test
    void shouldEndTheReadingWhenSomebodyWaitsNoLonger() throws Exception {
        CountDownLatch on = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        read((file, progress) -> {
            await(on);
            try {
                return Replay.open(file, progress);
            } catch (RuntimeException end) {
                ended.complete(end);
                throw end;
            }
        });
        bar();
        robot.push(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), read.get(20, TimeUnit.SECONDS));
        on.countDown();
        assertEquals(java.util.concurrent.CancellationException.class, ended.get(20, TimeUnit.SECONDS).getClass());
    }

    private void read(ReadingDialog.Opener opener) {
        Platform.runLater(() -> {
            try {
                read.complete(new ReadingDialog(SAMPLE, opener).read(shown::set));
            } catch (Exception failed) {
                read.completeExceptionally(failed);
            }
        });
    }

    private ProgressBar bar() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown.get() != null && shown.get().isShowing());
        return (ProgressBar) shown.get().getDialogPane().getContent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
