package edgeos.ui.shell.bar;

import edgeos.lab.Mode;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tip;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** One step back, one step on, and on until something happens; there while the drawing is to be stepped. */
final class StepButtons extends HBox {
    private static final Texts TEXTS = Texts.of(StepButtons.class);

    /** Buttons of these actions. */
    StepButtons(Actions actions, Editor editor) {
        super(4);
        Button step = actions.get("run.step").iconButton("step", TEXTS.get("run.step.tip"));
        step.getStyleClass().add("primary");
        step.visibleProperty().bind(visibleProperty());
        MenuButton until = new MenuButton(TEXTS.get("run.until.short"));
        until.setId("run.until");
        until.setAccessibleText(TEXTS.get("run.until"));
        Tip.on(until, TEXTS.get("run.until.tip"));
        until.setMinWidth(USE_PREF_SIZE);
        until.disableProperty().bind(actions.get("run.until.again").disabledProperty());
        actions.of(StepActions.UNTIL.toArray(String[]::new)).forEach(action -> until.getItems().add(item(action)));
        getChildren().setAll(actions.get("run.back").iconButton("stepBack", TEXTS.get("run.back.tip")), step, until);
        getStyleClass().add("lab-group");
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(editor.run().modeProperty().map(mode -> mode == Mode.STEP));
    }

    private static MenuItem item(LabAction action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(action.textProperty());
        item.setId("button." + action.id());
        item.setMnemonicParsing(false);
        item.disableProperty().bind(action.disabledProperty());
        item.setOnAction(_ -> action.perform());
        return item;
    }
}
