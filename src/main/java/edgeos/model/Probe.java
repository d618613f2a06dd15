package edgeos.model;

/**
 * Figures pinned to a wire. A wire has one of each figure at the most.
 *
 * @param link the id of the link
 * @param figure what it shows of the link
 * @param show how
 * @param dx how far to the right of the wire's middle its own middle is, in pixels at 100 %
 * @param dy how far below
 * @param extras unknown keys of the file
 */
public record Probe(String link, Figure figure, Show show, double dx, double dy, Extras extras) {
    /** Where a new probe is: this far below the middle of its wire, which is above it. */
    public static final double ABOVE = -32;
    /** Farther from its wire than this, nobody would know whose it is; in pixels at 100 %, to each side. */
    public static final double FARTHEST = 480;

    /** What a probe shows of a link. */
    public enum Figure {
        /** Messages a second; in STEP, messages. */
        RATE,
        /** Bits a second; in STEP, bytes. */
        BIT_RATE,
        /** How full the ring is into which it leads. */
        FILL,
        /** Median latency of the chain to which it leads, where there is one. */
        LATENCY
    }

    /** How it is shown. */
    public enum Show { VALUE, SPARKLINE }

    /** One above the middle of its wire. */
    public Probe(String link, Figure figure, Show show) {
        this(link, figure, show, 0, ABOVE, Extras.NONE);
    }

    /** True if it is the one that shows this figure of this link. */
    public boolean isOf(String otherLink, Figure otherFigure) {
        return figure == otherFigure && link.equals(otherLink);
    }

    /** This, so far from the middle of its wire; not farther than {@link #FARTHEST}. */
    public Probe at(double changedDx, double changedDy) {
        return new Probe(link, figure, show, Math.clamp(changedDx, -FARTHEST, FARTHEST), Math.clamp(changedDy, -FARTHEST, FARTHEST), extras);
    }

    /** This, shown otherwise. */
    public Probe shown(Show changed) {
        return new Probe(link, figure, changed, dx, dy, extras);
    }
}
