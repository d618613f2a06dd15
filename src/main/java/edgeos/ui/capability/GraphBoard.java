package edgeos.ui.capability;

import edgeos.model.capability.CapabilityGraph;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Choice;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.capability.layout.GraphLayout;
import edgeos.ui.capability.layout.Picture;
import edgeos.ui.capability.paint.EdgePainter;
import edgeos.ui.capability.paint.GraphPainter;
import edgeos.ui.capability.paint.Light;
import edgeos.ui.capability.paint.Watch;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What gestures work on and the view shows: the picture of the graph, what of it is seen, lit, and watched. Made anew only while the tab is in front. */
public final class GraphBoard {
    /** A larger graph is laid out by a thread of its own. */
    private static final int AT_ONCE = 3000;
    private static final double NEAR = 5;
    private static final double PILL_REACH = 10;

    private final Editor editor;
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(this, "picture", Picture.EMPTY);
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(this, "camera", Camera.HOME);
    private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(this, "light", Light.EVEN);
    private final ReadOnlyObjectWrapper<Watch> watch = new ReadOnlyObjectWrapper<>(this, "watch", Watch.NONE);
    private final InvalidationListener drawn = _ -> redraw();
    private final InvalidationListener selected = _ -> select();
    private final InvalidationListener figures = _ -> look();
    private Choice choice = Choice.FIRST;
    private CapabilityGraph laidOut;
    private Choice laidOutAs;
    private String current = "";
    private Runnable then = () -> { };
    private long ticket;
    private double viewWidth;
    private double viewHeight;

    GraphBoard(Editor editor) {
        this.editor = editor;
        editor.drawingProperty().addListener(drawn);
        editor.viewProperty().addListener(drawn);
        editor.selectionProperty().addListener(selected);
        editor.snapshotProperty().addListener(figures);
        editor.run().stateProperty().addListener(figures);
        redraw();
    }

    void dispose() {
        ticket++;
        editor.drawingProperty().removeListener(drawn);
        editor.viewProperty().removeListener(drawn);
        editor.selectionProperty().removeListener(selected);
        editor.snapshotProperty().removeListener(figures);
        editor.run().stateProperty().removeListener(figures);
    }

    /** What is edited. */
    public Editor editor() {
        return editor;
    }

    /** The graph as it is shown. */
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The graph as it is shown. */
    public Picture picture() {
        return picture.get();
    }

    /** What of the picture is seen. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** What of the picture is seen. */
    public Camera camera() {
        return camera.get();
    }

