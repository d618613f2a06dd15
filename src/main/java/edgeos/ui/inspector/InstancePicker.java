package edgeos.ui.inspector;

import edgeos.lab.InstanceFigures;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.FigureRows;
import edgeos.ui.text.Texts;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Picks one client's instance of a node and shows its figures; nothing picked shows none. */
final class InstancePicker extends VBox {
    private static final Texts TEXTS = Texts.of(InstancePicker.class);
    private static final int MOST = 500;
    private final Editor editor;
    private String node;
    private final ComboBox<Integer> choice = new ComboBox<>();
    private final FigureRows rows = new FigureRows(Meanings::of);
    private List<InstanceFigures> latest = List.of();

    InstancePicker(Editor editor, String node) {
        super(6);
        this.editor = editor;
        this.node = node;
        choice.setId("inspector.instance");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.promptTextProperty().bind(editor.run().recordedProperty().map(recorded -> recorded ? TEXTS.get("instance.recorded") : TEXTS.get("instance.all")));
        choice.disableProperty().bind(editor.run().recordedProperty());
        choice.setAccessibleText(TEXTS.get("instance.spoken"));
        choice.setConverter(new Names());
        choice.setOnShowing(_ -> list());
        choice.valueProperty().addListener((_, _, _) -> figures());
        getChildren().setAll(choice);
    }

    /** Nothing of another node is picked. */
    void become(String other) {
        node = other;
        choice.setValue(null);
    }

    /** Shows the newest figures of the instance picked. */
    void figures() {
        if (choice.getValue() == null || choice.getValue() < 0) {
            getChildren().remove(rows);
            return;
        }
        latest = editor.shown().instances(node, MOST);
        latest.stream().filter(instance -> instance.instance() == choice.getValue()).findFirst()
                .ifPresent(instance -> rows.show(NodeFigureText.of(instance)));
        if (!getChildren().contains(rows)) {
            getChildren().add(rows);
        }
    }

    private void list() {
        latest = editor.shown().instances(node, MOST);
        Integer picked = choice.getValue();
        choice.getItems().setAll(latest.stream().map(InstanceFigures::instance).toList());
        choice.getItems().addFirst(-1);
        choice.setValue(picked);
    }

    /** Instances by number and client. */
    private final class Names extends StringConverter<Integer> {
        @Override
        public String toString(Integer instance) {
            if (instance == null || instance < 0) {
                return TEXTS.get("instance.all");
            }
            return latest.stream().filter(figures -> figures.instance() == instance).findFirst()
                    .filter(figures -> !figures.client().isEmpty()).map(figures -> TEXTS.get("instance.client", instance, figures.client())).orElseGet(() -> TEXTS.get("instance", instance));
        }

        @Override
        public Integer fromString(String text) {
            return null;
        }
    }
}
