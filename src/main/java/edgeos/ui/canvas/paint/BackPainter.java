package edgeos.ui.canvas.paint;

import edgeos.model.Note;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what lies behind the wires, in the drawing's coordinates: the dotted grid, frames, and notes. */
public final class BackPainter {
    private static final double DOTS = 24;
    private static final double ROUND = 24;
    private static final double TITLE_Y = 22;
    private static final double INSET = 16;
    private static final double GAP = 10;
    private static final double NOTE_LINE = 17;
    private static final Font TITLE = Fonts.semibold(12.5);
    private static final Font SIDE = Fonts.text(12);
    private static final Font NOTE = Fonts.text(12);
    /** Seen from afar a frame shows its name only, as large as there is room for above its cards. */
    private static final Font FAR_TITLE = Fonts.semibold(20);
    private static final double FAR_TITLE_Y = 19;
    /** And a note, in place of lines that cannot be read, bars as long. */
    private static final double FAR_LINE = 4;

    /** How near dots may come to each other on the screen, as a share of how far apart they are at 100 %. */
    private static final double DENSEST = 0.9;

    private final GraphicsContext gc;
    private final Tokens tokens;
    private final Pixels pixels;

    /** A painter onto this canvas in these colours; frames and notes stand on its pixels. */
    public BackPainter(GraphicsContext gc, Tokens tokens, Pixels pixels) {
        this.gc = gc;
        this.tokens = tokens;
        this.pixels = pixels;
    }

    /** Paints the grid over what is seen at this zoom. */
    public void grid(Box seen, double zoom) {
        double step = zoom < 0.6 ? DOTS * 4 : zoom < 0.9 ? DOTS * 2 : DOTS;
        while (step * zoom < DOTS * DENSEST) {
            step *= 2;
        }
        double size = 1.3 / zoom;
        gc.setFill(Tokens.over(tokens.bg(), tokens.faint(), 0.38));
        for (double x = Math.floor(seen.x() / step) * step; x <= seen.right(); x += step) {
            for (double y = Math.floor(seen.y() / step) * step; y <= seen.bottom(); y += step) {
                gc.fillRect(x - size / 2, y - size / 2, size, size);
            }
        }
    }

