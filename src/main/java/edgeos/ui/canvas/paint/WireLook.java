package edgeos.ui.canvas.paint;

import edgeos.model.Link;
import edgeos.model.kind.Port;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * All that can be seen of a wire, but for its place and what moves on it.
 *
 * @param state idle, flowing, back-pressured, or denied
 * @param width of the line; grows with the logarithm of the rate
 * @param heat how full the destination's ring is, 0 to 1: from the colour of flow to warm
 * @param speed of what moves, in pixels a second; 0 if nothing does
 * @param label what the pill says; empty for no pill
 * @param shared true for a link that does not isolate
 * @param lossy true if it drops when the destination is full
 * @param faulty true if a finding points at it or one end is missing
 * @param selected whether it is selected
 * @param captured whether a file is being written of it
 * @param carries frames, byte streams, or datagrams: each has a colour of its own, and streams have heads of arrows along them
 */
public record WireLook(LinkState state, double width, double heat, double speed, String label, boolean shared, boolean lossy,
        boolean faulty, boolean selected, boolean captured, Port.Carries carries) {
    private static final Texts TEXTS = Texts.of(WireLook.class);
    private static final double THIN = 1.5;
    private static final double MOST_WIDTH = 7;
    private static final double HEAT_FROM = 0.25;
    /** A wire that found its destination full now and then, but not for long, flows: it is only warmer than others. */
    private static final double HELD_FROM = 0.5;
    private static final double STALLED_HEAT = 0.35;
    /** Widths in steps that can be seen: each figure would be a line of its own otherwise. */
    private static final double WIDTH_STEPS = 4;
    /** How a link looks with these figures; {@code fill} is the destination's, over the last moments. */
    public static WireLook of(Link link, Live live, double fill, boolean lossy, boolean selected, boolean captured, boolean faulty) {
        Optional<LinkFigures> figures = live.running() ? live.link(link.id()) : Optional.empty();
        double rate = live.linkRate(link.id());
        LinkState state = figures.map(LinkFigures::state).orElse(LinkState.IDLE);
        boolean passing = state == LinkState.BACK_PRESSURED && fill < HELD_FROM || state == LinkState.IDLE && rate > 0;
        LinkState shown = passing ? LinkState.FLOWING : state;
        boolean shared = link.mode() == Link.Mode.SHARE;
        double heat = Math.max(heat(fill), state == LinkState.BACK_PRESSURED ? STALLED_HEAT : 0);
        return new WireLook(shown, width(rate), heat, speed(shown, rate), label(shown, link, live, fill), shared,
                lossy, faulty, selected, captured, Port.Carries.FRAME);
    }

    /** This, with such messages on it. */
    public WireLook carrying(Port.Carries messages) {
        return new WireLook(state, width, heat, speed, label, shared, lossy, faulty, selected, captured, messages);
    }

    /** True if something moves on it. */
    public boolean moves() {
        return speed > 0;
    }

    /** This, with nothing moving on it. */
    public WireLook still() {
        return new WireLook(state, width, heat, 0, label, shared, lossy, faulty, selected, captured, carries);
    }

    /** This, with nothing passing because a slot denies it; the words say which. */
    public WireLook denied(String words) {
        return new WireLook(LinkState.DENIED, THIN, 0, 0, words, shared, lossy, faulty, selected, captured, carries);
    }

    /** This without words and without speed: wires for which it is equal have the same lines. */
    public WireLook wordless() {
        return new WireLook(state, width, heat, moves() ? 1 : 0, "", shared, lossy, faulty, selected, captured, carries);
    }

    /** This with no more than what colours its pill: pills for which it is equal differ in words only. */
    public WireLook pill() {
        boolean coloured = state == LinkState.BACK_PRESSURED || state == LinkState.DENIED;
        return new WireLook(state, THIN, coloured ? heat : 0, 0, "", shared, false, false, false, false, carries);
    }

    /** What its pill could say, the most telling first: a wire that is denied or does not isolate rather says less than nothing. */
    public List<String> labels() {
        if (state != LinkState.DENIED) {
            return label.isEmpty() ? List.of() : label.equals(TEXTS.get("wire.shared")) ? List.of(label, TEXTS.get("wire.shared.short")) : List.of(label);
        }
        int comma = label.lastIndexOf(", ");
        return Stream.of(label, comma < 0 ? label : label.substring(0, comma), TEXTS.get("wire.denied")).distinct().toList();
    }

    /** The colour of its line. */
    public Color colour(Tokens tokens) {
        return switch (state) {
            case IDLE -> faulty ? tokens.warm() : tokens.faint();
            case FLOWING -> flowing().of(tokens).interpolate(tokens.warm(), heat * 0.85);
            case BACK_PRESSURED -> tokens.warm();
            case DENIED -> tokens.bad();
        };
    }

    private Tone flowing() {
        return switch (carries) {
            case FRAME -> Tone.FLOW;
            case STREAM -> Tone.STREAM;
            case DATAGRAM -> Tone.DATAGRAM;
        };
    }

    /** What a port at its end shows. */
    public Tone tone() {
        return switch (state) {
            case IDLE -> Tone.MUTED;
            case FLOWING -> flowing();
            case BACK_PRESSURED -> Tone.WARM;
            case DENIED -> Tone.BAD;
        };
    }

    /** The colour of what its pill says. */
    public Color textColour(Tokens tokens) {
        return switch (state) {
            case IDLE, FLOWING -> tokens.muted();
            case BACK_PRESSURED -> tokens.warmText();
            case DENIED -> tokens.bad();
        };
    }

    private static double width(double rate) {
        return rate < 10 ? THIN : Math.min(MOST_WIDTH, Math.round((THIN + (Math.log10(rate) - 1) * 0.85) * WIDTH_STEPS) / WIDTH_STEPS);
    }

    private static double heat(double fill) {
        return Math.round(20 * Math.clamp((fill - HEAT_FROM) / (1 - HEAT_FROM), 0, 1)) / 20.0;
    }

    private static double speed(LinkState state, double rate) {
        boolean moving = rate > 0 && (state == LinkState.FLOWING || state == LinkState.BACK_PRESSURED);
        return moving ? 24 + 14 * Math.log10(1 + rate) : 0;
    }

    private static String label(LinkState state, Link link, Live live, double fill) {
        if (state == LinkState.DENIED) {
            return TEXTS.get("wire.denied");
        }
        if (state == LinkState.BACK_PRESSURED) {
            return TEXTS.get("wire.ring", Quantity.percent(Math.round(fill * 100) / 100.0));
        }
        if (link.mode() == Link.Mode.SHARE) {
            return TEXTS.get("wire.shared");
        }
        return live.linkBits(link.id()) > 0 ? Quantity.bitRate(live.linkBits(link.id())) : "";
    }
}
