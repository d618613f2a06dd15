package edgeos.ui.canvas.group;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.paint.CardPainter;
import edgeos.ui.canvas.paint.Glyphs;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Tokens;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints groups: a card as a small stack of cards, with its upper left corner at the origin; an outline, and what wires lead to that leave a group, in the drawing's coordinates. */
public final class GroupPainter {
    private static final double ROUND = 18;
    private static final double OUTLINE_ROUND = 20;
    private static final double INSET = 12;
    private static final double TILE = 28;
    private static final double TEXT_X = 50;
    private static final double STACK = 5;
    private static final double FADED = 0.45;
    private static final double LINE = 17;
    private static final double FIRST_LINE = 58;
    private static final double FAR_TILE = 46;
    private static final Font NAME = Fonts.semibold(13);
    private static final Font FAR_NAME = Fonts.semibold(20);
    private static final Font SMALL = Fonts.text(11);
    private static final Font FIGURE = Fonts.text(12.5);
    private static final Font TITLE = Fonts.semibold(12);
    private static final String ICON = "group";

    private final GraphicsContext gc;
    private final Tokens tokens;
    private final Glyphs glyphs;

    /** Paints onto this canvas in these colours. */
    public GroupPainter(GraphicsContext gc, Tokens tokens) {
        this.gc = gc;
        this.tokens = tokens;
        glyphs = new Glyphs(gc, tokens);
    }

    /** Paints a card as it looks at this zoom. */
    public void card(GroupLook look, double zoom) {
        double width = look.box().width();
        double height = look.box().height();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        surface(look, width, height);
        gc.setGlobalAlpha(look.part() == GroupLook.Share.ALL ? FADED : 1);
        if (zoom >= CardPainter.TEXT_ZOOM) {
            IconTile.paint(gc, tokens, ICON, tokens.muted(), INSET, INSET, TILE);
            texts(look, width);
            glyphs.sign(look.sign(), width - 13, 16);
            fold(width - GroupSpot.FOLD / 2 - 6, height - GroupSpot.FOLD / 2 - 6, false);
        } else {
            IconTile.paint(gc, tokens, ICON, tokens.muted(), INSET, INSET, FAR_TILE);
            gc.setFont(FAR_NAME);
            gc.setFill(tokens.fg());
            gc.fillText(TextWidths.fitted(look.name(), FAR_NAME, width - INSET - FAR_TILE - 18), INSET + FAR_TILE + 10, INSET + FAR_TILE / 2);
        }
        look.ports().forEach(port -> glyphs.port(port, port.out() ? width : 0, 1));
        gc.setGlobalAlpha(1);
        look.finding().ifPresent(severity -> glyphs.finding(severity, width - 8));
        if (!look.faults().isEmpty()) {
            glyphs.marker(look.faults(), INSET, tokens.bad());
        }
    }

    /** Paints the outline of a group that is unfolded. */
    public void outline(GroupLook look, Box handle, double zoom) {
        Box box = look.box();
        boolean all = look.chosen() == GroupLook.Share.ALL;
        Color colour = look.finding().isPresent() ? tokens.warm() : all ? tokens.accent() : tokens.muted();
        gc.setStroke(all ? colour : Tokens.over(tokens.bg(), colour, 0.6));
        gc.setLineWidth(all ? 2 : 1.2);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineDashes(1, 5);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, OUTLINE_ROUND, OUTLINE_ROUND);
        gc.setLineDashes((double[]) null);
        if (zoom < CardPainter.TEXT_ZOOM) {
            return;
        }
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(TITLE);
        double room = handle.width() - GroupSpot.FOLD - 4;
        String name = TextWidths.fitted(look.name(), TITLE, room);
        double width = TextWidths.of(name, TITLE);
        gc.setFill(tokens.bg());
        gc.fillRoundRect(handle.x(), handle.y() + 2, width + GroupSpot.FOLD + 8, handle.height() - 4, 8, 8);
        fold(handle.x() + GroupSpot.FOLD / 2, handle.y() + handle.height() / 2, true);
        gc.setFill(all ? tokens.fg() : tokens.muted());
        gc.fillText(name, handle.x() + GroupSpot.FOLD, handle.y() + handle.height() / 2);
    }

    /** Paints what a wire leads to, or comes from, outside of the group that is looked into. */
    public void away(WireSpot wire) {
        Box box = wire.label();
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(SMALL);
        gc.setTextAlign(wire.isLeaving() ? TextAlignment.LEFT : TextAlignment.RIGHT);
        gc.setFill(tokens.muted());
        gc.fillText(TextWidths.fitted(wire.away(), SMALL, box.width() - 8), wire.isLeaving() ? box.x() + 8 : box.right() - 8, box.centreY());
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private void surface(GroupLook look, double width, double height) {
        boolean all = look.chosen() == GroupLook.Share.ALL;
        for (int behind = 2; behind > 0; behind--) {
            double off = behind * STACK;
            gc.setFill(Tokens.over(tokens.bg(), tokens.card(), 0.7));
            gc.fillRoundRect(off, off, width - off / 2, height - off / 2, ROUND, ROUND);
            gc.setStroke(tokens.line());
            gc.setLineWidth(1);
            gc.strokeRoundRect(off + 0.5, off + 0.5, width - off / 2 - 1, height - off / 2 - 1, ROUND, ROUND);
        }
        gc.setFill(tokens.card());
        gc.fillRoundRect(0, 0, width, height, ROUND, ROUND);
        if (all) {
            gc.setStroke(tokens.accent().deriveColor(0, 1, 1, 0.25));
            gc.setLineWidth(6);
            gc.strokeRoundRect(-1, -1, width + 2, height + 2, ROUND + 2, ROUND + 2);
        }
        gc.setStroke(look.chosen() == GroupLook.Share.NONE ? tokens.line() : tokens.accent());
        gc.setLineWidth(all ? 2 : 1);
        if (look.chosen() == GroupLook.Share.SOME) {
            gc.setLineDashes(4, 4);
        }
        gc.strokeRoundRect(all ? 0 : 0.5, all ? 0 : 0.5, width - (all ? 0 : 1), height - (all ? 0 : 1), ROUND, ROUND);
        gc.setLineDashes((double[]) null);
    }

    private void texts(GroupLook look, double width) {
        gc.setFont(NAME);
        gc.setFill(tokens.fg());
        gc.fillText(TextWidths.fitted(look.name(), NAME, width - TEXT_X - 24), TEXT_X, 19);
        gc.setFont(SMALL);
        gc.setFill(tokens.muted());
        gc.fillText(TextWidths.fitted(look.holds(), SMALL, width - TEXT_X - INSET), TEXT_X, 36);
        gc.setFont(FIGURE);
        for (int line = 0; line < look.lines().size(); line++) {
            boolean last = line == look.lines().size() - 1 && line > 0;
            gc.setFill(last ? tokens.muted() : tokens.fg());
            gc.fillText(TextWidths.fitted(look.lines().get(line), FIGURE, width - INSET - (line == 2 ? GroupSpot.FOLD + INSET : INSET)), INSET, FIRST_LINE + line * LINE);
        }
    }

    /** A triangle that points down where something is unfolded, and to the right where it is not. */
    private void fold(double x, double y, boolean open) {
        gc.setFill(tokens.muted());
        gc.fillPolygon(open ? new double[] {x - 4, x + 4, x} : new double[] {x - 2.5, x + 3.5, x - 2.5}, open ? new double[] {y - 2.5, y - 2.5, y + 3.5} : new double[] {y - 4, y, y + 4}, 3);
    }
}
