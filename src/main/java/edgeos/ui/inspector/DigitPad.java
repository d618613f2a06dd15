package edgeos.ui.inspector;

import edgeos.lab.Handwriting;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Quantity;
import edgeos.telemetry.DigitAnswer;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/**
 * Where a digit is drawn with the mouse, or by its key. At the end of each stroke the image goes, as a message of a client of its own, through the chain that runs; what comes back is shown with its scores, and
 * how long that very message took. FX thread.
 */
final class DigitPad extends VBox {
    private static final Texts TEXTS = Texts.of(DigitPad.class);
    private static final double SIDE = 224;
    private static final double WRITTEN_HEIGHT = 150;
    /** The middle of what is written by key, which is 1 high and about 0.6 wide. */
    private static final double MIDDLE_X = 0.3;
    private static final double MIDDLE_Y = 0.5;
    private static final double BAR_WIDTH = 14;
    private static final double BAR_HEIGHT = 44;
    private static final double LEAST_BAR = 1;
    private static final int DIGITS = 10;
    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static long lastNumber;

    private final Editor editor;
    private final LongSupplier clock;
    private String nodeId;
    private final Pane paper = new Pane();
    private final List<Polyline> strokes = new ArrayList<>();
    private final Label digit = new Label("–");
    private final Label detail = Parts.note("");
    private final List<Region> bars = new ArrayList<>();
    private boolean drawing;
    private int turn;
    private long asked = -1;
    private long askedNanos;

    /**
     * A pad for a source of digits, or for an FWP that a source of digits leads to.
     *
     * @param clock nanoseconds from any moment on
     */
    DigitPad(Editor editor, String nodeId, LongSupplier clock) {
        this.editor = editor;
        this.clock = clock;
        this.nodeId = nodeId;
        paper.setId("digit.paper");
        paper.getStyleClass().add("lab-digit-paper");
        paper.setMinSize(SIDE, SIDE);
        paper.setMaxSize(SIDE, SIDE);
        paper.setClip(new Rectangle(SIDE, SIDE));
        paper.setFocusTraversable(true);
        paper.setAccessibleText(TEXTS.get("digit.paper"));
        paper.setOnMousePressed(this::begin);
        paper.setOnMouseDragged(this::go);
        paper.setOnMouseReleased(this::end);
        paper.setOnKeyPressed(this::key);
        digit.setId("digit.answer");
        digit.getStyleClass().addAll(Styles.FIGURE, "lab-digit-answer");
        detail.setId("digit.detail");
        Button clear = Parts.worded("digit.clear", TEXTS.get("digit.clear.words"), false, this::clear);
        clear.setMaxWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox answer = new HBox(12, digit, scores(), gap, clear);
        answer.getStyleClass().add("lab-digit-answers");
        answer.setMaxWidth(SIDE);
        getStyleClass().add("lab-digit-pad");
        getChildren().addAll(paper, answer, detail);
        clear();
    }

    /** A blank sheet for another node. */
    void become(String other) {
        nodeId = other;
        clear();
    }

    private HBox scores() {
        HBox all = new HBox(1);
        for (int each = 0; each < DIGITS; each++) {
            Region bar = new Region();
            bar.getStyleClass().add("lab-digit-bar");
            bar.setMinWidth(BAR_WIDTH - 4);
            bar.setMaxWidth(BAR_WIDTH - 4);
            bars.add(bar);
            Label name = new Label(Integer.toString(each));
            name.getStyleClass().addAll(Styles.MUTED, "lab-digit-name");
            Region above = new Region();
            VBox.setVgrow(above, Priority.ALWAYS);
            VBox column = new VBox(above, bar, name);
            column.getStyleClass().add("lab-digit-column");
            column.setMinSize(BAR_WIDTH, BAR_HEIGHT + 16);
            column.setPrefSize(BAR_WIDTH, BAR_HEIGHT + 16);
            all.getChildren().add(column);
        }
        return all;
    }