    /** Paints a frame. */
    public void frame(FrameLook look, double zoom) {
        Box box = pixels.box(look.box());
        Color colour = look.faulty() ? tokens.warm() : look.selected() ? tokens.accent() : tokens.flow();
        gc.setFill(tokens.flow().deriveColor(0, 1, 1, look.target() ? 0.14 : 0.06));
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND);
        gc.setStroke(look.selected() || look.target() ? colour : Tokens.over(tokens.bg(), colour, 0.5));
        gc.setLineDashes(6, 5);
        outline(box, look.selected() || look.target() ? 2 : 1.2, ROUND);
        gc.setLineDashes((double[]) null);
        if (zoom >= CardPainter.TEXT_ZOOM) {
            title(look, box);
        } else {
            farTitle(look.title(), box);
        }
        if (look.selected()) {
            gc.setFill(colour);
            gc.fillPolygon(new double[] {box.right() - 4, box.right() - 4, box.right() - 14},
                    new double[] {box.bottom() - 14, box.bottom() - 4, box.bottom() - 4}, 3);
        }
    }

    /** Paints that the clients at one place talk to the other, or would if it ran: a dotted line, by sockets and not by a mover. It leaves below or above where the server does not stand to the right. */
    public void talk(Box clients, Box server, boolean connected) {
        gc.save();
        gc.setStroke(connected ? Tokens.over(tokens.bg(), tokens.flow(), 0.8) : tokens.faint());
        gc.setLineWidth(3);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineDashes(0.1, 9);
        gc.beginPath();
        boolean apart = server.y() > clients.bottom() || server.bottom() < clients.y();
        if (server.x() < clients.right() && apart) {
            boolean below = server.y() > clients.bottom();
            double from = below ? clients.bottom() : clients.y();
            double to = below ? server.y() : server.bottom();
            gc.moveTo(clients.centreX(), from);
            gc.bezierCurveTo(clients.centreX(), (from + to) / 2, server.centreX(), (from + to) / 2, server.centreX(), to);
        } else {
            Curve curve = Curve.between(clients.right(), clients.centreY(), server.x(), server.centreY());
            gc.moveTo(curve.x0(), curve.y0());
            gc.bezierCurveTo(curve.x1(), curve.y0(), curve.x2(), curve.y3(), curve.x3(), curve.y3());
        }
        gc.stroke();
        gc.restore();
    }

    /** Paints a note. */
    public void note(Note note, boolean selected, double zoom) {
        Box box = pixels.box(Plot.box(note));
        gc.setFill(tokens.raised());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 12, 12);
        gc.setStroke(selected ? tokens.accent() : tokens.line());
        outline(box, selected ? 2 : 1, 12);
        if (selected) {
            gc.setFill(tokens.accent());
            gc.fillPolygon(new double[] {box.right() - 4, box.right() - 4, box.right() - 13}, new double[] {box.bottom() - 13, box.bottom() - 4, box.bottom() - 4}, 3);
        }
        lines(note.text(), box, zoom >= CardPainter.TEXT_ZOOM);
    }

    private void lines(String text, Box box, boolean near) {
        gc.setFont(NOTE);
        gc.setFill(near ? tokens.muted() : Tokens.over(tokens.raised(), tokens.muted(), 0.35));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        List<String> lines = TextWidths.wrapped(text, NOTE, box.width() - 24);
        double y = box.y() + 18;
        for (int line = 0; line < lines.size() && y + NOTE_LINE / 2 <= box.bottom() + 2; line++, y += NOTE_LINE) {
            boolean last = y + NOTE_LINE * 1.5 > box.bottom() + 2 && line < lines.size() - 1;
            String shown = last ? TextWidths.fitted(lines.get(line) + " …", NOTE, box.width() - 24) : lines.get(line);
            if (near) {
                gc.fillText(shown, box.x() + 12, y);
            } else {
                gc.fillRoundRect(box.x() + 12, y - FAR_LINE / 2, TextWidths.of(shown, NOTE), FAR_LINE, FAR_LINE, FAR_LINE);
            }
        }
    }

    /** Within the box, along its edges. */
    private void outline(Box box, double wide, double round) {
        double line = pixels.line(wide);
        gc.setLineWidth(line);
        gc.strokeRoundRect(box.x() + line / 2, box.y() + line / 2, Math.max(0, box.width() - line), Math.max(0, box.height() - line), round, round);
    }

    private void farTitle(String name, Box box) {
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(FAR_TITLE);
        gc.setFill(tokens.flowText());
        gc.fillText(TextWidths.fitted(name, FAR_TITLE, box.width() - 2 * INSET), box.x() + INSET, box.y() + FAR_TITLE_Y);
    }

    private void title(FrameLook look, Box box) {
        double room = box.width() - 2 * INSET;
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(TITLE);
        gc.setFill(tokens.flowText());
        String title = TextWidths.fitted(look.title(), TITLE, room);
        gc.fillText(title, box.x() + INSET, box.y() + TITLE_Y);
        double used = TextWidths.of(title, TITLE) + GAP;
        gc.setFont(SIDE);
        gc.setFill(tokens.muted());
        double policy = TextWidths.of(look.policy(), SIDE);
        if (!look.policy().isEmpty() && used + policy <= room) {
            gc.fillText(look.policy(), box.x() + INSET + used, box.y() + TITLE_Y);
            used += policy + GAP;
        }
        if (used + TextWidths.of(look.right(), SIDE) <= room) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(look.right(), box.right() - INSET, box.y() + TITLE_Y);
        }
    }
}
