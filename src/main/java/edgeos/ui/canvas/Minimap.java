package edgeos.ui.canvas;

import edgeos.model.Chain;
import edgeos.ui.canvas.MapLook.Trouble;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Tokens;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;

/**
 * The whole drawing in small, with the part that is seen: a press shows what is there, a drag of what is seen moves it, and so do arrow keys. What is wrong somewhere has a mark of its own shape, as large in a large
 * drawing as in a small one.
 */
final class Minimap extends Region {
    static final double WIDTH = 120;
    static final double HEIGHT = 76;

    private static final double INSET = 7;
    private static final double MARK = 3.5;
    private static final double STEP = 0.25;
    private static final double AROUND = 24;
    /** The map shows what is seen beside the drawing, too, and is painted anew only when that goes this part of the drawing further. */
    private static final double FURTHER = 0.25;
    private static final double LEAST_VIEW = 420;

    private final Board board;
    private final Appearance appearance;
    private final Looks looks;
    private final CrispCanvas canvas = new CrispCanvas();
    private final Rectangle seen = new Rectangle();
    private Box shown = new Box(0, 0, 1, 1);
    private MapLook look = MapLook.NOTHING;
    private List<Box> found = List.of();
    private Tokens paintedTokens;
    private double grabX;
    private double grabY;

    Minimap(Board board, Appearance appearance, Looks looks) {
        this.board = board;
        this.appearance = appearance;
        this.looks = looks;
        getStyleClass().add("canvas-minimap");
        setId("minimap");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        seen.setManaged(false);
        seen.setMouseTransparent(true);
        seen.setFill(null);
        seen.setArcWidth(5);
        seen.setArcHeight(5);
        getChildren().setAll(canvas, seen);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** At the lower right of a view of this size, on whole pixels; not there where the view is small, there is nothing to find, or it would hide what is {@code wholeBelow} it. */
    void place(double width, double height, double margin, Predicate<Box> wholeBelow) {
        Raster raster = Raster.of(getParent(), appearance.scaleProperty().get());
        resizeRelocate(raster.x(width - WIDTH - margin), raster.y(height - HEIGHT - margin), WIDTH, HEIGHT);
        setVisible(width >= LEAST_VIEW && height >= LEAST_VIEW * 0.7 && !board.plot().nodes().isEmpty() && !wholeBelow.test(new Box(getLayoutX(), getLayoutY(), WIDTH, HEIGHT)));
    }

    /** Takes the newest figures and findings; paints only if something looks different. */
    void refresh() {
        if (!MapLook.of(board.plot(), looks).equals(look)) {
            paint();
        }
    }

    /** Marks what was found. */
    void mark(List<Box> boxes) {
        if (!boxes.equals(found)) {
            found = List.copyOf(boxes);
            paint();
        }
    }

    /** Another part of the drawing is seen: what there is looks as before. */
    void look() {
        if (paintedTokens == appearance.theme().tokens() && whole().equals(shown)) {
            frame();
        } else {
            paint();
        }
    }

    /** The drawing and what is seen of it, in steps. */
    private Box whole() {
        Box part = board.seen();
        return board.plot().bounds().map(box -> box.grown(AROUND)).map(box -> {
            double across = FURTHER * box.width();
            double down = FURTHER * box.height();
            double left = box.x() - across * further(box.x() - part.x(), across);
            double top = box.y() - down * further(box.y() - part.y(), down);
            double right = box.right() + across * further(part.right() - box.right(), across);
            double bottom = box.bottom() + down * further(part.bottom() - box.bottom(), down);
            return new Box(left, top, right - left, bottom - top);
        }).orElse(part);
    }

    private static double further(double by, double step) {
        return Math.max(0, Math.ceil(by / step));
    }

    private void frame() {
        Box part = small(board.seen());
        seen.setX(part.x() + 0.5);
        seen.setY(part.y() + 0.5);
        seen.setWidth(Math.max(2, part.width() - 1));
        seen.setHeight(Math.max(2, part.height() - 1));
        seen.setStroke(paintedTokens.accent());
    }

    /** Paints the drawing and what is seen of it. */
    void paint() {
        look = MapLook.of(board.plot(), looks);
        setAccessibleText(look.words());
        canvas.fit(WIDTH, HEIGHT, appearance.scaleProperty().get());
        Tokens tokens = appearance.theme().tokens();
        paintedTokens = tokens;
        shown = whole();
        GraphicsContext gc = canvas.begin(1, 0, 0);
        for (Chain chain : board.plot().frames()) {
            Box box = small(Plot.box(chain));
            gc.setFill(tokens.flow().deriveColor(0, 1, 1, 0.12));
            gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 4, 4);
        }
        look.spots().forEach(spot -> spot(gc, tokens, spot));
        look.spots().forEach(spot -> trouble(gc, tokens, spot));
        found.forEach(box -> outline(gc, small(box).grown(1.5), tokens.accent()));
        frame();
    }

