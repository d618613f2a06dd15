package edgeos.ui.export;

import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.Note;
import edgeos.model.kind.Port;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.paint.FrameLook;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.canvas.paint.Subtitles;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.export.Ink.Pen;
import edgeos.ui.export.Ink.Side;
import edgeos.ui.export.Ink.Type;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * Paints a drawing as the canvas shows it when nothing is selected: frames, wires, cards, notes, groups, and what is watched. One way of painting for vectors and pixels, so that both show the same. JavaFX application thread, which measures
 * texts.
 */
final class DrawingArt {
    private static final Texts TEXTS = Texts.of(DrawingArt.class);
    private static final double ROUND = 9;
    private static final double FRAME_ROUND = 12;
    private static final double NOTE_ROUND = 6;
    private static final double INSET = 12;
    private static final double TILE = 28;
    private static final double TILE_AIR = 0.18;
    private static final double TILE_TINT = 0.2;
    private static final double TEXT_X = 50;
    private static final double NOTE_LINE = 17;
    private static final double FADED = 0.45;
    /** Pills stand beside wires, and words of wires are wider than their ends are apart. */
    private static final double NEAR = 64;
    private static final double FAR_LINE = 5;
    private static final double FAR_WIRE = 9;
    private static final double FAR_ICON = 60;

    private final Plot plot;
    private final Live live;
    private final Tokens tokens;
    private final Ink ink;
    private final Box part;
    private boolean far;

    DrawingArt(Plot plot, Live live, Tokens tokens, Ink ink) {
        this(plot, live, tokens, ink, null);
    }

    /** Of what is in this part of it; null: all of it. */
    DrawingArt(Plot plot, Live live, Tokens tokens, Ink ink, Box part) {
        this.part = part;
        this.plot = plot;
        this.live = live;
        this.tokens = tokens;
        this.ink = ink;
    }

    /** Paints all of it as it is seen from afar: no words, which nobody could read, and larger icons. */
    void paintFar() {
        far = true;
        plot.frames().forEach(this::frame);
        plot.notes().forEach(this::note);
        plot.wires().forEach(this::wire);
        plot.nodes().forEach(this::farCard);
        plot.groups().stream().filter(GroupSpot::card).forEach(this::farGroup);
    }

    private void farCard(NodeSpot spot) {
        Box box = spot.box();
        Color colour = spot.kind().map(kind -> tokens.of(kind.group())).orElse(tokens.muted());
        ink.path(Ink.box(box.x(), box.y(), box.width(), box.height(), 2 * ROUND), new Pen(Tokens.over(tokens.card(), colour, TILE_TINT), Tokens.over(tokens.card(), colour, 0.6), FAR_LINE));
        ink.icon(spot.node().kind(), box.centreX() - FAR_ICON / 2, box.centreY() - FAR_ICON / 2, FAR_ICON, colour);
    }

    /** Paints all of it, from the back to the front. */
    void paint() {
        var beside = new BesideArt(plot, live, tokens, ink);
        plot.frames().stream().filter(chain -> isSeen(Plot.box(chain))).forEach(this::frame);
        beside.outlines();
        plot.notes().stream().filter(note -> isSeen(Plot.box(note))).forEach(this::note);
        plot.wires().stream().filter(wire -> isSeen(wire.curve().bounds())).forEach(this::wire);
        beside.leads();
        plot.nodes().stream().filter(spot -> isSeen(spot.box())).forEach(this::card);
        beside.cards(port -> port(port));
        plot.wires().stream().filter(wire -> isSeen(wire.curve().bounds())).forEach(this::pill);
        beside.probes();
        beside.breakpoints();
    }

    /** True if any of it could be in the picture; what is beside it, shadows and pills, is near. */
    private boolean isSeen(Box box) {
        return part == null || part.grown(NEAR).meets(box);
    }

    private void farGroup(GroupSpot spot) {
        Box box = spot.box();
        ink.path(Ink.box(box.x(), box.y(), box.width(), box.height(), 2 * ROUND), new Pen(tokens.card(), tokens.muted(), FAR_LINE));
        ink.icon("group", box.centreX() - FAR_ICON / 2, box.centreY() - FAR_ICON / 2, FAR_ICON, tokens.muted());
    }

