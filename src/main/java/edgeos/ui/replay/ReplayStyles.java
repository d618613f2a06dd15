package edgeos.ui.replay;

/** Style names of recordings; what they look like is in {@code layouts/replay.css}. */
final class ReplayStyles {
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
    static final String RECORDING = "recording";
    static final String ELAPSED = "recording-elapsed";

    private ReplayStyles() { }
}
