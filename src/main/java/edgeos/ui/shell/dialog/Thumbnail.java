package edgeos.ui.shell.dialog;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.ui.theme.Tokens;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A small picture of a drawing: boxes in the colours of their groups, wires, and frames. */
final class Thumbnail extends Canvas {
    private static final double NODE_WIDTH = 168;
    private static final double NODE_HEIGHT = 86;
    private static final double MARGIN = 10;
    private static final double LARGEST_SCALE = 0.25;

    private final Tokens tokens;
    private final Drawing drawing;
    private final double scale;
    private final double left;
    private final double top;

    Thumbnail(Drawing drawing, Tokens tokens, double width, double height) {
        super(width, height);
        this.drawing = drawing;
        this.tokens = tokens;
        double minX = edges(Stream.concat(drawing.nodes().stream().map(Node::x), drawing.chains().stream().map(Chain::x))).min().orElse(0);
        double minY = edges(Stream.concat(drawing.nodes().stream().map(Node::y), drawing.chains().stream().map(Chain::y))).min().orElse(0);
        double maxX = edges(Stream.concat(drawing.nodes().stream().map(node -> node.x() + NODE_WIDTH),
                drawing.chains().stream().map(chain -> chain.x() + chain.width()))).max().orElse(1);
        double maxY = edges(Stream.concat(drawing.nodes().stream().map(node -> node.y() + NODE_HEIGHT),
                drawing.chains().stream().map(chain -> chain.y() + chain.height()))).max().orElse(1);
        scale = Math.min(LARGEST_SCALE, Math.min((width - 2 * MARGIN) / Math.max(1, maxX - minX), (height - 2 * MARGIN) / Math.max(1, maxY - minY)));
        left = (width - (maxX - minX) * scale) / 2 - minX * scale;
        top = (height - (maxY - minY) * scale) / 2 - minY * scale;
        paint(getGraphicsContext2D());
    }

    private static DoubleStream edges(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).filter(Double::isFinite);
    }

    private void paint(GraphicsContext pen) {
        pen.setLineWidth(1);
        for (Chain chain : drawing.chains()) {
            pen.setFill(Tokens.over(tokens.bg(), tokens.flow(), 0.06));
            pen.setStroke(Tokens.over(tokens.bg(), tokens.flow(), 0.5));
            pen.fillRoundRect(x(chain.x()), y(chain.y()), chain.width() * scale, chain.height() * scale, 6, 6);
            pen.strokeRoundRect(x(chain.x()), y(chain.y()), chain.width() * scale, chain.height() * scale, 6, 6);
        }
        pen.setStroke(tokens.flow());
        pen.setLineWidth(1.4);
        drawing.links().forEach(link -> wire(pen, link));
        for (Node node : drawing.nodes()) {
            Color colour = Catalogue.kind(node.kind()).map(kind -> tokens.of(kind.group())).orElse(tokens.bad());
            pen.setFill(Tokens.over(tokens.card(), colour, 0.75));
            pen.fillRoundRect(x(node.x()), y(node.y()), NODE_WIDTH * scale, NODE_HEIGHT * scale, 4, 4);
        }
    }

    private void wire(GraphicsContext pen, Link link) {
        Optional<Node> from = drawing.node(link.from().node());
        Optional<Node> to = drawing.node(link.to().node());
        if (from.isPresent() && to.isPresent()) {
            double x1 = x(from.get().x() + NODE_WIDTH);
            double y1 = y(from.get().y() + NODE_HEIGHT / 2);
            double x2 = x(to.get().x());
            double y2 = y(to.get().y() + NODE_HEIGHT / 2);
            double bend = Math.max(6, Math.abs(x2 - x1) / 2);
            pen.beginPath();
            pen.moveTo(x1, y1);
            pen.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
            pen.stroke();
        }
    }

    private double x(double value) {
        return left + value * scale;
    }

    private double y(double value) {
        return top + value * scale;
    }
}
