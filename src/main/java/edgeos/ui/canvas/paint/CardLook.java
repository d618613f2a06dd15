package edgeos.ui.canvas.paint;

import edgeos.model.check.Finding;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * All that can be seen of a node's card. Equal looks need no painting.
 *
 * @param name of the node
 * @param subtitle below the name
 * @param figure the live figure
 * @param icon name of the icon
 * @param group of the kind, for the icon's colour
 * @param bar how full the bar is, 0 to 1
 * @param barTone its colour
 * @param sign the state, by shape and colour
 * @param selected whether it is selected
 * @param finding the worst finding
 * @param marker a few words above the card while stepping, such as "core 0"; empty for none
 * @param glow how brightly it is lit while its program runs, 0 to 1
 * @param trouble what went wrong with it in this run
 * @param ports its ports
 */
public record CardLook(String name, String subtitle, String figure, String icon, Optional<Kind.Group> group, double bar, Tone barTone,
        Sign sign, boolean selected, Optional<Finding.Severity> finding, String marker, double glow, Trouble trouble,
        List<PortLook> ports) {
    private static final Texts TEXTS = Texts.of(CardLook.class);


    /** The state of a node. Each has a shape of its own, so that nobody depends on the colour. */
    public enum Sign {
        /** A ring: stopped or waiting. */
        IDLE,
        /** A disc. */
        RUNNING,
        /** A diamond. */
        BACK_PRESSURED,
        /** A cross. */
        FAULTED,
        /** A square: its instances lie in the cache. */
        CACHED,
        /** A bar: no part of what runs; the whole card is faded. */
        DISABLED;

        /** In words, for tooltips and screen readers. */
        public String words() {
            return TEXTS.get("sign." + name());
        }
    }

    /**
     * A port on the card's edge.
     *
     * @param name of the port
     * @param out whether it is on the right edge
     * @param y from the card's top
     * @param tone its colour
     * @param light whether a wire being drawn could end here (lit), could not (dark), or nothing is being drawn
     * @param carries what it takes: a circle stands for frames, a square for byte streams, a diamond for datagrams
     */
    public record PortLook(String name, boolean out, double y, Tone tone, Light light, Port.Carries carries) { }

    /**
     * Faults.
     *
     * @param reason why it is faulted at the moment; empty: it is not
     * @param badge how many faults there were; empty: none
     */
    public record Trouble(String reason, String badge) {
        /** None. */
        public static final Trouble NONE = new Trouble("", "");
    }

    /** What a wire being drawn means for a port. */
    public enum Light { NONE, LIT, DARK }

    /** What can be seen of it from afar; figures that cannot be read ask for no painting. */
    public CardLook far() {
        return new CardLook(name, "", "", icon, group, Math.round(bar * 10) / 10.0, barTone, sign, selected, finding, marker, glow, trouble, ports);
    }

    /** What of it changes with every figure. */
    public CardLook figures() {
        return new CardLook("", subtitle, figure, "", Optional.empty(), bar, barTone, sign == Sign.DISABLED ? sign : Sign.IDLE, false, Optional.empty(), "", 0,
                new Trouble(trouble.reason(), ""), List.of());
    }

    /** All the rest of it. */
    public CardLook frame() {
        return new CardLook(name, "", "", icon, group, 0, Tone.FLOW, sign, selected, finding, marker, glow, new Trouble("", trouble.badge()), ports);
    }

    public CardLook {
        ports = List.copyOf(ports);
    }
}
