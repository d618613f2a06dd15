package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Samples;
import edgeos.ui.Hands;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class DialogsTest extends LabFixture {
    private final Dialogs dialogs = new Dialogs();

    @Test
    void shouldAskWhatToDoWithUnsavedChanges() throws Exception {
        assertEquals(Prompts.Unsaved.SAVE, answered(() -> dialogs.unsaved("Mine"), "Save"));
        assertEquals(Prompts.Unsaved.DISCARD, answered(() -> dialogs.unsaved("Mine"), "Don't save"));
        assertEquals(Prompts.Unsaved.CANCEL, answered(() -> dialogs.unsaved("Mine"), "Cancel"));
    }

    @Test
    void shouldTakeConsentOnlyFromTheButtonThatGivesIt() throws Exception {
        assertTrue(answered(() -> dialogs.consent("DNS served", List.of(Path.of("/home/ann/captures/out.pcap")), List.of("connects to www.example.org")), "Allow"));
        assertFalse(answered(() -> dialogs.consent("Mine", List.of(Path.of("/tmp/out.pcap")), List.of()), "Cancel"));
        assertTrue(answered(() -> dialogs.withdraw("Mine", List.of(Path.of("/tmp/out.pcap")), List.of("connects to www.example.org")), "Withdraw"));
        assertFalse(answered(() -> dialogs.withdraw("Mine", List.of(), List.of("connects to www.example.org")), "Close"));
        assertFalse(answered(() -> dialogs.overwrite(Path.of("/tmp/x.json")), "Cancel"));
        assertFalse(answered(() -> dialogs.replace(Path.of("/tmp/x.json")), "Cancel"));
    }

    @Test
    void shouldDoNothingThatCannotBeTakenBackForWhoPressesAKeyAtOnce() throws Exception {
        List<Supplier<Boolean>> questions = List.of(() -> dialogs.withdraw("Mine", List.of(Path.of("/tmp/out.pcap")), List.of()), () -> dialogs.forget(3),
                () -> dialogs.replace(Path.of("/tmp/x.json")), () -> dialogs.overwrite(Path.of("/tmp/x.json")),
                () -> dialogs.changed(Path.of("/tmp/x.json")), () -> dialogs.consent("Mine", List.of(Path.of("/tmp/out.pcap")), List.of()));
        for (Supplier<Boolean> question : questions) {
            assertFalse(opened(question, () -> robot.push(KeyCode.ENTER).push(KeyCode.SPACE)));
        }
        assertEquals(Prompts.Unsaved.CANCEL, opened(() -> dialogs.unsaved("Mine"), () -> robot.push(KeyCode.ESCAPE)));
        assertEquals(Prompts.Unsaved.SAVE, opened(() -> dialogs.unsaved("Mine"), () -> robot.push(KeyCode.ENTER)), "nothing is lost by that");
    }

    @Test
    void shouldLetKeysChooseFromTheFirstSampleOn() throws Exception {
        assertEquals(Optional.of(Samples.all().getFirst()), opened(() -> dialogs.sample(Samples.all()), () -> robot.push(KeyCode.ENTER)));
        assertEquals(Optional.of(Samples.all().get(1)), opened(() -> dialogs.sample(Samples.all()), () -> robot.push(KeyCode.TAB).push(KeyCode.SPACE)));
    }

    @Test
    void shouldOfferEverySampleInBothThemes() throws Exception {
        for (Theme theme : Theme.values()) {
            fx(() -> lab.show(theme, 1));
            Path first = Samples.all().getFirst();
            Optional<Path> chosen = opened(() -> dialogs.sample(Samples.all()), () -> {
                assertEquals(Samples.all().size(), robot.lookup(".lab-sample").queryAll().size());
                robot.clickOn(".lab-sample");
            });
            assertEquals(Optional.of(first), chosen);
        }
    }

    @Test
    void shouldBeAsLargeAsTheWindowSaysButNoLargerThanTheScreen() throws Exception {
        for (double scale : new double[] {1, 1.5, 2}) {
            fx(() -> lab.show(Theme.DARK, scale));
            opened(() -> dialogs.sample(Samples.all()), () -> {
                Node card = robot.lookup(".lab-sample").query();
                Bounds cancel = LabFixture.labelled(robot, "Cancel").localToScreen(LabFixture.labelled(robot, "Cancel").getBoundsInLocal());
                assertEquals(scale, card.getLocalToSceneTransform().getMxx(), 1e-9);
                assertTrue(Screen.getPrimary().getBounds().contains(new Rectangle2D(cancel.getMinX(), cancel.getMinY(), cancel.getWidth(), cancel.getHeight())),
                        () -> "scale=" + scale + " " + cancel + " window=" + card.getScene().getWindow().getWidth() + "x" + card.getScene().getWindow().getHeight()
                                + " pane=" + robot.lookup(".lab-dialog").query().getLayoutBounds());
                robot.clickOn(LabFixture.labelled(robot, "Cancel"));
            });
        }
    }

    @Test
    void shouldListEveryShortcut() throws Exception {
        opened(() -> {
            dialogs.shortcuts(lab.actions().all());
            return Optional.empty();
        }, () -> {
            int all = robot.lookup(".lab-shortcuts .row").queryAll().size();
            assertTrue(all > lab.actions().all().stream().filter(action -> action.getAccelerator() != null).count(), "gestures, too");
            robot.interact(() -> ((TextField) robot.lookup((Node node) -> "shortcuts.search".equals(node.getId())).query()).setText("zoom to fit"));
            assertEquals(3, robot.lookup(".lab-shortcuts .row").queryAll().size(), "by key, on the canvas, and in the graph");
            robot.clickOn(LabFixture.labelled(robot, "Close"));
        });
        answered(() -> {
            dialogs.about();
            return true;
        }, "Close");
    }

    private <T> T answered(Supplier<T> question, String button) throws Exception {
        return opened(question, () -> {
            assertEquals(List.of(), cut(), "whoever is asked reads all of the question");
            robot.clickOn(LabFixture.labelled(robot, button));
        });
    }

    /** What of the dialog in front ends with an ellipsis that was not written. */
    private List<String> cut() {
        return robot.lookup(".lab-dialog .label").<Label>queryAll().stream()
                .filter(label -> label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText())).map(Label::getText).toList();
    }

    /** Asks on the window's thread, which waits in a dialog meanwhile, and answers from here. */
    private <T> T opened(Supplier<T> question, Runnable answer) throws Exception {
        dialogs.over(scene.getWindow(), lab.appearance());
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> result.complete(question.get()));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.listWindows().size() > 1);
        Hands.settle();
        answer.run();
        return result.get(60, TimeUnit.SECONDS);
    }
}
