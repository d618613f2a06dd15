package edgeos.lab;

/** How a drawing runs. */
public enum Mode {
    /** On threads, as fast as it goes. */
    LIVE,
    /** One duty cycle at a time, paced by a timer, under a virtual clock. */
    SLOW,
    /** One duty cycle at a time, by hand, under a virtual clock. */
    STEP
}
