package edgeos.ui.inspector.setting;

import edgeos.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Yes or no. */
final class FlagEditor extends FieldEditor {
    private static final Texts TEXTS = Texts.of(FlagEditor.class);

    private final CheckBox box = new CheckBox();
    private boolean showing;

    FlagEditor(FieldItem item) {
        super(item);
        control(box, box);
        box.selectedProperty().addListener((_, _, on) -> {
            if (!showing) {
                item.setValue(on);
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
        return box.isSelected();
    }

    @Override
    public void setValue(Object value) {
        showing = true;
        box.setIndeterminate(item().isSeveral());
        box.setText(item().isSeveral() ? TEXTS.get("several") : "");
        box.setSelected(Boolean.TRUE.equals(value));
        showing = false;
    }
}
