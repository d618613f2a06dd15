package edgeos.ui.pool;

import edgeos.telemetry.FwpState;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Grouping;
import edgeos.ui.pool.paint.Sprites;
import edgeos.ui.pool.paint.StateMark;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.ToolButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Above the wall: how many there are, the search, how cells are grouped, how large they are, and the legend, whose counts are buttons that find a state. */
final class PoolBar extends VBox {
    private static final Texts TEXTS = Texts.of(PoolBar.class);
    private static final int MARK = 12;
    private static final double MATCHES = 84;

    private final Appearance appearance;
    private final PoolSurface surface;
    private final Label counts = new Label();
    private final TextField search = new TextField();
    private final Label matches = new Label();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.TEMPLATE);
    private final Map<FwpState, ToggleButton> states = new EnumMap<>(FwpState.class);
    private final IntConsumer walk;
    private final InvalidationListener dressed = _ -> dressMarks();

    /** A bar above this wall; {@code walk} goes so many finds of the search on. */
    PoolBar(Appearance appearance, PoolSurface surface, IntConsumer walk) {
        this.appearance = appearance;
        this.surface = surface;
        this.walk = walk;
        getStyleClass().add(PoolStyles.BAR);
        var title = new Label(TEXTS.get("title"));
        title.getStyleClass().add(Styles.NAME);
        counts.getStyleClass().add(Styles.MUTED);
        counts.setId("pool-counts");
        counts.getStyleClass().add("lab-explained");
        counts.setFocusTraversable(true);
        Tip.on(counts, TEXTS.get("count.tip"));
        var tools = new FlowPane(10, 6, new HBox(10, title, counts), field(), groupings(), zoom());
        ((HBox) tools.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setRowValignment(javafx.geometry.VPos.CENTER);
        tools.setPrefWrapLength(320);
        var legend = new FlowPane(4, 2);
        legend.getStyleClass().add(PoolStyles.LEGEND);
        legend.setPrefWrapLength(320);
        for (FwpState state : FwpState.values()) {
            states.put(state, state(state));
            legend.getChildren().add(states.get(state));
        }
        getChildren().setAll(tools, legend);
        dressMarks();
        appearance.themeProperty().addListener(dressed);
        search.textProperty().subscribe(text -> states.forEach((state, button) -> button.setSelected(StateMark.word(state).equals(text.strip()))));
    }

    /** What is searched. */
    StringProperty textProperty() {
        return search.textProperty();
    }

    /** How cells are grouped. */
    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** Lets somebody type what to find. */
    void beginSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Shows how many are in which state, how many were found, and which of these is looked at; {@code place} 0: none. */
    void show(Census census, int found, int place) {
        set(counts, TEXTS.get("count", census.count(), Amounts.count(census.count())));
        set(matches, search.getText().isBlank() ? "" : place == 0 ? Amounts.count(found) : TEXTS.get("found.at", Amounts.count(place), Amounts.count(found)));
        matches.setAccessibleText(search.getText().isBlank() ? "" : TEXTS.get("found.spoken", matches.getText()));
        int[] by = census.counts();
        states.forEach((state, button) -> {
            String text = TEXTS.get("legend", Amounts.count(by[state.ordinal()]), StateMark.word(state));
            if (!text.equals(button.getText())) {
                button.setText(text);
                button.setAccessibleText(TEXTS.get("legend.spoken", text, StateMark.meaning(state)));
            }
        });
    }

    /** How many the legend says are in a state. */
    String legend(FwpState state) {
        return states.get(state).getText();
    }

    void dispose() {
        appearance.themeProperty().removeListener(dressed);
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    private Node field() {
        search.setId("pool-search");
        search.setPromptText(TEXTS.get("search"));
        search.setAccessibleText(TEXTS.get("search.spoken"));
        Tip.on(search, TEXTS.get("search.tip"));
        search.setPrefColumnCount(17);
        search.setOnAction(_ -> walk.accept(1));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
                surface.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                walk.accept(-1);
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                surface.requestFocus();
                event.consume();
            }
        });
        matches.setId("pool-found");
        matches.getStyleClass().setAll(PoolStyles.FOUND);
        matches.setMinWidth(MATCHES);
        var field = new HBox(Icons.graphic("search", 0.6), search, matches);
        field.getStyleClass().add(PoolStyles.SEARCH);
        return field;
    }

    private Node groupings() {
        var group = new ToggleGroup();
        var box = new HBox(4);
        for (Grouping each : Grouping.values()) {
            var button = new ToggleButton(each.title());
            button.setId("pool-by-" + each.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(each == grouping.get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                grouping.set(each);
            });
            ToolButton.dress(button, TEXTS.get("group", each.title().toLowerCase(java.util.Locale.ROOT)));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node zoom() {
        return new HBox(4, ToolButton.of("pool-out", "−", TEXTS.get("smaller.tip"), () -> surface.zoom(-1)),
                ToolButton.of("pool-fit", TEXTS.get("fit"), TEXTS.get("fit.tip"), surface::fit),
                ToolButton.of("pool-in", "+", TEXTS.get("larger.tip"), () -> surface.zoom(1)),
                ToolButton.of("pool-fold", TEXTS.get("fold"), TEXTS.get("fold.tip"), surface::foldAll));
    }

    private ToggleButton state(FwpState state) {
        var button = new ToggleButton(TEXTS.get("legend", "0", StateMark.word(state)));
        button.setId("pool-state-" + state.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().setAll(PoolStyles.STATE);
        button.setMinWidth(USE_PREF_SIZE);
        Tip.on(button, StateMark.meaning(state));
        button.setOnAction(_ -> search.setText(button.isSelected() ? StateMark.word(state) : ""));
        return button;
    }

    private void dressMarks() {
        states.forEach((state, button) -> button.setGraphic(Sprites.mark(state, appearance.theme().tokens(), MARK)));
    }
}
