package edgeos.ui.export;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.canvas.group.GroupLook;
import edgeos.ui.canvas.group.GroupLooks;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.canvas.watch.WatchSigns;
import edgeos.ui.editor.Selection;
import edgeos.ui.export.Ink.Pen;
import edgeos.ui.export.Ink.Side;
import edgeos.ui.export.Ink.Type;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.paint.Color;

/** Paints what a drawing has beside its parts: groups, folded and not, probes, and breakpoints. JavaFX application thread, which measures texts. */
final class BesideArt {
    private static final double ROUND = 9;
    private static final double OUTLINE_ROUND = 10;
    private static final double INSET = 12;
    private static final double TILE = 28;
    private static final double TILE_AIR = 0.18;
    private static final double TILE_TINT = 0.2;
    private static final double TEXT_X = 50;
    private static final double STACK = 5;
    private static final double LINE = 17;
    private static final double FIRST_LINE = 58;
    private static final double FADED = 0.45;
    private static final double CORNER = 8;
    private static final double STOP = 7;
    /** Of an octagon: half a side, as a share of half its width. */
    private static final double SIDE = 0.414;

    private final Plot plot;
    private final Tokens tokens;
    private final Ink ink;
    private final GroupLooks looks;
    private final List<WatchSigns.Reading> probes;

    BesideArt(Plot plot, Live live, Tokens tokens, Ink ink) {
        this.plot = plot;
        this.tokens = tokens;
        this.ink = ink;
        looks = new GroupLooks(plot, live, !live.counts(), Selection.NONE, (_, _) -> Optional.empty());
        probes = WatchSigns.probes(plot, live);
    }

    /** Around groups that are unfolded. */
    void outlines() {
        plot.groups().stream().filter(spot -> !spot.card()).forEach(spot -> {
            Box box = spot.box();
            ink.path(Ink.box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, OUTLINE_ROUND), new Pen(null, Tokens.over(tokens.bg(), tokens.muted(), 0.6), 1.2, 1, 5));
            Box title = spot.handle();
            double middle = title.y() + title.height() / 2;
            fold(title.x() + GroupSpot.FOLD / 2, middle, true);
            ink.text(TextWidths.fitted(spot.group().name(), Fonts.semibold(12), title.width() - GroupSpot.FOLD - 4), title.x() + GroupSpot.FOLD, middle, new Type(true, 12, tokens.muted(), Side.LEFT));
        });
    }

    /** In place of groups that are folded; their ports are painted as those of nodes are. */
    void cards(Consumer<PortSpot> port) {
        plot.groups().stream().filter(GroupSpot::card).forEach(spot -> {
            GroupLook look = looks.of(spot, _ -> List.of());
            Box box = spot.box();
            for (int behind = 2; behind > 0; behind--) {
                double off = behind * STACK;
                surface(box.x() + off, box.y() + off, box.width() - off / 2, box.height() - off / 2, Tokens.over(tokens.bg(), tokens.card(), 0.7));
            }
            surface(box.x(), box.y(), box.width(), box.height(), tokens.card());
            ink.strength(look.part() == GroupLook.Share.ALL ? FADED : 1);
            double air = TILE * TILE_AIR;
            ink.path(Ink.box(box.x() + INSET, box.y() + INSET, TILE, TILE, air), Pen.fill(Tokens.over(tokens.card(), tokens.muted(), TILE_TINT)));
            ink.icon("group", box.x() + INSET + air, box.y() + INSET + air, TILE - 2 * air, tokens.muted());
            texts(look, box);
            fold(box.right() - GroupSpot.FOLD / 2 - 6, box.bottom() - GroupSpot.FOLD / 2 - 6, false);
            spot.ports().forEach(port);
            ink.strength(1);
        });
    }

    private void surface(double x, double y, double width, double height, Color fill) {
        ink.path(Ink.box(x + 0.5, y + 0.5, width - 1, height - 1, ROUND), new Pen(fill, tokens.line(), 1));
    }

    private void texts(GroupLook look, Box box) {
        text(look.name(), true, 13, tokens.fg(), box.x() + TEXT_X, box.y() + 19, box.width() - TEXT_X - 24);
        text(look.holds(), false, 11, tokens.muted(), box.x() + TEXT_X, box.y() + 36, box.width() - TEXT_X - INSET);
        for (int line = 0; line < look.lines().size(); line++) {
            boolean last = line == look.lines().size() - 1 && line > 0;
            text(look.lines().get(line), false, 12.5, last ? tokens.muted() : tokens.fg(), box.x() + INSET, box.y() + FIRST_LINE + line * LINE, box.width() - INSET - (line == 2 ? GroupSpot.FOLD + INSET : INSET));
        }
    }

    private void text(String words, boolean semibold, double size, Color colour, double x, double y, double room) {
        ink.text(TextWidths.fitted(words, semibold ? Fonts.semibold(size) : Fonts.text(size), room), x, y, new Type(semibold, size, colour, Side.LEFT));
    }

    /** A triangle that points down where something is unfolded, and to the right where it is not. */
    private void fold(double x, double y, boolean open) {
        ink.path(open ? Ink.corners(x - 4, y - 2.5, x + 4, y - 2.5, x, y + 3.5) : Ink.corners(x - 2.5, y - 4, x + 3.5, y, x - 2.5, y + 4), Pen.fill(tokens.muted()));
    }

    /** From probes to their wires: below what else stands beside wires. */
    void leads() {
        probes.forEach(probe -> {
            Curve wire = probe.wire();
            Box box = probe.box();
            double x = wire.x(0.5);
            double y = wire.y(0.5);
            ink.path(Ink.say("M%s %sL%s %s", Math.clamp(x, box.x() + CORNER, box.right() - CORNER), y < box.y() ? box.y() : Math.min(box.bottom(), y), x, y), Pen.stroke(tokens.muted(), 1, 2, 3));
            ink.path(Ink.circle(x, y, 3), new Pen(tokens.fg(), tokens.bg(), 1));
        });
    }

    /** The probes, as they read. */
    void probes() {
        probes.forEach(probe -> {
            Box box = probe.box();
            ink.path(Ink.box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 4), new Pen(tokens.raised(), Tokens.over(tokens.line(), tokens.muted(), 0.5), 1));
            ink.text(probe.words(), box.centreX(), box.centreY(), new Type(true, 11, tokens.fg(), Side.MIDDLE));
        });
    }

    /** The breakpoints: filled, or an outline while they are off. */
    void breakpoints() {
        WatchSigns.breakpoints(plot).forEach(stop -> {
            double x = stop.x();
            double y = stop.y();
            double half = STOP * SIDE;
            ink.path(Ink.corners(x - half, y - STOP, x + half, y - STOP, x + STOP, y - half, x + STOP, y + half, x + half, y + STOP, x - half, y + STOP, x - STOP, y + half, x - STOP, y - half),
                    stop.disabled() ? new Pen(tokens.bg(), tokens.bad(), 1.5) : new Pen(tokens.bad(), tokens.bg(), 1.5));
        });
    }
}
