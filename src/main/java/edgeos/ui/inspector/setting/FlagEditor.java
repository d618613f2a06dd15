package edgeos.ui.inspector.setting;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Yes or no. */
final class FlagEditor extends FieldEditor {
    private final CheckBox box = new CheckBox();

    FlagEditor(FieldItem item) {
        super(item);
        control(box, box);
        box.selectedProperty().addListener((_, _, on) -> {
            item.setValue(on);
            item.endTyping();
        });
    }

    @Override
    Node marked() {
        return box;
    }

    @Override
    public Object getValue() {
        return box.isSelected();
    }

    @Override
    public void setValue(Object value) {
        box.setSelected(Boolean.TRUE.equals(value));
    }
}
