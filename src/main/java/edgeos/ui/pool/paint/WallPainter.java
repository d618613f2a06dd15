package edgeos.ui.pool.paint;

import edgeos.notation.Ipv4Address;
import edgeos.telemetry.FwpState;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Group;
import edgeos.ui.pool.layout.Wall;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Paints over the cells what is words and frames: groups, numbers and addresses of large cells, and what is pointed at. */
public final class WallPainter {
    private static final Texts TEXTS = Texts.of(WallPainter.class);
    private static final Font TITLE = Fonts.semibold(13);
    private static final Font TEXT = Fonts.text(12);
    private static final Font SMALL = Fonts.text(10);
    private static final Font ADDRESS = Fonts.mono(10);
    private static final double BASELINE = 21;
    private static final double GAP = 10;
    private static final int ADDRESS_FROM = 80;
    private static final int NUMBER_FROM = 30;
    private static final double CHEVRON = 3.5;
    private static final double BAND = 4;
    private static final double EDGE = 1.5;
    private static final double ROUND = 9;

    private final GraphicsContext gc;
    private final Tokens tokens;
    private final Wall wall;
    private final Census census;
    private final double scroll;
    private final double width;
    private final double height;
    private final UnaryOperator<String> names;

    /** Paints what is in sight of a wall, scrolled down so far, in a view of this size; {@code names} says what a node is called. */
    public WallPainter(GraphicsContext gc, Tokens tokens, Wall wall, Census census, double scroll, double width, double height, UnaryOperator<String> names) {
        this.names = names;
        this.gc = gc;
        this.tokens = tokens;
        this.wall = wall;
        this.census = census;
        this.scroll = scroll;
        this.width = width;
        this.height = height;
    }

    /** Paints groups and words; {@code -1} where nothing is pointed at or chosen. */
    public void paint(int pointed, int chosen, boolean focused) {
        gc.setTextBaseline(VPos.BASELINE);
        for (Wall.Section section : wall.sections()) {
            double top = section.top() - scroll;
            if (top < height && top + Wall.HEADER > 0) {
                header(section, top);
            }
            if (wall.cellSize() >= NUMBER_FROM) {
                words(section);
            }
        }
        ring(pointed, tokens.fg(), 1);
        ring(chosen, focused ? tokens.accent() : tokens.fg(), 2);
    }

    private void header(Wall.Section section, double top) {
        Group group = section.group();
        chevron(Wall.MARGIN + CHEVRON, top + BASELINE - 4.5, section.folded());
        double x = Wall.MARGIN + 16;
        x = text(group.title(), x, top + BASELINE, TITLE, tokens.fg()) + GAP;
        x = text(group.detail(), x, top + BASELINE, TEXT, tokens.muted()) + GAP;
        String count = TEXTS.get(group.cells().length == group.all() ? "count" : "count.found", group.all(), Amounts.count(group.all()), Amounts.count(group.cells().length));
        x = text(count, x, top + BASELINE, TEXT, tokens.muted()) + GAP;
        if (group.faulted() > 0) {
            text(TEXTS.get("faulted", Amounts.count(group.faulted())), x, top + BASELINE, TITLE, tokens.bad());
        }
    }

    private double text(String words, double x, double baseline, Font font, Color colour) {
        double room = width - Wall.MARGIN - x;
        if (words.isEmpty() || room < 24) {
            return x;
        }
        String shown = words;
        double wide = across(shown, font);
        while (wide > room && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
            wide = across(shown, font);
        }
        gc.setFont(font);
        gc.setFill(colour);
        gc.fillText(shown, x, baseline);
        return x + wide;
    }

    private static double across(String words, Font font) {
        var text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private void chevron(double x, double y, boolean folded) {
        gc.setStroke(tokens.muted());
        gc.setLineWidth(1.5);
        if (folded) {
            gc.strokePolyline(new double[] {x - 1.5, x + 2, x - 1.5}, new double[] {y - CHEVRON, y, y + CHEVRON}, 3);
        } else {
            gc.strokePolyline(new double[] {x - CHEVRON, x, x + CHEVRON}, new double[] {y - 1.5, y + 2, y - 1.5}, 3);
        }
    }

    private void words(Wall.Section section) {
        double top = section.cellsTop() - scroll;
        int first = Math.max(0, (int) Math.floor(-top / wall.pitch())) * wall.columns();
        int end = Math.min(section.group().cells().length, Math.min(section.rows(), (int) Math.ceil((height - top) / wall.pitch())) * wall.columns());
        boolean roomy = wall.cellSize() >= ADDRESS_FROM;
        for (int place = first; place < end; place++) {
            int cell = section.group().cells()[place];
            double x = wall.x(place);
            double y = wall.y(section, place) - scroll;
            word(cell, x, y, roomy);
        }
    }

    /** A card wears its own colour at its edge and, broader, at its left, beside its words. */
    private void wear(int rgb, double x, double y) {
        double size = wall.cellSize();
        gc.setFill(StateMark.own(rgb, tokens));
        gc.fillRoundRect(x, y, BAND, size, BAND, BAND);
        gc.setStroke(gc.getFill());
        gc.setLineWidth(EDGE);
        gc.strokeRoundRect(x + EDGE / 2, y + EDGE / 2, size - EDGE, size - EDGE, ROUND, ROUND);
    }

    private void word(int cell, double x, double y, boolean roomy) {
        int own = census.colour(cell);
        if (own != Census.COLOURLESS) {
            wear(own, x, y);
        }
        Cell which = census.cell(cell);
        double left = x + Sprites.CARD_PAD + 1;
        double room = wall.cellSize() - 2 * Sprites.CARD_PAD - 2;
        String number = which.instance() < 0 ? "" : Integer.toString(which.instance());
        gc.setFont(SMALL);
        gc.setFill(tokens.fg());
        if (!roomy) {
            gc.fillText(number, left, y + wall.cellSize() - 5, room);
            return;
        }
        gc.fillText(number.isEmpty() ? "" : "#" + number, left + Sprites.CARD_MARK + Sprites.CARD_PAD, y + 15);
        gc.fillText(names.apply(which.node()), left, y + 34, room);
        int client = census.client(cell);
        int port = census.port(cell);
        gc.setFont(ADDRESS);
        gc.fillText(client == 0 ? "" : Ipv4Address.format(client), left, y + (port == 0 ? 52 : 48), room);
        gc.fillText(port == 0 ? "" : ":" + port, left, y + 60, room);
        gc.setFont(SMALL);
        gc.setFill(StateMark.colour(census.state(cell), tokens).interpolate(tokens.fg(), 0.5));
        gc.fillText(StateMark.word(census.state(cell)), left, y + wall.cellSize() - 10, room);
    }

    private void ring(int cell, Color colour, double thick) {
        if (cell < 0 || !wall.shows(cell)) {
            return;
        }
        double out = thick / 2 + 0.5;
        double size = wall.cellSize() + 2 * out;
        gc.setStroke(colour);
        gc.setLineWidth(thick);
        gc.strokeRoundRect(wall.xOf(cell) - out, wall.y(cell) - scroll - out, size, size, 6, 6);
    }

    /** What an FWP is, in a sentence, for who cannot see it. */
    public static String spoken(String node, String chain, int instance, FwpState state, String who) {
        String name = instance < 0 ? node : TEXTS.get("spoken.instance", node, instance, chain);
        return TEXTS.get(who.isEmpty() ? "spoken" : "spoken.serving", name, StateMark.word(state), who);
    }
}
