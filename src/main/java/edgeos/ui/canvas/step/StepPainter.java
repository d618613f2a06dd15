package edgeos.ui.canvas.step;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints messages and flashes over the nodes, in the drawing's coordinates, and knows which message lies under a point. */
public final class StepPainter {
    private static final Texts TEXTS = Texts.of(StepPainter.class);
    private static final double RADIUS = 7;
    private static final double STACK_GAP = 13;
    private static final int MOST_STACKED = 6;
    private static final double FALL = 34;
    private static final Font NUMBER = Fonts.semibold(8);
    private static final Font WORDS = Fonts.semibold(10.5);

    private final StepStage stage;
    private final List<Dot> dots = new ArrayList<>();

    /** A painter of this stage. */
    public StepPainter(StepStage stage) {
        this.stage = stage;
    }

    /** A message on the canvas. */
    private record Dot(Message message, double x, double y, double alpha, boolean more) { }

    /** Puts every message in its place, as of the stage's time. */
    public void arrange(Plot plot) {
        dots.clear();
        Map<String, Integer> stacked = new HashMap<>();
        for (Message message : stage.messages()) {
            switch (message.place()) {
                case TRAVELLING -> travelling(plot, message);
                case ENDED -> ending(plot, message);
                case ARRIVED, READY -> resting(plot, message, stacked);
            }
        }
    }

    /** Paints what was arranged. */
    public void paint(GraphicsContext gc, Tokens tokens, Plot plot, long chosenSerial) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        stage.flashes().forEach(flash -> flash(gc, tokens, plot, flash));
        dots.forEach(dot -> dot(gc, tokens, dot, dot.message().serial() == chosenSerial));
    }

    /** The message under a point of the drawing; the one painted last if there are several. */
    public Optional<Message> at(double x, double y) {
        for (int index = dots.size() - 1; index >= 0; index--) {
            Dot dot = dots.get(index);
            if (dot.alpha() > 0.2 && Math.hypot(dot.x() - x, dot.y() - y) <= RADIUS + 3) {
                return Optional.of(dot.message());
            }
        }
        return Optional.empty();
    }

    /** The place of a message that waits at a node, in the drawing; empty if none does. */
    public Optional<Point2D> resting() {
        return dots.stream().filter(dot -> dot.message().place() == Message.Place.ARRIVED || dot.message().place() == Message.Place.READY)
                .map(dot -> new Point2D(dot.x(), dot.y())).findFirst();
    }

    private void travelling(Plot plot, Message message) {
        plot.wire(message.where()).ifPresent(wire -> {
            double t = Math.clamp((stage.nowNanos() - message.sinceNanos()) / (double) StepStage.TRAVEL_NANOS, 0, 1);
            double eased = t * t * (3 - 2 * t);
            dots.add(new Dot(message, wire.curve().x(eased), wire.curve().y(eased), 1, false));
        });
    }

    private void ending(Plot plot, Message message) {
        double age = (stage.nowNanos() - message.sinceNanos()) / (double) StepStage.FADE_NANOS;
        if (age < 1) {
            place(plot, message.where()).ifPresent(box -> dots.add(new Dot(message, box.centreX(),
                    box.bottom() + (message.lost() ? FALL * age * age : -6), 1 - age, false)));
        }
    }

    private void resting(Plot plot, Message message, Map<String, Integer> stacked) {
        Optional<Box> spot = plot.place(message.where());
        if (spot.isEmpty()) {
            return;
        }
        boolean ready = message.place() == Message.Place.READY;
        int number = stacked.merge(plot.cardOf(message.where()).map(card -> card.group().id() + ' ').orElse(message.where()) + ready, 1, Integer::sum) - 1;
        if (number < MOST_STACKED) {
            Box box = spot.get();
            double x = ready ? box.right() - 16 - number * STACK_GAP : box.x() + 16 + number * STACK_GAP;
            dots.add(new Dot(message, x, box.bottom() + 1, 1, number == MOST_STACKED - 1));
        }
    }

    private static Optional<Box> place(Plot plot, String id) {
        return plot.place(id).or(() -> plot.wire(id).map(wire -> {
            Curve curve = wire.curve();
            return new Box(curve.x(0.5), curve.y(0.5), 0, 0);
        }));
    }

    private void dot(GraphicsContext gc, Tokens tokens, Dot dot, boolean chosen) {
        Message message = dot.message();
        Color colour = message.place() == Message.Place.ENDED && message.lost() ? tokens.bad() : tokens.flowText();
        gc.setGlobalAlpha(dot.alpha());
        gc.setFill(colour.deriveColor(0, 1, 1, 0.3));
        double halo = chosen ? RADIUS + 5 : RADIUS + 2;
        gc.fillOval(dot.x() - halo, dot.y() - halo, 2 * halo, 2 * halo);
        gc.setFill(chosen ? tokens.accent() : colour);
        gc.fillOval(dot.x() - RADIUS, dot.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        gc.setFill(tokens.bg());
        gc.setFont(NUMBER);
        gc.fillText(dot.more() ? "…" : Long.toString(message.serial() % 1000), dot.x(), dot.y() + 0.5);
        if (message.place() == Message.Place.ENDED && !message.words().isEmpty()) {
            gc.setFill(message.lost() ? tokens.bad() : tokens.muted());
            gc.setFont(WORDS);
            gc.fillText(message.words(), dot.x(), dot.y() + RADIUS + 8);
        }
        gc.setGlobalAlpha(1);
    }

    private void flash(GraphicsContext gc, Tokens tokens, Plot plot, StepStage.Flash flash) {
        double age = Math.clamp((stage.nowNanos() - flash.sinceNanos()) / (double) StepStage.FADE_NANOS, 0, 1);
        gc.setGlobalAlpha(1 - age);
        plot.wire(flash.place()).ifPresent(wire -> {
            double radius = 6 + 16 * age;
            gc.setStroke(tokens.control());
            gc.setLineWidth(2);
            gc.strokeOval(wire.curve().x0() - radius, wire.curve().y0() - radius, 2 * radius, 2 * radius);
            gc.setFill(tokens.control());
            gc.setFont(WORDS);
            gc.fillText(TEXTS.get("mover"), wire.curve().x0() + 4, wire.curve().y0() - 16);
        });
        plot.frames().stream().filter(chain -> chain.id().equals(flash.place())).findFirst().ifPresent(chain -> {
            double width = TextWidths.of(flash.words(), WORDS) + 20;
            gc.setFill(tokens.control());
            gc.fillRoundRect(chain.x() + 16, chain.y() - 9 - 10 * age, width, 18, 18, 18);
            gc.setFill(tokens.bg());
            gc.setFont(WORDS);
            gc.fillText(flash.words(), chain.x() + 16 + width / 2, chain.y() - 10 * age);
        });
        gc.setGlobalAlpha(1);
    }
}
