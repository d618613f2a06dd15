package edgeos.ui.canvas;

import edgeos.model.Chain;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Tokens;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The whole drawing in small, with the part that is seen; a press or drag moves that part. */
final class Minimap extends Region {
    static final double WIDTH = 120;
    static final double HEIGHT = 76;

    private static final double INSET = 7;

    private final Board board;
    private final Appearance appearance;
    private final CrispCanvas canvas = new CrispCanvas();
    private Box shown = new Box(0, 0, 1, 1);

    Minimap(Board board, Appearance appearance) {
        this.board = board;
        this.appearance = appearance;
        getStyleClass().add("canvas-minimap");
        setId("minimap");
        setAccessibleText("Map of the drawing");
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    /** Paints the drawing and what is seen of it. */
    void paint() {
        canvas.fit(WIDTH, HEIGHT, appearance.scaleProperty().get());
        Tokens tokens = appearance.theme().tokens();
        Box seen = board.seen();
        Optional<Box> bounds = board.plot().bounds();
        shown = bounds.map(box -> box.grown(24).with(seen)).orElse(seen);
        GraphicsContext gc = canvas.begin(1, 0, 0);
        for (Chain chain : board.plot().frames()) {
            Box box = small(Plot.box(chain));
            gc.setFill(tokens.flow().deriveColor(0, 1, 1, 0.12));
            gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 4, 4);
        }
        for (NodeSpot spot : board.plot().nodes()) {
            Box box = small(spot.box());
            Color colour = spot.kind().map(kind -> tokens.of(kind.group())).orElse(tokens.muted());
            gc.setFill(Tokens.over(tokens.panel(), colour, 0.75));
            gc.fillRoundRect(box.x(), box.y(), Math.max(2, box.width()), Math.max(2, box.height()), 3, 3);
        }
        Box view = small(seen);
        gc.setStroke(tokens.accent());
        gc.setLineWidth(1);
        gc.strokeRoundRect(view.x() + 0.5, view.y() + 0.5, Math.max(2, view.width() - 1), Math.max(2, view.height() - 1), 5, 5);
    }

    @Override
    protected void layoutChildren() {
        // the canvas stays at the corner
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

    private void go(MouseEvent event) {
        double scale = scale();
        double x = (event.getX() - WIDTH / 2) / scale + shown.centreX();
        double y = (event.getY() - HEIGHT / 2) / scale + shown.centreY();
        Box seen = board.seen();
        board.look(new Camera(x - seen.width() / 2, y - seen.height() / 2, board.camera().zoom()));
        event.consume();
    }
}
