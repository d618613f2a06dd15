package edgeos.ui.shell.bar;

import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;

/** One thing that the user can do; menus, bars, and shortcuts all show and call this one definition. */
public final class LabAction extends Action {

    private final String id;
    private ObservableValue<Boolean> possible;

    LabAction(String id, String text, String keys, Runnable handler) {
        super(text, _ -> handler.run());
        this.id = id;
        getProperties().put("id", id);
        if (!keys.isEmpty()) {
            setAccelerator(KeyCombination.valueOf(keys));
        }
    }

    /** What shortcuts sheets and tests call it, such as {@code file.save}. */
    public String id() {
        return id;
    }

    /** Can be done only while this holds. */
    LabAction when(ObservableValue<Boolean> condition) {
        possible = condition;
        disabledProperty().bind(condition.map(is -> !is));
        return this;
    }

    /** Can be done only while this holds, too. */
    void andWhen(ObservableValue<Boolean> condition) {
        ObservableValue<Boolean> before = possible;
        when(before == null ? condition : Bindings.createBooleanBinding(() -> before.getValue() && condition.getValue(), before, condition));
    }

    /** Is called so now. */
    LabAction called(ObservableValue<String> text) {
        textProperty().bind(text);
        return this;
    }

    /** Does it if it can be done now. */
    public void perform() {
        if (!isDisabled()) {
            handle(new javafx.event.ActionEvent());
        }
    }

    /** A button that shows an icon and says the rest in its tip: what it does, by which key, and {@code why} one would. */
    Button iconButton(String icon, String why) {
        Button button = new Button(null, Icons.graphic(icon));
        button.setId(id);
        button.getStyleClass().add("lab-icon-button");
        button.disableProperty().bind(disabledProperty());
        button.setOnAction(_ -> perform());
        Tip.on(button, textProperty().map(text -> (getAccelerator() == null ? text : text + "   " + getAccelerator().getDisplayText()) + "\n" + why));
        button.accessibleTextProperty().bind(textProperty());
        return button;
    }
}
