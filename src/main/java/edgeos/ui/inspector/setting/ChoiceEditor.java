package edgeos.ui.inspector.setting;

import edgeos.model.field.SettingText;
import edgeos.model.kind.Setting;
import edgeos.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of several words. */
final class ChoiceEditor extends FieldEditor {
    private static final Texts TEXTS = Texts.of(ChoiceEditor.class);

    private final ComboBox<String> box = new ComboBox<>();

    ChoiceEditor(FieldItem item, Setting.Choice choice) {
        super(item);
        box.getItems().setAll(choice.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : SettingText.show(choice, value);
            }

            @Override
            public String fromString(String typed) {
                return null;
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        control(box, box);
        box.valueProperty().addListener((_, _, word) -> {
            if (word != null && choice.choices().contains(word)) {
                item.setValue(word);
                item.endTyping();
            }
        });
    }

    @Override
    Node marked() {
        return box;
    }

    @Override
    public Object getValue() {
        return box.getValue();
    }

    @Override
    public void setValue(Object value) {
        box.setPromptText(item().isSeveral() ? TEXTS.get("several") : "");
        box.setValue(item().isSeveral() ? null : SettingText.show(value));
    }
}
