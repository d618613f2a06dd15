package edgeos.ui.pool;

import edgeos.model.Drawing;
import edgeos.telemetry.InstanceView;
import edgeos.ui.pool.ClientRows.Row;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Groups;
import edgeos.ui.pool.paint.StateMark;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tokens;
import edgeos.ui.theme.ToolButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One client's chain, or one FWP outside of chains, beside the wall. JavaFX application thread only. */
final class ClientPanel extends VBox {
    private static final Texts TEXTS = Texts.of(ClientPanel.class);
    private static final double WIDTH = 272;
    private static final double COLOUR = 14;
    private static final double GAP = 8;

    /** What its buttons do. */
    interface Ways {
        /** Shows a node on the canvas. */
        void canvas(String node);

        /** Shows what the FWPs of a node may do. */
        void capabilities(String node);

        /** Looks at nothing closely any more. */
        void close();
    }

    /**
     * What a close look came to.
     *
     * @param view what was seen; empty: nothing
     * @param recorded true if a recording was looked at, which knows of an FWP what its cell shows and no more
     */
    record Look(Optional<InstanceView> view, boolean recorded) { }

    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Rectangle colour = new Rectangle(COLOUR, COLOUR);
    private final GridPane grid = new GridPane();
    private final List<Label> values = new ArrayList<>();
    private List<String> names = List.of();
    private List<Row> rows = List.of();
    private Cell cell;

    ClientPanel(Ways ways) {
        getStyleClass().add(PoolStyles.CLIENT);
        setId("pool-client");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        title.getStyleClass().add(PoolStyles.CLIENT_TITLE);
        title.setId("pool-client-title");
        subtitle.getStyleClass().add(Styles.MUTED);
        subtitle.setWrapText(true);
        Button close = button("pool-client-close", "✕", TEXTS.get("close"), _ -> ways.close());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        colour.setId("pool-client-colour");
        colour.setArcWidth(COLOUR / 2);
        colour.setArcHeight(COLOUR / 2);
        colour.managedProperty().bind(colour.visibleProperty());
        var head = new HBox(GAP, colour, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        var jumps = new FlowPane(6, 6, button("pool-client-canvas", TEXTS.get("canvas"), TEXTS.get("canvas.tip"), ways::canvas),
                button("pool-client-capabilities", TEXTS.get("capabilities"), TEXTS.get("capabilities.tip"), ways::capabilities));
        jumps.setPrefWrapLength(WIDTH);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), valueColumn());
        grid.setPadding(new Insets(0, 16, 8, 0));
        grid.setHgap(12);
        grid.setVgap(4);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, subtitle, jumps, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ways.close();
                event.consume();
            }
        });
    }

    private static ColumnConstraints valueColumn() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private Button button(String id, String text, String tip, Consumer<String> action) {
        return ToolButton.of(id, text, tip, () -> action.accept(cell.node()));
    }

    /** Shows what was looked at. */
    void show(Cell at, Look look, Drawing drawing, Census census, Tokens tokens) {
        cell = at;
        int number = census.number(at);
        int own = number < 0 ? Census.COLOURLESS : census.colour(number);
        colour.setVisible(own != Census.COLOURLESS);
        colour.setFill(own == Census.COLOURLESS ? null : StateMark.own(own, tokens));
        boolean isThere = number >= 0 && (look.recorded() || look.view().isPresent());
        String who = isThere ? census.who(number) : "";
        set(title, !who.isEmpty() ? who : at.instance() < 0 ? Groups.node(drawing, at.node()) : TEXTS.get("numbered", Groups.node(drawing, at.node()), at.instance()));
        set(subtitle, at.instance() < 0 ? TEXTS.get("outside")
                : TEXTS.get(who.isEmpty() ? "numbered.unserving" : "numbered", Groups.chain(drawing, at.chain()), at.instance()));
        List<Row> next = look.view().map(found -> ClientRows.of(found, drawing, census))
                .orElseGet(() -> isThere ? ClientRows.ofRecorded(number, census) : List.of(Row.heading(TEXTS.get("gone"))));
        List<String> nextNames = next.stream().map(Row::name).toList();
        if (!nextNames.equals(names)) {
            names = nextNames;
            build(next);
        }
        for (int row = 0; row < next.size(); row++) {
            set(values.get(row), next.get(row).value());
        }
        rows = next;
        setAccessibleText(TEXTS.get("spoken", title.getText(), subtitle.getText()));
    }

    /** The value beside a name, the first of that name; empty if there is none. */
    String value(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().map(Row::value).orElse("");
    }

    /** True if one of its headings says this. */
    boolean says(String heading) {
        return rows.stream().anyMatch(row -> row.isHeading() && row.name().equals(heading));
    }

    private void build(List<Row> next) {
        grid.getChildren().clear();
        values.clear();
        for (Row row : next) {
            var name = new Label(row.name());
            name.getStyleClass().add(row.isHeading() ? PoolStyles.HEADING : PoolStyles.NAME);
            name.setMinWidth(USE_PREF_SIZE);
            var value = new Label();
            value.getStyleClass().add(PoolStyles.VALUE);
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            values.add(value);
            if (row.isHeading()) {
                grid.add(name, 0, grid.getRowCount(), 2, 1);
            } else {
                grid.addRow(grid.getRowCount(), name, value);
            }
        }
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
