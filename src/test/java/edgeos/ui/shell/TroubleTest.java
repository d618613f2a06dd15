package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.LabVersion;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.PulseListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of the lab that fail, on the window's thread and on others. */
class TroubleTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void shouldGoOnAndSayOnceWhatFailedAndHelpToReportIt() {
        expected = "the hands of a clock fell off";
        PulseListener broken = _ -> {
            throw new IllegalStateException("the hands of a clock fell off in " + System.getProperty("user.home") + "/class");
        };
        robot.push(KeyCode.F8);
        fx(() -> {
            editor().addPulse(broken);
            editor().wake();
        });
        says("A part of the lab failed (IllegalStateException: the hands of a clock fell off");
        fx(() -> {
            editor().removePulse(broken);
            for (int again = 0; again < 50; again++) {
                try {
                    broken.pulse(null);
                } catch (IllegalStateException failed) {
                    lab.troubles().happened(Thread.currentThread(), failed);
                }
            }
        });
        frames(2);
        assertTrue(lab.notices().moreProperty().get() <= 1, "the same failure elsewhere is one notice more, a storm of it none");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        robot.push(KeyCode.SPACE);
        var copied = new String[1];
        fx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        String details = copied[0];
        assertTrue(details.startsWith("EdgeOS Lab " + LabVersion.text()), details);
        assertTrue(details.contains("view.charts") && details.contains("IllegalStateException") && details.contains("TroubleTest") && details.contains("JavaFX 26"), details);
        assertFalse(details.contains(System.getProperty("user.home") + "/"), details);
        fx(lab.notices()::dismiss);
        answers.file = Optional.of(folder.resolve("copy.json"));
        robot.clickOn(labelled(robot, "Save a copy..."));
        assertEquals(editor().drawing(), DrawingFormat.read(folder.resolve("copy.json")).drawing());
        assertTrue(editor().documentProperty().get().file().isEmpty(), "what is open stays what it is");
        fx(() -> assertTrue(editor().run().start(), "the lab goes on"));
        fx(() -> editor().run().stop());
    }

    @Test
    void shouldSayWhatElseCanFail() throws InterruptedException {
        Thread deep = new Thread(TroubleTest::sink, "deep");
        deep.setUncaughtExceptionHandler(lab.troubles()::happened);
        deep.start();
        deep.join();
        says("A part of the lab went round in circles");
        Thread hungry = new Thread(() -> {
            throw new OutOfMemoryError("Java heap space");
        }, "hungry");
        hungry.setUncaughtExceptionHandler(lab.troubles()::happened);
        hungry.start();
        hungry.join();
        says("The lab ran out of memory");
    }

    private static void sink() {
        sink();
    }

    private void says(String words) {
        Await.until(words, LIMIT, () -> {
            frames(1);
            return byId("notice").isVisible() && ((Label) byId("notice.words")).getText().startsWith(words);
        });
    }
}
