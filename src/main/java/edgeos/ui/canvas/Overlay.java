package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.snap.GuidesView;
import edgeos.ui.theme.Icons;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/** Shows what a gesture does: the wire or frame being drawn, the rubber band, the node in the hand, and words beside the pointer. */
final class Overlay {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Duration WORDS_STAY = Duration.seconds(3);
    private static final double BESIDE = 14;
    /** What is wider than this, or than the canvas, goes on in a line below. */
    private static final double MOST_WORDS = 480;

    private final Board board;
    private final Pane pane = new Pane();
    private final CubicCurve wire = new CubicCurve();
    private final Rectangle band = new Rectangle();
    private final Rectangle ghost = new Rectangle();
    private final SVGPath icon = new SVGPath();
    private final Scale iconScale = new Scale(1, 1);
    private final Label words = new Label();
    private final GuidesView guides = new GuidesView();
    private final PauseTransition fade = new PauseTransition(WORDS_STAY);

    Overlay(Board board) {
        this.board = board;
        pane.setMouseTransparent(true);
        pane.setManaged(false);
        wire.getStyleClass().add("canvas-draft");
        wire.setFill(null);
        band.getStyleClass().add("canvas-band");
        ghost.getStyleClass().add("canvas-ghost");
        icon.getStyleClass().add("canvas-ghost-icon");
        icon.setFillRule(FillRule.EVEN_ODD);
        icon.getTransforms().add(iconScale);
        words.getStyleClass().add("canvas-words");
        words.setId("canvas-words");
        words.setManaged(false);
        words.setWrapText(true);
        pane.getChildren().addAll(guides, band, wire, ghost, icon, words);
        fade.setOnFinished(_ -> board.show(Feedback.NONE));
        show(Feedback.NONE);
    }

    Pane node() {
        return pane;
    }

    /** Shows this and nothing else. */
    void show(Feedback feedback) {
        Camera camera = board.camera();
        wire.setVisible(feedback.draft().isPresent());
        feedback.draft().ifPresent(curve -> draft(curve, camera, feedback.refused()));
        band.setVisible(feedback.band().isPresent());
        feedback.band().ifPresent(box -> stand(band, box, camera));
        ghost.setVisible(feedback.ghost().isPresent());
        icon.setVisible(feedback.ghost().isPresent());
        feedback.ghost().ifPresent(node -> ghost(node, camera));
        guides.show(feedback.guides(), camera);
        say(feedback, camera);
    }

    void dispose() {
        fade.stop();
    }

    private void draft(Curve curve, Camera camera, boolean refused) {
        wire.setStartX(camera.viewX(curve.x0()));
        wire.setStartY(camera.viewY(curve.y0()));
        wire.setControlX1(camera.viewX(curve.x1()));
        wire.setControlY1(camera.viewY(curve.y0()));
        wire.setControlX2(camera.viewX(curve.x2()));
        wire.setControlY2(camera.viewY(curve.y3()));
        wire.setEndX(camera.viewX(curve.x3()));
        wire.setEndY(camera.viewY(curve.y3()));
        wire.pseudoClassStateChanged(REFUSED, refused);
    }

    private void ghost(Feedback.Ghost node, Camera camera) {
        stand(ghost, node.box(), camera);
        ghost.setArcWidth(18 * camera.zoom());
        ghost.setArcHeight(18 * camera.zoom());
        String path = Icons.path(node.kind());
        if (!path.equals(icon.getContent())) {
            icon.setContent(path);
        }
        iconScale.setX(camera.zoom());
        iconScale.setY(camera.zoom());
        icon.setLayoutX(camera.viewX(node.box().x() + 14));
        icon.setLayoutY(camera.viewY(node.box().y() + 14));
    }

    private static void stand(Rectangle shape, Box box, Camera camera) {
        shape.setX(camera.viewX(box.x()));
        shape.setY(camera.viewY(box.y()));
        shape.setWidth(box.width() * camera.zoom());
        shape.setHeight(box.height() * camera.zoom());
    }

    private void say(Feedback feedback, Camera camera) {
        fade.stop();
        words.setVisible(!feedback.words().isEmpty());
        if (feedback.words().isEmpty()) {
            return;
        }
        if (!feedback.words().equals(words.getText())) {
            words.setText(feedback.words());
        }
        words.pseudoClassStateChanged(REFUSED, feedback.refused());
        words.applyCss();
        double wide = Math.min(Math.ceil(words.prefWidth(-1)), Math.min(MOST_WORDS, board.viewWidth() - 8));
        words.resize(wide, Math.ceil(words.prefHeight(wide)));
        double x = Math.min(camera.viewX(feedback.x()) + BESIDE, board.viewWidth() - words.getWidth() - 4);
        double y = Math.min(camera.viewY(feedback.y()) + BESIDE, board.viewHeight() - words.getHeight() - 4);
        words.relocate(Math.max(4, x), Math.max(4, y));
        if (feedback.draft().isEmpty() && feedback.band().isEmpty()) {
            fade.playFromStart();
        }
    }
}
