package edgeos.ui.timeline;

import javafx.css.PseudoClass;

/** Style names of recordings; what they look like is in {@code layouts/timeline.css}. */
final class TimelineStyles {
    static final String BANNER = "replay-banner";
    static final String BANNER_TEXT = "replay-banner-text";
    static final String BAR = "replay-bar";
    static final String TIME = "replay-time";
    static final String TRACK = "replay-track";
    static final String RAIL = "replay-rail";
    static final String PLAYED = "replay-played";
    static final String KNOB = "replay-knob";
    static final String TICK = "replay-tick";
    static final String MARK = "replay-mark";
    /** Of what stands in a low window. */
    static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private TimelineStyles() { }
}
