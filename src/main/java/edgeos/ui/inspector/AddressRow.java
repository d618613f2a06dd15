package edgeos.ui.inspector;

import edgeos.ui.editor.Editor;
import edgeos.ui.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Where clients connect to a node, and a button that copies it. Not there while nobody can. */
final class AddressRow extends HBox {
    private final Editor editor;
    private final String node;
    private final Label address = new Label();

    AddressRow(Editor editor, String node) {
        super(8);
        this.editor = editor;
        this.node = node;
        Label caption = new Label("Listens at");
        caption.getStyleClass().add(Styles.MUTED);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        address.setId("inspector.address");
        address.getStyleClass().add(Styles.MONO);
        address.setMinWidth(Region.USE_PREF_SIZE);
        Button copy = Parts.button("copy", "Copy the address", this::copy);
        copy.setId("inspector.address.copy");
        getStyleClass().add("lab-address");
        getChildren().addAll(caption, gap, address, copy);
        managedProperty().bind(visibleProperty());
        figures();
    }

    /** Shows where it listens now. */
    void figures() {
        Optional<String> now = editor.listensAt(node);
        setVisible(now.isPresent());
        now.filter(text -> !text.equals(address.getText())).ifPresent(address::setText);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(address.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
