package edgeos.ui.present;

import edgeos.ui.theme.Motion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/**
 * A dot of light where the mouse is, with a short trail of where it was. The dot is drawn at the last place that the mouse told of, never ahead of it, and the trail fades by time and not by frames: with few frames a second it is
 * coarser, and neither longer nor later; with less motion there is none. Nothing of it can be clicked. JavaFX application thread only.
 */
public final class Laser extends Pane {
    private static final long TRAIL_NANOS = 350_000_000L;
    private static final int MOST_PLACES = 24;
    private static final double GLOW = 14;
    private static final double CORE = 5.5;
    private static final double THICK = 5;
    private static final double STRONGEST = 0.65;

    private final Circle glow = circle("glow", GLOW);
    private final Circle core = circle("core", CORE);
    private final Group dot = new Group(glow, core);
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private final AnimationTimer fading = new AnimationTimer() {
        @Override
        public void handle(long now) {
            fade(System.nanoTime());
        }
    };

    /** Where the mouse was, and when. */
    private record Place(double x, double y, long atNanos) { }

    /** A dot that is not lit yet. */
    public Laser() {
        setId("present.laser");
        getStyleClass().add("lab-laser");
        setMouseTransparent(true);
        setMinSize(0, 0);
        for (int count = 1; count < MOST_PLACES; count++) {
            Line line = new Line();
            line.getStyleClass().add("trail");
            line.setVisible(false);
            lines.add(line);
        }
        getChildren().addAll(lines);
        getChildren().add(dot);
        setVisible(false);
    }

    /** Lights the dot, or puts it out; lit, it is seen from the next time that the mouse moves. */
    public void light(boolean on) {
        setVisible(on);
        dot.setVisible(false);
        places.clear();
        fade(System.nanoTime());
    }

    /** The mouse is here now, in this pane's own pixels. */
    public void follow(double x, double y) {
        if (!isVisible()) {
            return;
        }
        long now = System.nanoTime();
        dot.setVisible(true);
        dot.relocate(x - GLOW, y - GLOW);
        places.addFirst(new Place(x, y, now));
        if (places.size() > MOST_PLACES) {
            places.removeLast();
        }
        fade(now);
        fading.start();
    }

    /** The mouse has left the window. */
    public void lose() {
        dot.setVisible(false);
    }

    /** Where the dot is, from the left. */
    public double dotX() {
        return dot.getLayoutX() + dot.getLayoutBounds().getCenterX();
    }

    /** Where the dot is, from the top. */
    public double dotY() {
        return dot.getLayoutY() + dot.getLayoutBounds().getCenterY();
    }

    private void fade(long now) {
        places.removeIf(place -> Motion.isReduced() || now - place.atNanos() > TRAIL_NANOS);
        Iterator<Place> way = places.iterator();
        Place from = way.hasNext() ? way.next() : null;
        for (Line line : lines) {
            line.setVisible(way.hasNext());
            if (way.hasNext()) {
                Place to = way.next();
                draw(line, from, to, 1 - (now - to.atNanos()) / (double) TRAIL_NANOS);
                from = to;
            }
        }
        if (places.size() < 2) {
            fading.stop();
        }
    }

    private static void draw(Line line, Place from, Place to, double left) {
        line.setStartX(from.x());
        line.setStartY(from.y());
        line.setEndX(to.x());
        line.setEndY(to.y());
        line.setOpacity(Math.clamp(left, 0, 1) * STRONGEST);
        line.setStrokeWidth(1 + THICK * left);
    }

    private static Circle circle(String style, double radius) {
        Circle circle = new Circle(radius);
        circle.getStyleClass().add(style);
        return circle;
    }
}
