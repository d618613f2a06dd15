package edgeos.ui.capability.paint;

import edgeos.notation.DomainRef;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Columns;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.capability.layout.Picture;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** Paints the part of a picture that can be seen: edges, cards in front of them, pills in front of all, and the columns' headings. */
public final class GraphPainter {
    private static final Texts TEXTS = Texts.of(GraphPainter.class);

    /** Height of the headings, in pixels of the view. */
    public static final double HEADINGS = 30;

    private static final double MARGIN = 40;
    /** In larger pictures, edges that only pass through the view are left out: they would be a grey wall. */
    private static final int MOST_PASSING = 500;
    private static final Font HEADING = Fonts.semibold(10.5);
    private static final String[] NAMES = {"column.control", "column.domains", "column.objects"};
    private static final double[] PLACES = {Columns.ROLES_X, Columns.DOMAINS_X, Columns.OBJECTS_X};

    private final GraphicsContext gc;
    private final Tokens tokens;
    private final Camera camera;
    private final Box seen;
    private final double shift;

    /** A painter onto a canvas that is scaled and placed for this camera. */
    public GraphPainter(GraphicsContext gc, Tokens tokens, Camera camera, Box seen, double shift) {
        this.gc = gc;
        this.tokens = tokens;
        this.camera = camera;
        this.seen = seen;
        this.shift = shift;
    }

    /** Paints it; {@code phase} is how far a pulse has come, 0 to 1. */
    public void paint(Picture picture, Light light, Watch watch, double phase) {
        EdgePainter edges = new EdgePainter(gc, tokens, shift);
        List<Edge> visible = visible(picture, light);
        double beat = 0.5 + 0.5 * Math.sin(phase * 2 * Math.PI);
        visible.forEach(edge -> edges.line(edge, light, watch.denies(edge) ? beat : 0, camera.zoom(), arrives(edge, seen.grown(MARGIN))));
        BoxPainter cards = new BoxPainter(gc, tokens);
        for (Card card : picture.cards(seen, shift)) {
            cards.paint(card, picture.box(card, shift), light, fault(card, watch), camera.zoom());
        }
        if (camera.zoom() >= BoxPainter.TEXT_ZOOM) {
            visible.forEach(edge -> edges.pill(edge, light, watch.words(edge), watch.denies(edge) ? beat : 0));
        }
    }

    /** Paints the headings over whatever is below, in the view's coordinates. */
    public void headings(double width) {
        gc.setFill(tokens.bg());
        gc.fillRect(0, 0, width, HEADINGS);
        gc.setFont(HEADING);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(tokens.muted());
        for (int column = 0; column < NAMES.length; column++) {
            double x = camera.viewX(PLACES[column]);
            double next = column + 1 < PLACES.length ? camera.viewX(PLACES[column + 1]) : Double.MAX_VALUE;
            if (x + TextWidths.of(TEXTS.get(NAMES[column]), HEADING) + 8 < next) {
                gc.fillText(TEXTS.get(NAMES[column]), x, HEADINGS / 2 + 2);
            }
        }
    }

    private List<Edge> visible(Picture picture, Light light) {
        Box near = seen.grown(MARGIN);
        List<Edge> visible = new ArrayList<>(picture.arriving(near.y(), near.bottom()));
        if (picture.edges().size() <= MOST_PASSING) {
            picture.edges().stream().filter(edge -> !arrives(edge, near) && passes(edge, near)).forEach(visible::add);
        } else {
            Stream.concat(light.chosen().stream(), light.edges().stream().limit(MOST_PASSING)).distinct().flatMap(key -> picture.edge(key).stream())
                    .filter(edge -> !arrives(edge, near) && passes(edge, near)).forEach(visible::add);
        }
        visible.sort(Comparator.comparingInt(edge -> light.chosen().contains(edge.key()) ? 2 : light.dimsEdge(edge.key()) ? 0 : 1));
        return visible;
    }

    private static boolean arrives(Edge edge, Box near) {
        return edge.y1() >= near.y() && edge.y1() <= near.bottom();
    }

    private boolean passes(Edge edge, Box near) {
        double y0 = edge.y0() + (edge.from().kind() == Card.Kind.ROLE ? shift : 0);
        return Math.min(y0, edge.y1()) <= near.bottom() && Math.max(y0, edge.y1()) >= near.y();
    }

    private static Optional<FaultFigures> fault(Card card, Watch watch) {
        return card.kind() == Card.Kind.NODE ? watch.fault(DomainRef.parse(card.key()).of()) : Optional.empty();
    }
}
