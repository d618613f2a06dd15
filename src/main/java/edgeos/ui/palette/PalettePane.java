package edgeos.ui.palette;

import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The panel with all parts of the view in front, by group, narrowed by what is typed into its search field. Groups can be folded away; searching opens them. */
public final class PalettePane extends BorderPane {
    private static final Texts TEXTS = Texts.of(PalettePane.class);
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Remembers which groups are folded away. */
    public interface Folds {
        /** True if this group is folded. */
        boolean isFolded(String group);

        /** Folds this group, or opens it. */
        void fold(String group, boolean on);
    }

    private final TextField search = Caret.resting(new TextField());
    private final VBox list = new VBox();
    private final Placing placing;
    private List<PartRow> rows = List.of();
    private final Node field;
    private final Folds folds;
    private boolean narrow;
    private boolean rests;
    private View view = View.CHAIN;

    /** A palette that gives what is chosen to {@code placing}. */
    public PalettePane(Placing placing, Folds folds) {
        this.placing = placing;
        this.folds = folds;
        getStyleClass().addAll(Styles.PANEL, "lab-palette");
        search.setId("palette.search");
        search.setPromptText(TEXTS.get("search"));
        search.setAccessibleText(TEXTS.get("search"));
        search.textProperty().addListener((_, _, _) -> searched());
        search.setOnKeyPressed(this::searchKey);
        list.getStyleClass().add("list");
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        field = field();
        setMargin(field, new Insets(0, 12, 2, 12));
        setTop(field);
        setCenter(scroll);
        sceneProperty().subscribe(_ -> fill());
    }

    /** Stays without parts, although it is in a scene, until {@link #begin()}. */
    public void rest() {
        rests = true;
    }

    /** Shows all parts, if it did not anyway: a row that has the keyboard by then keeps it. */
    public void begin() {
        if (rests) {
            rests = false;
            fill();
        }
    }

    /** Shows icons only, or icons with names and the search field. */
    public void setNarrow(boolean on) {
        if (on != narrow) {
            narrow = on;
            search.clear();
            setTop(on ? null : field);
            rows.forEach(row -> row.setNarrow(on));
            pseudoClassStateChanged(NARROW, on);
            fill();
        }
    }

    /** Shows what this view of the drawing is built of. */
    public void show(View next) {
        if (next != view) {
            view = next;
            fill();
        }
    }

    private Node field() {
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox field = new HBox(Icons.graphic("search", 0.6), search);
        field.getStyleClass().add("lab-search");
        return field;
    }

    /** Who searches already does not wait for the parts. */
    private void searched() {
        rests = false;
        fill();
    }

    /** Of what is in no scene nobody sees a row. */
    private void fill() {
        if (rests || getScene() == null) {
            return;
        }
        if (rows.isEmpty()) {
            rows = Part.all(placing).stream().map(PartRow::new).toList();
            rows.forEach(row -> row.setNarrow(narrow));
        }
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        SequencedMap<String, List<PartRow>> groups = rows.stream().filter(row -> row.part().view() == view && row.part().matches(wanted))
                .collect(Collectors.groupingBy(row -> row.part().group(), LinkedHashMap::new, Collectors.toList()));
        List<Node> shown = new ArrayList<>();
        groups.forEach((group, parts) -> {
            boolean folded = !narrow && wanted.isEmpty() && folds.isFolded(group);
            shown.add(narrow ? gap() : new GroupHeading(group, parts.size(), folded, !wanted.isEmpty(), () -> turn(group)));
            shown.addAll(folded ? List.of() : parts);
        });
        if (shown.isEmpty()) {
            shown.add(new Blank("search", TEXTS.get("nothing")).offering("palette.all", TEXTS.get("nothing.all"), this::all));
        }
        list.getChildren().setAll(shown);
    }

    private void all() {
        search.clear();
        search.requestFocus();
    }

    private void turn(String group) {
        folds.fold(group, !folds.isFolded(group));
        fill();
        list.getChildren().stream().filter(node -> ("palette.group." + group).equals(node.getId())).forEach(Node::requestFocus);
    }

    private static Node gap() {
        Label gap = new Label();
        gap.getStyleClass().add(Styles.HEADING);
        return gap;
    }

    private void searchKey(KeyEvent event) {
        begin();
        if (event.getCode() == KeyCode.DOWN) {
            move(-1, 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            rows.stream().filter(list.getChildren()::contains).findFirst().ifPresent(PartRow::place);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void listKey(KeyEvent event) {
        int at = list.getChildren().indexOf(event.getTarget());
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            move(at, event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    /** Moves the focus to the next row or heading in this direction; above the first is the search field. */
    private void move(int from, int direction) {
        for (int index = from + direction; index >= 0 && index < list.getChildren().size(); index += direction) {
            if (list.getChildren().get(index).isFocusTraversable()) {
                list.getChildren().get(index).requestFocus();
                return;
            }
        }
        if (direction < 0) {
            search.requestFocus();
        }
    }
}
