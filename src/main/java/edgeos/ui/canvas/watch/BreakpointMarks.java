package edgeos.ui.canvas.watch;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.theme.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/**
 * The marks of breakpoints: the sign that roads have for it, at the upper left corner of a node and near the start of a wire; an outline while it is off, and with a ring where the run stopped. Over the place where one could
 * be, the pointer sees an outline.
 */
final class BreakpointMarks {
    /** Where on its wire a mark stands. */
    private static final double ALONG = 0.22;
    private static final double SIZE = 14;
    /** Left of what stepping writes at the upper edge, such as "core 0", also from afar. */
    private static final double BESIDE_MARKER = -4;
    private static final double BELOW_EDGE = 2;
    /** The pointer is on a mark, or near enough to be shown where one could be; in view pixels. */
    private static final double REACH = 9;
    private static final double NEAR = 26;
    private static final double OFF_WIRE = 4;
    private static final String OCTAGON = "M4.1 0H9.9L14 4.1V9.9L9.9 14H4.1L0 9.9V4.1z";
    private static final String HIT = "M2.4 -4H11.6L18 2.4V11.6L11.6 18H2.4L-4 11.6V2.4z M3.2 -2H10.8L16 3.2V10.8L10.8 16H3.2L-2 10.8V3.2z " + OCTAGON;
    private static final PseudoClass IS_OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass IS_HIT = PseudoClass.getPseudoClass("hit");
    private static final PseudoClass IS_GHOST = PseudoClass.getPseudoClass("ghost");

    /** A place for a mark. */
    record Spot(Breakpoint.At at, String subject) { }

    private final Board board;
    private final Group group = new Group();
    private final Map<Spot, SVGPath> marks = new HashMap<>();
    private Spot ghost;

    BreakpointMarks(Board board) {
        this.board = board;
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
    }

    Group node() {
        return group;
    }

    /** Shows what there is, where the camera sees it; {@code hits} are ids of the parts at which the run stopped. */
    void show(Set<String> hits) {
        Drawing drawing = board.plot().drawing();
        Set<Spot> wanted = new HashSet<>();
        for (Breakpoint breakpoint : drawing.watching().breakpoints()) {
            if (breakpoint.at() != Breakpoint.At.CAPABILITIES) {
                wanted.add(new Spot(breakpoint.at(), breakpoint.subject()));
            }
        }
        for (String hit : hits) {
            wanted.add(new Spot(board.plot().node(hit).isPresent() ? Breakpoint.At.NODE : Breakpoint.At.LINK, hit));
        }
        if (ghost != null) {
            wanted.add(ghost);
        }
        marks.entrySet().removeIf(entry -> !wanted.contains(entry.getKey()) && group.getChildren().remove(entry.getValue()));
        wanted.forEach(spot -> show(spot, hits.contains(spot.subject())));
    }

    private void show(Spot spot, boolean hit) {
        Optional<Point2D> place = place(board.plot(), spot);
        SVGPath mark = marks.computeIfAbsent(spot, this::mark);
        mark.setVisible(place.filter(at -> board.seen().grown(SIZE / board.camera().zoom()).contains(at.getX(), at.getY())).isPresent());
        if (mark.isVisible()) {
            Optional<Breakpoint> set = board.plot().drawing().watching().breakpoint(spot.at(), spot.subject());
            mark.pseudoClassStateChanged(IS_OFF, set.filter(Breakpoint::disabled).isPresent());
            mark.pseudoClassStateChanged(IS_GHOST, set.isEmpty() && !hit);
            mark.pseudoClassStateChanged(IS_HIT, hit);
            mark.setContent(hit ? HIT : OCTAGON);
            Camera camera = board.camera();
            mark.relocate(Math.round(camera.viewX(place.get().getX()) - mark.getLayoutBounds().getWidth() / 2),
                    Math.round(camera.viewY(place.get().getY()) - mark.getLayoutBounds().getHeight() / 2));
        }
    }

    private SVGPath mark(Spot spot) {
        SVGPath mark = Named.by("breakpoint-" + spot.subject(), new SVGPath());
        mark.getStyleClass().add("canvas-breakpoint");
        mark.setFillRule(FillRule.EVEN_ODD);
        group.getChildren().add(mark);
        return mark;
    }

    /** The pointer is over this now; true if it is on a mark, or where one could be. */
    boolean over(Hit hit, Pointer pointer, Set<String> hits) {
        Spot near = spots(hit).stream().filter(spot -> distance(spot, pointer) <= NEAR && !board.editor().run().isRecorded()).findFirst().orElse(null);
        if (near == null ? ghost != null : !near.equals(ghost)) {
            ghost = near;
            show(hits);
        }
        return at(pointer).isPresent();
    }

    /** The place on which the pointer is. */
    Optional<Spot> at(Pointer pointer) {
        return Optional.ofNullable(ghost).filter(spot -> distance(spot, pointer) <= REACH)
                .or(() -> marks.keySet().stream().filter(spot -> marks.get(spot).isVisible() && distance(spot, pointer) <= REACH).findFirst());
    }

    /** Boxes of the marks on wires, in the drawing's coordinates at 100 %. */
    static List<Box> boxes(Plot plot) {
        List<Box> boxes = new ArrayList<>();
        for (Breakpoint breakpoint : plot.drawing().watching().breakpoints()) {
            if (breakpoint.at() == Breakpoint.At.LINK) {
                place(plot, new Spot(Breakpoint.At.LINK, breakpoint.subject())).ifPresent(at -> boxes.add(new Box(at.getX() - SIZE / 2, at.getY() - SIZE / 2, SIZE, SIZE)));
            }
        }
        return boxes;
    }

    private List<Spot> spots(Hit hit) {
        return switch (hit) {
            case Hit.OnNode(var spot) -> List.of(new Spot(Breakpoint.At.NODE, spot.node().id()));
            case Hit.OnWire(var wire, _) -> List.of(new Spot(Breakpoint.At.LINK, wire.link().id()));
            case Hit.OnPort _, Hit.OnGroup _, Hit.OnCorner _, Hit.OnFrame _, Hit.OnNote _, Hit.OnCanvas _ -> ghost == null ? List.of() : List.of(ghost);
        };
    }

    private double distance(Spot spot, Pointer pointer) {
        return place(board.plot(), spot).map(at -> {
            double across = board.camera().viewX(at.getX()) - pointer.viewX();
            double down = board.camera().viewY(at.getY()) - pointer.viewY();
            return spot.at() == Breakpoint.At.LINK && Math.abs(down) > REACH + OFF_WIRE ? Double.MAX_VALUE : Math.hypot(across, down);
        }).orElse(Double.MAX_VALUE);
    }

    static Optional<Point2D> place(Plot plot, Spot spot) {
        return spot.at() == Breakpoint.At.NODE ? plot.node(spot.subject()).map(node -> new Point2D(node.box().x() + BESIDE_MARKER, node.box().y() + BELOW_EDGE))
                : plot.wire(spot.subject()).map(wire -> at(wire.curve()));
    }

    private static Point2D at(Curve curve) {
        return new Point2D(curve.x(ALONG), curve.y(ALONG));
    }
}