    private void begin(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            paper.requestFocus();
            ink(event.getX(), event.getY(), event.getX(), event.getY());
            drawing = true;
        }
    }

    private void go(MouseEvent event) {
        if (drawing) {
            strokes.getLast().getPoints().addAll(onPaper(event.getX()), onPaper(event.getY()));
        }
    }

    /** Beyond the edge there is no ink: what is not seen is not read. */
    private static double onPaper(double place) {
        return Math.clamp(place, 0, SIDE);
    }

    private void end(MouseEvent event) {
        if (drawing && event.getButton() == MouseButton.PRIMARY) {
            drawing = false;
            ask();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            clear();
            event.consume();
        } else if (event.getCode().isDigitKey() && !event.isShortcutDown()) {
            write(Character.getNumericValue(event.getCode().getName().charAt(event.getCode().getName().length() - 1)));
            event.consume();
        }
    }

    /** Writes a digit in the middle of the paper, each time by another hand, and asks what it is. */
    private void write(int written) {
        clear();
        for (double[] points : Handwriting.strokes(written, turn++)) {
            for (int at = 0; at < points.length; at += 2) {
                points[at] = SIDE / 2 + (points[at] - MIDDLE_X) * WRITTEN_HEIGHT;
                points[at + 1] = SIDE / 2 + (points[at + 1] - MIDDLE_Y) * WRITTEN_HEIGHT;
            }
            ink(points);
        }
        ask();
    }

    private void ink(double... points) {
        Polyline stroke = new Polyline(points);
        stroke.getStyleClass().add("lab-digit-ink");
        strokes.add(stroke);
        paper.getChildren().add(stroke);
    }

    private void clear() {
        strokes.clear();
        drawing = false;
        paper.getChildren().clear();
        asked = -1;
        blank(TEXTS.get("digit.empty"));
    }

    private void blank(String words) {
        digit.setText("–");
        bars.forEach(bar -> height(bar, 0));
        detail.setText(words);
    }

    private static void height(Region bar, double share) {
        double height = Math.max(LEAST_BAR, share * BAR_HEIGHT);
        bar.setMinHeight(height);
        bar.setPrefHeight(height);
        bar.setMaxHeight(height);
    }

    private void ask() {
        Optional<String> source = source(editor.drawing(), nodeId, new HashSet<>());
        if (source.isEmpty()) {
            blank(TEXTS.get("digit.noSource"));
            return;
        }
        List<double[]> drawn = strokes.stream().map(stroke -> stroke.getPoints().stream().mapToDouble(Double::doubleValue).toArray()).toList();
        asked = ++lastNumber;
        if (editor.shown().sights().ask(source.get(), Handwriting.image(drawn), asked)) {
            askedNanos = clock.getAsLong();
            detail.setText(TEXTS.get("digit.onItsWay"));
        } else {
            asked = -1;
            blank(editor.run().isRecorded() ? TEXTS.get("digit.recorded") : TEXTS.get("digit.stopped"));
        }
    }

    /** The source of digits that a node is, or that leads to it. */
    private static Optional<String> source(Drawing drawing, String node, Set<String> seen) {
        if (!seen.add(node)) {
            return Optional.empty();
        }
        if (drawing.node(node).filter(found -> found.kind().equals("digits")).isPresent()) {
            return Optional.of(node);
        }
        return drawing.links().stream().filter(link -> link.to().node().equals(node)).map(Link::from).map(Link.End::node)
                .map(from -> source(drawing, from, seen)).flatMap(Optional::stream).findFirst();
    }

    /** Shows the answer, if it is there by now; after a while, that there is none. */
    void figures() {
        if (asked >= 0 && clock.getAsLong() - askedNanos > PATIENCE_NANOS) {
            detail.setText(TEXTS.get("digit.late"));
        }
        editor.shown().sights().takeAnswers().stream().filter(answer -> answer.number() == asked).forEach(this::show);
    }

    private void show(DigitAnswer answer) {
        asked = -1;
        digit.setText(Integer.toString(answer.digit()));
        for (int each = 0; each < DIGITS; each++) {
            height(bars.get(each), answer.scores().get(each));
        }
        detail.setText(TEXTS.get(answer.instance() < 0 ? "digit.read" : "digit.readBy", Quantity.percent(answer.scores().get(answer.digit())), Quantity.nanos(answer.latencyNanos()),
                Ipv4Address.format(answer.client()), answer.instance()));
    }
}
