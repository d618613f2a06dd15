package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Note;
import edgeos.model.check.Finding;
import edgeos.model.field.Fields;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** One note: its text. */
final class NotePage implements Page {
    private static final Texts TEXTS = Texts.of(NotePage.class);
    private static final double ICON = 34;
    private static final int ROWS = 10;

    private final String id;
    private final VBox box = new VBox();
    private final TextArea text;

    NotePage(Editor editor, Note note) {
        id = note.id();
        text = Parts.text(TEXTS.get("note.spoken"), ROWS, new Parts.TextEdit() {
            @Override
            public void typed(String typed) {
                editor.applyMerging(TEXTS.get("note.edit"), "note:" + id, drawing -> Fields.withNote(drawing, id,
                        now -> new Note(now.id(), typed, now.x(), now.y(), now.width(), now.height(), now.extras())));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        });
        Label title = new Label(TEXTS.get("note"));
        title.getStyleClass().add(Styles.NAME);
        IconTile icon = new IconTile(ICON);
        icon.show("note", "endpoint");
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, title, new Label(TEXTS.get("note.is"))), Parts.heading(TEXTS.get("note.text")), text);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Optional<Note> note = drawing.notes().stream().filter(each -> each.id().equals(id)).findFirst();
        note.ifPresent(found -> Parts.show(text, found.text()));
        return note.isPresent();
    }

    @Override
    public void figures() { }
}