    ReadOnlyObjectProperty<Light> lightProperty() {
        return light.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Watch> watchProperty() {
        return watch.getReadOnlyProperty();
    }

    Choice choice() {
        return choice;
    }

    /** Shows more or less of the graph, and does something as soon as it is shown: at once, unless it is large. */
    void choose(Choice next, Runnable done) {
        choice = next;
        then = done;
        redraw();
        if (laidOut == editor.graph() && choice.equals(picture.get().choice())) {
            finish();
        }
    }

    private void finish() {
        Runnable now = then;
        then = () -> { };
        now.run();
    }

    boolean isInFront() {
        return editor.viewProperty().get() == View.CAPABILITIES;
    }

    void resize(double width, double height) {
        viewWidth = width;
        viewHeight = height;
    }

    double viewWidth() {
        return viewWidth;
    }

    double viewHeight() {
        return viewHeight;
    }

    /** The part of the picture that is seen. */
    Box seen() {
        return camera.get().sees(viewWidth, viewHeight);
    }

    /** How much lower the roles stand than they were laid out, to stay in view. */
    double shift() {
        return picture.get().shift(seen(), (GraphPainter.HEADINGS + 12) / camera.get().zoom());
    }

    /** Where a card stands now. */
    public Box box(Card card) {
        return picture.get().box(card, shift());
    }

    /** Where the pill of an edge lies now. */
    public Box pill(Edge edge) {
        return EdgePainter.pill(edge, watch.get().words(edge));
    }

    /** What lies at a place of the picture: pills, then cards, then lines. */
    Part hit(double x, double y) {
        for (Edge edge : picture.get().arriving(y - PILL_REACH, y + PILL_REACH)) {
            if (pill(edge).contains(x, y)) {
                return new Part.OnEdge(edge);
            }
        }
        double shift = shift();
        List<Card> under = picture.get().cards(new Box(x, y, 0, 0), shift);
        if (!under.isEmpty()) {
            return new Part.OnCard(under.getFirst());
        }
        double reach = NEAR / camera.get().zoom();
        List<Edge> lines = picture.get().edges().size() <= AT_ONCE ? picture.get().edges() : picture.get().arriving(seen().y(), seen().bottom());
        for (Edge edge : lines) {
            if (x >= edge.bendX() ? x <= edge.endX() && Math.abs(y - edge.y1()) <= reach : isOn(edge.curve(shift), x, y, reach)) {
                return new Part.OnEdge(edge);
            }
        }
        return new Part.OnNothing();
    }

    /** The key of the card or edge that the keyboard is at; empty: none. */
    public String current() {
        return current;
    }

    /** The part that the keyboard is at. */
    Part currentPart() {
        return picture.get().edge(current).<Part>map(Part.OnEdge::new)
                .or(() -> picture.get().card(current).map(Part.OnCard::new)).orElseGet(Part.OnNothing::new);
    }

    /** Selects a part, for all views that can show it. */
    void select(Part part) {
        Selection next = switch (part) {
            case Part.OnCard(var card) -> Lighting.selection(card);
            case Part.OnEdge(var edge) -> edge.isBundle() ? Selection.NONE : Selection.ofGraph(edge.key());
            case Part.OnNothing() -> Selection.NONE;
        };
        editor.select(next);
        current = part.key();
        light();
    }

    /** Something is over a card; empty key: over none. */
    void aim(String key, boolean fits) {
        if (!light.get().target().equals(key) || light.get().fits() != fits) {
            light.set(light.get().over(key, fits));
        }
    }

    /** Shows this part of the picture. */
    void look(Camera next) {
        camera.set(next);
    }

    private static boolean isOn(Curve curve, double x, double y, double reach) {
        return curve.bounds().grown(reach).contains(x, y) && curve.distance(x, y) <= reach;
    }

    private void redraw() {
        editor.drawingProperty().get();
        if (!isInFront()) {
            return;
        }
        CapabilityGraph graph = editor.graph();
        Choice as = choice;
        if (graph == laidOut && as.equals(laidOutAs)) {
            select();
            return;
        }
        laidOut = graph;
        laidOutAs = as;
        long mine = ++ticket;
        if (graph.capabilities().size() <= AT_ONCE) {
            show(GraphLayout.of(graph, as));
        } else {
            Thread.ofVirtual().name("graph-layout").start(() -> {
                Picture next = GraphLayout.of(graph, as);
                Platform.runLater(() -> {
                    if (mine == ticket) {
                        show(next);
                    }
                });
            });
        }
    }

    private void show(Picture next) {
        picture.set(next);
        select();
        look();
        finish();
    }

    private void select() {
        editor.selectionProperty().get();
        if (!isInFront()) {
            return;
        }
        current = Lighting.first(editor.selection(), picture.get()).orElse(editor.selection().isEmpty() ? kept() : "");
        light();
    }

    /** Folds and bundles are no parts of the drawing: the keyboard stays there although nothing is selected. */
    private String kept() {
        return picture.get().card(current).filter(card -> Lighting.selection(card).isEmpty()).map(Card::key)
                .or(() -> picture.get().edge(current).filter(Edge::isBundle).map(Edge::key)).orElse("");
    }

    private void light() {
        light.set(Lighting.of(editor, picture.get(), current));
    }

    private void look() {
        boolean runs = editor.run().stateProperty().get().isOn();
        editor.snapshotProperty().get();
        if (!isInFront()) {
            return;
        }
        var protection = editor.snapshotProperty().get().protection();
        if (!runs) {
            watch.set(Watch.NONE);
        } else if (!protection.equals(watch.get().protection())) {
            watch.set(new Watch(protection));
        }
    }
}
