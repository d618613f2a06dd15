package edgeos.ui.settings;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A field for words that must make sense: they hold once Enter is pressed or the field is left. What makes none stays there to be mended, with what is wrong with it below, and what held before holds on; Esc brings that back.
 * JavaFX application thread only.
 */
final class Typed extends VBox {
    private static final Texts TEXTS = Texts.of(Typed.class);
    private static final double WIDTH = 240;

    private final TextField field = Caret.resting(new TextField());
    private final Label problem = new Label();
    private final Property<String> value;
    private final Function<String, Optional<String>> judge;

    /**
     * A field of this value.
     *
     * @param judge says what is wrong with words; empty: nothing
     */
    Typed(String id, Property<String> value, Function<String, Optional<String>> judge) {
        super(4);
        this.value = value;
        this.judge = judge;
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        field.setId("setting." + id);
        problem.setId("setting." + id + ".problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        value.subscribe(this::show);
        field.setOnAction(_ -> take());
        field.focusedProperty().subscribe((_, now) -> {
            if (!now) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(value.getValue())) {
                show(value.getValue());
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(new HBox(8, field));
    }

    /** What is typed into. */
    TextField field() {
        return field;
    }

    /** A button that asks for the words; empty: somebody thought better of it. */
    Typed asking(String name, String described, Supplier<Optional<String>> ask) {
        Button button = new Button(name);
        button.setId(field.getId() + ".choose");
        button.setAccessibleText(described);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> ask.get().ifPresent(words -> {
            field.setText(words);
            take();
        }));
        ((HBox) getChildren().getFirst()).getChildren().add(button);
        return this;
    }

    private void take() {
        String words = field.getText().strip();
        Optional<String> wrong = judge.apply(words);
        tell(wrong.map(why -> TEXTS.get("typed.wrong", why, value.getValue().isEmpty() ? TEXTS.get("typed.none") : value.getValue())).orElse(""));
        if (wrong.isEmpty()) {
            value.setValue(words);
            field.setText(words);
        }
    }

    private void show(String words) {
        field.setText(words);
        tell("");
    }

    private void tell(String wrong) {
        problem.setText(wrong);
        field.setAccessibleHelp(wrong);
        getChildren().remove(problem);
        if (!wrong.isEmpty()) {
            getChildren().add(problem);
        }
    }
}
