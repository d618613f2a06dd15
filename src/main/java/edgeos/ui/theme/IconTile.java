package edgeos.ui.theme;

import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** An icon on a tile in the colour of its group; the style classes {@code lab-tile} and, such as, {@code network} colour it. */
public final class IconTile extends StackPane {
    private static final double PAINTED_AIR = 0.18;
    private static final double PAINTED_ROUND = 0.36;
    private static final double PAINTED_TINT = 0.2;

    private final SVGPath icon = Icons.shape("unknown");
    private String group = "";

    /** A tile of this size in pixels that shows nothing yet. */
    public IconTile(double size) {
        getStyleClass().add(Styles.TILE);
        icon.getStyleClass().add("icon");
        double scale = size * 0.66 / Icons.SIZE;
        icon.setScaleX(scale);
        icon.setScaleY(scale);
        Group scaled = new Group(icon);
        getChildren().add(scaled);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    /** Paints such a tile on a canvas, in this colour. */
    public static void paint(GraphicsContext gc, Tokens tokens, String icon, Color colour, double x, double y, double size) {
        double air = size * PAINTED_AIR;
        double round = size * PAINTED_ROUND;
        gc.setFill(Tokens.over(tokens.card(), colour, PAINTED_TINT));
        gc.fillRoundRect(x, y, size, size, round, round);
        gc.save();
        gc.translate(x + air, y + air);
        gc.scale((size - 2 * air) / Icons.SIZE, (size - 2 * air) / Icons.SIZE);
        gc.setFill(colour);
        gc.setFillRule(FillRule.EVEN_ODD);
        gc.beginPath();
        gc.appendSVGPath(Icons.path(icon));
        gc.fill();
        gc.restore();
    }

    /** A tile for a kind of node. */
    public static IconTile ofKind(String kindId, double size) {
        IconTile tile = new IconTile(size);
        tile.showKind(kindId);
        return tile;
    }

    /** Shows a kind of node; unknown ones get a question mark. */
    public void showKind(String kindId) {
        show(kindId, Catalogue.kind(kindId).map(Kind::group).map(found -> found.name().toLowerCase(Locale.ROOT)).orElse("faults"));
    }

    /** Shows an icon in the colour of a style class of {@code layouts/lab.css}. */
    public void show(String iconName, String styleClass) {
        icon.setContent(Icons.path(iconName));
        getStyleClass().remove(group);
        group = styleClass;
        getStyleClass().add(group);
    }
}
