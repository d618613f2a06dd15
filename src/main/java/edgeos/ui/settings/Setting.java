package edgeos.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * Something that can be set; it holds at once.
 *
 * @param group under which heading it stands
 * @param words what it is
 * @param hint what it is good for, in a sentence
 * @param control sets it
 */
public record Setting(String group, String words, String hint, Region control) {
    private static final double FIELD = 180;

    /** What a setting says. */
    public record Words(String group, String words, String hint) { }

    /** One of several values; {@code id} for tools. */
    public static <T> Setting choice(String id, Words words, Property<T> value, List<T> values, Function<T, String> naming) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("setting." + id);
        box.setPrefWidth(FIELD);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : naming.apply(each);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(value);
        return of(words, box);
    }

    /** On or off. */
    public static Setting flag(String id, Words words, BooleanProperty on) {
        CheckBox box = new CheckBox();
        box.setId("setting." + id);
        box.selectedProperty().bindBidirectional(on);
        return of(words, box);
    }

    /** Something to do; the button cannot be pressed twice. */
    public static Setting once(String id, Words words, String button, Runnable does) {
        Button pressed = new Button(button);
        pressed.setId("setting." + id);
        pressed.setMinWidth(Region.USE_PREF_SIZE);
        pressed.setOnAction(_ -> {
            does.run();
            pressed.setDisable(true);
        });
        return of(words, pressed);
    }

    /** Words that must make sense; {@code judge} says what is wrong with some. */
    public static Setting typed(String id, Words words, Property<String> value, Function<String, Optional<String>> judge) {
        return typed(words, new Typed(id, value, judge));
    }

    /** As {@link #typed}, with a button of this name that asks for them instead. */
    public static Setting asked(String id, Words words, Property<String> value, Function<String, Optional<String>> judge, String button, Supplier<Optional<String>> ask) {
        return typed(words, new Typed(id, value, judge).asking(button, words.words() + ": " + button, ask));
    }

    private static Setting typed(Words words, Typed typed) {
        typed.field().setAccessibleText(words.words() + ". " + words.hint());
        return new Setting(words.group(), words.words(), words.hint(), typed);
    }

    private static Setting of(Words words, Region control) {
        control.setAccessibleText(words.words() + ". " + words.hint());
        return new Setting(words.group(), words.words(), words.hint(), control);
    }
}
