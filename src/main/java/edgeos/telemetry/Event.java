package edgeos.telemetry;

/**
 * Something rare that a user may want to know.
 *
 * @param serial 1 for the first event of a log
 * @param atNanos the engine's clock from the start of the run
 * @param level how much it matters
 * @param topic what it is about
 * @param subject the id of a node, link, or chain; empty for none
 * @param text what happened, with {@code name=value}
 */
public record Event(long serial, long atNanos, Level level, Topic topic, String subject, String text) {
    /** How much it matters. */
    public enum Level { INFO, WARNING, ERROR }

    /** What it is about. */
    public enum Topic { RUN, EDIT, REFUSED, FAULT, OVERRUN, CAPABILITY, FILE, FINDING, LOG, CLIENTS }

    /** True for an error that is not about any node: what an FWP does wrong is always about one, so that this one is the lab's own. */
    public boolean isDefect() {
        return level == Level.ERROR && topic == Topic.FAULT && subject.isEmpty();
    }
}