    @Override
    protected void layoutChildren() {
        // the canvas stays at the corner
    }

    private void spot(GraphicsContext gc, Tokens tokens, MapLook.Spot spot) {
        Box box = small(spot.box());
        Color colour = Tokens.over(tokens.panel(), spot.group().map(tokens::of).orElse(tokens.muted()), spot.trouble() == Trouble.DISABLED ? 0.3 : 0.75);
        if (spot.card()) {
            gc.setFill(Tokens.over(tokens.panel(), colour, 0.5));
            gc.fillRoundRect(box.x() + 2, box.y() + 2, Math.max(2, box.width()), Math.max(2, box.height()), 3, 3);
        }
        gc.setFill(colour);
        gc.fillRoundRect(box.x(), box.y(), Math.max(2, box.width()), Math.max(2, box.height()), 3, 3);
    }

    /** A cross: faulted; a bar: denied; a diamond: held back; a triangle: a finding. Each on a disc, so that it stands out from any colour. */
    private void trouble(GraphicsContext gc, Tokens tokens, MapLook.Spot spot) {
        if (spot.trouble() == Trouble.NONE || spot.trouble() == Trouble.DISABLED) {
            return;
        }
        Box box = small(spot.box());
        double x = box.centreX();
        double y = box.centreY();
        gc.setFill(tokens.panel());
        gc.fillOval(x - MARK - 2, y - MARK - 2, 2 * MARK + 4, 2 * MARK + 4);
        gc.setFill(spot.trouble() == Trouble.FAULTED || spot.trouble() == Trouble.DENIED ? tokens.bad() : tokens.warm());
        gc.setStroke(tokens.bad());
        gc.setLineWidth(2);
        gc.setLineCap(StrokeLineCap.ROUND);
        switch (spot.trouble()) {
            case FAULTED -> {
                gc.strokeLine(x - MARK + 1, y - MARK + 1, x + MARK - 1, y + MARK - 1);
                gc.strokeLine(x - MARK + 1, y + MARK - 1, x + MARK - 1, y - MARK + 1);
            }
            case DENIED -> gc.fillRect(x - MARK, y - 1.2, 2 * MARK, 2.4);
            case HELD -> gc.fillPolygon(new double[] {x, x + MARK, x, x - MARK}, new double[] {y - MARK, y, y + MARK, y}, 4);
            case FINDING -> gc.fillPolygon(new double[] {x - MARK, x, x + MARK}, new double[] {y + MARK - 1, y - MARK, y + MARK - 1}, 3);
            case NONE, DISABLED -> { }
        }
    }

    private static void outline(GraphicsContext gc, Box box, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, Math.max(2, box.width() - 1), Math.max(2, box.height() - 1), 5, 5);
    }

    private double scale() {
        return Math.min((WIDTH - 2 * INSET) / shown.width(), (HEIGHT - 2 * INSET) / shown.height());
    }

    private Box small(Box box) {
        double scale = scale();
        double left = WIDTH / 2 - shown.width() * scale / 2;
        double top = HEIGHT / 2 - shown.height() * scale / 2;
        return new Box(left + (box.x() - shown.x()) * scale, top + (box.y() - shown.y()) * scale, box.width() * scale, box.height() * scale);
    }

    /** What is seen is taken where it was pressed; a press beside it brings it there. */
    private void press(MouseEvent event) {
        Box part = board.seen();
        boolean within = small(part).contains(event.getX(), event.getY());
        grabX = within ? worldX(event) - part.centreX() : 0;
        grabY = within ? worldY(event) - part.centreY() : 0;
        drag(event);
    }

    private void drag(MouseEvent event) {
        Box part = board.seen();
        board.look(new Camera(worldX(event) - grabX - part.width() / 2, worldY(event) - grabY - part.height() / 2, board.camera().zoom()));
        event.consume();
    }

    private double worldX(MouseEvent event) {
        return (event.getX() - WIDTH / 2) / scale() + shown.centreX();
    }

    private double worldY(MouseEvent event) {
        return (event.getY() - HEIGHT / 2) / scale() + shown.centreY();
    }

    private void key(KeyEvent event) {
        if (event.getCode().isArrowKey() && !event.isShortcutDown() && !event.isAltDown()) {
            double across = STEP * board.viewWidth();
            double down = STEP * board.viewHeight();
            board.look(switch (event.getCode()) {
                case LEFT -> board.camera().panned(across, 0);
                case RIGHT -> board.camera().panned(-across, 0);
                case UP -> board.camera().panned(0, down);
                default -> board.camera().panned(0, -down);
            });
            event.consume();
        }
    }
}
