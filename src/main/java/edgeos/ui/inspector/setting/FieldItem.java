package edgeos.ui.inspector.setting;

import edgeos.model.field.Field;
import edgeos.model.kind.Setting;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;

/** A field as the property sheet sees it: setting a value edits the drawing, and an edit of the drawing shows as a new value. */
final class FieldItem implements PropertySheet.Item {
    private static final Texts TEXTS = Texts.of(FieldItem.class);

    private Field field;
    private final Editor editor;
    private final ObjectProperty<Object> value = new SimpleObjectProperty<>(this, "value");

    FieldItem(Field field, Editor editor) {
        this.field = field;
        this.editor = editor;
        refresh();
    }

    Field field() {
        return field;
    }

    /** From now on this field is meant, of another part and with the same setting. */
    void become(Field other) {
        field = other;
        refresh();
    }

    Editor editor() {
        return editor;
    }

    /** Reads the drawing again. */
    void refresh() {
        Object now = field.get().apply(editor.drawing());
        if (now != null && !now.equals(value.get())) {
            value.set(now);
        }
    }

    /** True while parts that have it in common differ. */
    boolean isSeveral() {
        return value.get() == Field.SEVERAL;
    }

    /** What is typed belongs to one step until this. */
    void endTyping() {
        editor.endMerging();
    }

    @Override
    public Class<?> getType() {
        return switch (field.setting()) {
            case Setting.Whole _ -> Long.class;
            case Setting.Real _ -> Double.class;
            case Setting.Flag _ -> Boolean.class;
            default -> String.class;
        };
    }

    @Override
    public String getCategory() {
        return TEXTS.get("category");
    }

    @Override
    public String getName() {
        return field.setting().title();
    }

    @Override
    public String getDescription() {
        return field.setting().help();
    }

    @Override
    public Object getValue() {
        return value.get();
    }

    @Override
    public void setValue(Object next) {
        if (next != null && !next.equals(value.get())) {
            value.set(next);
            editor.applyMerging(field.edit(), field.key(), drawing -> field.set().apply(drawing, next));
        }
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.of(value);
    }
}
