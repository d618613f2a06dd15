package edgeos.ui.canvas.bytes;

import edgeos.lab.decode.ByteDiff;
import edgeos.lab.decode.ByteDiff.Range;
import edgeos.lab.decode.Layer;
import edgeos.lab.decode.PacketDecoder;
import edgeos.notation.Quantity;
import edgeos.ui.canvas.step.Hop;
import edgeos.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** One message: the list of its hops; of the chosen hop the bytes with what it changed, and the fields of each layer. */
public final class ByteView extends BorderPane {
    private static final Texts TEXTS = Texts.of(ByteView.class);

    private final Label title = new Label();
    private final ListView<Hop> hops = new ListView<>();
    private final VBox dump = new VBox();
    private final VBox fields = new VBox();
    private boolean filling;

    /** A view with a button that calls {@code close}. */
    public ByteView(Runnable close) {
        getStyleClass().add("byte-view");
        setId("byte-view");
        Button shut = new Button("\u00d7");
        shut.setId("byte-view-close");
        shut.getStyleClass().add("byte-close");
        shut.setAccessibleText(TEXTS.get("close"));
        shut.setOnAction(_ -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.getStyleClass().add("byte-title");
        HBox head = new HBox(title, space, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("byte-head");
        setTop(head);
        hops.getStyleClass().add("byte-hops");
        hops.setId("byte-hops");
        hops.setCellFactory(_ -> new HopCell());
        hops.getSelectionModel().selectedItemProperty().addListener((_, _, hop) -> chosen(hop));
        dump.getStyleClass().add("byte-dump");
        fields.getStyleClass().add("byte-fields");
        setCenter(body());
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /** Shows a message and chooses its newest hop. */
    public void show(long serial, List<Hop> all) {
        title.setText(TEXTS.get("message", Quantity.grouped(serial)));
        filling = true;
        hops.getItems().setAll(all);
        filling = false;
        hops.getSelectionModel().selectLast();
        hops.scrollTo(all.size() - 1);
    }

    private SplitPane body() {
        ScrollPane bytes = new ScrollPane(dump);
        ScrollPane layers = new ScrollPane(fields);
        layers.setFitToWidth(true);
        SplitPane split = new SplitPane(hops, bytes, layers);
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        split.setDividerPositions(0.24, 0.58);
        return split;
    }

    private void chosen(Hop hop) {
        if (!filling && hop != null) {
            paint(hop, null);
            layers(hop);
        }
    }

    private void paint(Hop hop, Range pointed) {
        dump.getChildren().clear();
        if (hop.before() != null && hop.after() != null && !java.util.Arrays.equals(hop.before(), hop.after())) {
            ByteDiff diff = ByteDiff.between(hop.before(), hop.after());
            heading(dump, TEXTS.get("before", Quantity.bytes(hop.before().length)));
            rows(hop.before(), diff.before(), null);
            heading(dump, TEXTS.get("after", Quantity.bytes(hop.after().length)));
            rows(hop.after(), diff.after(), pointed);
        } else {
            byte[] bytes = bytes(hop);
            heading(dump, hop.before() != null && hop.after() != null ? TEXTS.get("unchanged", Quantity.bytes(bytes.length)) : Quantity.bytes(bytes.length));
            rows(bytes, List.of(), pointed);
        }
    }

    private void rows(byte[] bytes, List<Range> changed, Range pointed) {
        for (List<HexDump.Stretch> row : HexDump.rows(bytes, changed, pointed)) {
            HBox line = new HBox();
            for (HexDump.Stretch stretch : row) {
                Text text = new Text(stretch.text());
                text.getStyleClass().add(stretch.pointed() ? "byte-pointed" : stretch.changed() ? "byte-changed" : "byte-plain");
                text.setUnderline(stretch.changed());
                line.getChildren().add(text);
            }
            dump.getChildren().add(line);
        }
    }

    private void layers(Hop hop) {
        fields.getChildren().clear();
        for (Layer layer : PacketDecoder.decode(bytes(hop))) {
            heading(fields, layer.name());
            for (Layer.Field field : layer.fields()) {
                Label name = new Label(field.name());
                name.getStyleClass().add("byte-field-name");
                Label value = new Label(field.wrong() ? "\u2715 " + field.value() : field.value());
                value.getStyleClass().add(field.wrong() ? "byte-field-wrong" : "byte-field-value");
                value.setWrapText(true);
                HBox.setHgrow(value, Priority.ALWAYS);
                HBox row = new HBox(name, value);
                row.getStyleClass().add("byte-field");
                row.setOnMouseEntered(_ -> paint(hop, new Range(field.offset(), Math.max(1, field.length()))));
                row.setOnMouseExited(_ -> paint(hop, null));
                fields.getChildren().add(row);
            }
        }
    }

    private static void heading(VBox box, String text) {
        Label label = new Label(text);
        label.getStyleClass().add("byte-heading");
        box.getChildren().add(label);
    }

    private static byte[] bytes(Hop hop) {
        return hop.after() != null ? hop.after() : hop.before() != null ? hop.before() : new byte[0];
    }

    /** A hop in the list: when, and what happened. */
    private static final class HopCell extends ListCell<Hop> {
        @Override
        protected void updateItem(Hop hop, boolean empty) {
            super.updateItem(hop, empty);
            setText(empty || hop == null ? null : TEXTS.get(changes(hop) ? "hop.changed" : "hop", Quantity.grouped(hop.atNanos()), hop.what()));
        }

        private static boolean changes(Hop hop) {
            return hop.before() != null && hop.after() != null && !java.util.Arrays.equals(hop.before(), hop.after());
        }
    }
}
