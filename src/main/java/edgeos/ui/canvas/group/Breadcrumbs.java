package edgeos.ui.canvas.group;

import edgeos.model.Group;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** From the whole drawing to the group that is looked into, each a button on the way back. It is there only inside of a group. */
public final class Breadcrumbs extends HBox {
    private static final Texts TEXTS = Texts.of(Breadcrumbs.class);
    private static final double MOST_NAME = 180;

    private final Board board;
    private final Scopes scopes;
    private final InvalidationListener turned = _ -> fill();
    private List<String> shown = List.of();

    /** The way back on this board. */
    public Breadcrumbs(Board board, Scopes scopes) {
        this.board = board;
        this.scopes = scopes;
        setId("breadcrumbs");
        getStyleClass().add("canvas-crumbs");
        board.plotProperty().addListener(turned);
        fill();
    }

    /** Lets go of the board. */
    public void dispose() {
        board.plotProperty().removeListener(turned);
    }

    private void fill() {
        List<Group> path = board.plot().tree().path(board.plot().scope());
        String title = board.plot().drawing().title();
        List<String> names = Stream.concat(Stream.of(title), path.stream().flatMap(group -> Stream.of(group.id(), group.name()))).toList();
        setVisible(!path.isEmpty());
        if (names.equals(shown)) {
            return;
        }
        shown = names;
        List<Node> crumbs = new ArrayList<>();
        crumbs.add(crumb("crumb-whole", title.isBlank() ? TEXTS.get("crumbs.whole") : title, ""));
        for (int at = 0; at < path.size(); at++) {
            Group group = path.get(at);
            crumbs.add(Icons.graphic("right", 0.5));
            crumbs.add(at == path.size() - 1 ? here(group.name()) : crumb("crumb-" + at, group.name(), group.id()));
        }
        getChildren().setAll(crumbs);
    }

    private Button crumb(String id, String name, String to) {
        Button button = new Button(name);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMaxWidth(MOST_NAME);
        button.setAccessibleText(TEXTS.get("crumbs.go", name));
        Tip.on(button, TEXTS.get("crumbs.go", name));
        button.setOnAction(_ -> {
            scopes.climb(to);
            requestParentFocus();
        });
        return button;
    }

    /** The button that was pressed is gone: the keyboard is on the canvas again. */
    private void requestParentFocus() {
        if (getParent() != null) {
            getParent().requestFocus();
        }
    }

    private Label here(String name) {
        Label label = new Label(name);
        label.setId("crumb-here");
        label.getStyleClass().add(Styles.NAME);
        label.setMaxWidth(MOST_NAME);
        label.setAccessibleText(TEXTS.get("crumbs", name));
        Tip.on(label, TEXTS.get("crumbs.up.tip"));
        return label;
    }
}
