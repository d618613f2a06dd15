package edgeos.ui.shell.dialog;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.action.Action;

/** All shortcuts and gestures by where they belong, narrowed by what is typed: by what is done, or by a key. */
final class ShortcutSheet extends VBox {
    /** Under which key an action's properties have its id. */
    static final String ID = "id";

    private static final Texts TEXTS = Texts.of(ShortcutSheet.class);
    private static final double HEIGHT = 480;
    private static final double WIDTH = 640;
    /** So that names of actions stand below each other. */
    private static final double KEYS_WIDTH = 104;

    private final TextField search = Caret.resting(new TextField());
    private final VBox list = new VBox(2);
    private final Map<String, List<String[]>> groups = new LinkedHashMap<>();

    /** A sheet of these actions, and of what views do beside them. */
    ShortcutSheet(List<? extends Action> actions) {
        super(12);
        getStyleClass().add("lab-shortcuts");
        actions.stream().filter(each -> each.getAccelerator() != null).forEach(each -> add(group(each), each.getText(), each.getAccelerator().getDisplayText(), id(each)));
        CanvasKeys.rows().forEach(row -> add(row.group(), row.words(), row.keys(), ""));
        search.setId("shortcuts.search");
        search.setPromptText(TEXTS.get("keys.search"));
        search.setAccessibleText(TEXTS.get("keys.search"));
        search.textProperty().subscribe((_, _) -> fill());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        getChildren().setAll(search, scroll);
        fill();
    }

    /** Lets one type at once. */
    void focusFirst() {
        search.requestFocus();
    }

    private void add(String group, String words, String keys, String id) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(new String[] {words, keys, id});
    }

    /** What lessons call it. */
    private static String id(Action action) {
        return String.valueOf(action.getProperties().getOrDefault(ID, ""));
    }

    private static String group(Action action) {
        String id = id(action);
        String key = "keys." + (id.contains(".") ? id.substring(0, id.indexOf('.')) : id);
        return TEXTS.keys().contains(key) ? TEXTS.get(key) : TEXTS.get("keys.others");
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Node> rows = new ArrayList<>();
        groups.forEach((group, all) -> {
            List<HBox> fitting = all.stream().filter(row -> String.join(" ", group, row[0], row[1], row[2]).toLowerCase(Locale.ROOT).contains(wanted)).map(row -> row(row[0], row[1], row[2])).toList();
            if (!fitting.isEmpty()) {
                Label heading = new Label(group.toUpperCase(Locale.ROOT));
                heading.getStyleClass().add(Styles.HEADING);
                rows.add(heading);
                rows.addAll(fitting);
            }
        });
        if (rows.isEmpty()) {
            Label nothing = new Label(TEXTS.get("keys.nothing"));
            nothing.getStyleClass().add(Styles.MUTED);
            rows.add(nothing);
        }
        list.getChildren().setAll(rows);
    }

    private static HBox row(String words, String keys, String id) {
        Label what = new Label(words);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label key = new Label(keys);
        key.getStyleClass().addAll(Styles.MONO, "key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox place = new HBox(key);
        place.setAlignment(Pos.CENTER_RIGHT);
        place.setMinWidth(KEYS_WIDTH);
        HBox row = new HBox(24, what, place);
        if (!id.isEmpty()) {
            Label name = new Label(id);
            name.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
            name.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(1, name);
        }
        row.getStyleClass().add("row");
        return row;
    }
}