    private void frame(Chain chain) {
        FrameLook look = FrameLook.of(chain, live, false, false, false);
        Box box = look.box();
        Color line = Tokens.over(tokens.bg(), tokens.flow(), 0.5);
        ink.path(Ink.box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, FRAME_ROUND), far ? new Pen(tokens.flow().deriveColor(0, 1, 1, 0.08), line, FAR_LINE) : new Pen(tokens.flow().deriveColor(0, 1, 1, 0.06), line, 1.2, 6, 5));
        if (far) {
            return;
        }
        double room = box.width() - 32;
        double y = box.y() + 22;
        String title = TextWidths.fitted(look.title(), Fonts.semibold(12.5), room);
        ink.text(title, box.x() + 16, y, new Type(true, 12.5, tokens.flowText(), Side.LEFT));
        double used = TextWidths.of(title, Fonts.semibold(12.5)) + 10;
        double policy = TextWidths.of(look.policy(), Fonts.text(12));
        if (!look.policy().isEmpty() && used + policy <= room) {
            ink.text(look.policy(), box.x() + 16 + used, y, new Type(false, 12, tokens.muted(), Side.LEFT));
            used += policy + 10;
        }
        if (!look.right().isEmpty() && used + TextWidths.of(look.right(), Fonts.text(12)) <= room) {
            ink.text(look.right(), box.right() - 16, y, new Type(false, 12, tokens.muted(), Side.RIGHT));
        }
    }

    private void note(Note note) {
        Box box = Plot.box(note);
        ink.path(Ink.box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, NOTE_ROUND), new Pen(tokens.raised(), tokens.line(), 1));
        if (far) {
            return;
        }
        double y = box.y() + 18;
        for (String line : TextWidths.wrapped(note.text(), Fonts.text(12), box.width() - 24)) {
            if (y + NOTE_LINE / 2 > box.bottom() + 2) {
                return;
            }
            ink.text(line, box.x() + 12, y, new Type(false, 12, tokens.muted(), Side.LEFT));
            y += NOTE_LINE;
        }
    }

    private WireLook look(Link link) {
        double fill = live.link(link.id()).map(LinkFigures::fill).orElse(0.0);
        return WireLook.of(link, live, fill, plot.isLossy(link.id()), false, false, false).carrying(plot.carries(link));
    }

    private void wire(WireSpot spot) {
        WireLook look = look(spot.link());
        Color colour = look.colour(tokens);
        Curve curve = spot.curve();
        String outline = Ink.say("M%s %sC%s %s %s %s %s %s", curve.x0(), curve.y0(), curve.x1(), curve.y0(), curve.x2(), curve.y3(), curve.x3(), curve.y3());
        boolean idle = look.state() == LinkState.IDLE;
        if (look.shared()) {
            ink.path(outline, Pen.stroke(colour, look.width() + 5.5));
            ink.path(outline, Pen.stroke(tokens.bg(), look.width() + 2.5));
        } else if (!idle) {
            ink.path(outline, Pen.stroke(colour.deriveColor(0, 1, 1, 0.16), look.width() + 5));
        }
        double[] dashes = look.state() == LinkState.DENIED || idle && look.lossy() ? new double[] {5, 5} : new double[0];
        if (!idle || !look.shared()) {
            ink.path(outline, far ? Pen.stroke(tokens.flow(), FAR_WIRE) : Pen.stroke(colour, idle ? 2 : Math.max(2, look.width()), dashes));
        }
    }

    /** What a wire says, in the middle of it if there is room between its ends. */
    private void pill(WireSpot spot) {
        WireLook look = look(spot.link());
        double length = spot.curve().length();
        Optional<String> words = look.labels().stream().filter(label -> TextWidths.of(label, Fonts.text(10)) + 20 < length).findFirst();
        words.ifPresent(label -> {
            double width = TextWidths.of(label, Fonts.text(10)) + 12;
            double x = spot.curve().x(0.5);
            double y = spot.curve().y(0.5) - 16;
            ink.path(Ink.box(x - width / 2, y - 8.5, width, 17, 8.5), new Pen(tokens.raised(), tokens.line(), 1));
            ink.text(label, x, y, new Type(false, 10, look.textColour(tokens), Side.MIDDLE));
        });
    }

    private void card(NodeSpot spot) {
        Box box = spot.box();
        boolean disabled = spot.node().disabled();
        Optional<NodeFigures> figures = live.node(spot.node().id());
        ink.path(Ink.box(box.x(), box.y() + 2, box.width(), box.height(), ROUND), Pen.fill(tokens.line().deriveColor(0, 1, 1, 0.6)));
        ink.path(Ink.box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, ROUND), new Pen(tokens.card(), tokens.line(), 1));
        ink.strength(disabled ? FADED : 1);
        Color colour = spot.kind().map(kind -> tokens.of(kind.group())).orElse(tokens.muted());
        double air = TILE * TILE_AIR;
        ink.path(Ink.box(box.x() + INSET, box.y() + INSET, TILE, TILE, air), Pen.fill(Tokens.over(tokens.card(), colour, TILE_TINT)));
        ink.icon(spot.node().kind(), box.x() + INSET + air, box.y() + INSET + air, TILE - 2 * air, colour);
        text(spot.node().name(), true, 13, tokens.fg(), box.x() + TEXT_X, box.y() + 19, box.width() - TEXT_X - 21);
        text(Subtitles.of(spot.node(), figures, live.running()), false, 11, tokens.muted(), box.x() + TEXT_X, box.y() + 35, box.width() - TEXT_X - INSET);
        text(disabled ? TEXTS.get("card.disabled") : said(spot, figures), false, 12.5, tokens.fg(), box.x() + INSET, box.y() + 57, box.width() - 2 * INSET);
        bar(spot);
        if (live.running()) {
            sign(figures.map(NodeFigures::state).orElse(NodeState.IDLE), box.right() - 13, box.y() + 16);
        }
        spot.ports().forEach(this::port);
        ink.strength(1);
    }

    /** Nothing, where figures are not asked for. */
    private String said(NodeSpot spot, Optional<NodeFigures> figures) {
        if (!live.running()) {
            return "";
        }
        return live.counts() ? TEXTS.get("card.counts", Amounts.count(figures.map(NodeFigures::in).orElse(0L)), Amounts.count(figures.map(NodeFigures::out).orElse(0L))) : Quantity.rate(live.nodeRate(spot.node().id()));
    }

    private void text(String words, boolean semibold, double size, Color colour, double x, double y, double room) {
        ink.text(TextWidths.fitted(words, semibold ? Fonts.semibold(size) : Fonts.text(size), room), x, y, new Type(semibold, size, colour, Side.LEFT));
    }

    private void bar(NodeSpot spot) {
        Box box = spot.box();
        double track = box.width() - 2 * INSET;
        ink.path(Ink.box(box.x() + INSET, box.bottom() - 15, track, 4, 2), Pen.fill(tokens.line()));
        double share = live.running() && live.mostRate() > 0 ? Math.clamp(live.nodeRate(spot.node().id()) / live.mostRate(), 0, 1) : 0;
        if (share > 0) {
            ink.path(Ink.box(box.x() + INSET, box.bottom() - 15, Math.max(4, track * share), 4, 2), Pen.fill(tokens.flow()));
        }
    }

    private void sign(NodeState state, double x, double y) {
        switch (state) {
            case IDLE -> ink.path(Ink.circle(x, y, 3.25), Pen.stroke(tokens.muted(), 1.5));
            case RUNNING -> ink.path(Ink.circle(x, y, 4), Pen.fill(tokens.good()));
            case BACK_PRESSURED -> ink.path(Ink.corners(x, y - 5, x + 5, y, x, y + 5, x - 5, y), Pen.fill(tokens.warm()));
            case FAULTED -> ink.path(Ink.say("M%s %sL%s %sM%s %sL%s %s", x - 3.5, y - 3.5, x + 3.5, y + 3.5, x - 3.5, y + 3.5, x + 3.5, y - 3.5), Pen.stroke(tokens.bad(), 2.2));
            case CACHED -> ink.path(Ink.box(x - 3.5, y - 3.5, 7, 7, 0), Pen.fill(tokens.muted()));
        }
    }

    private void port(PortSpot port) {
        double r = PortSpot.RADIUS;
        List<Link> links = plot.links(port);
        Color ring = links.isEmpty() ? tokens.faint() : look(links.getFirst()).tone().of(tokens);
        Pen pen = new Pen(tokens.bg(), ring, 2);
        ink.path(port.carries() == Port.Carries.FRAME ? Ink.circle(port.x(), port.y(), r) : port.carries() == Port.Carries.STREAM ? Ink.box(port.x() - 0.9 * r, port.y() - 0.9 * r, 1.8 * r, 1.8 * r, 1.5)
                : Ink.corners(port.x(), port.y() - 1.25 * r, port.x() + 1.25 * r, port.y(), port.x(), port.y() + 1.25 * r, port.x() - 1.25 * r, port.y()), pen);
    }
}
