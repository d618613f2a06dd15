package edgeos.lab.experiment.memcached;

import java.time.Duration;

/**
 * How many come, and for how long.
 *
 * @param clients half of whom are killed
 * @param length half of which all are there, and half of which those who are left
 */
record Crowd(int clients, Duration length) {
    /** As many as the paper served on one machine, for a minute. */
    static final Crowd FULL = new Crowd(1_000, Duration.ofMinutes(1));
    /** Enough to see that all works. */
    static final Crowd QUICK = new Crowd(100, Duration.ofSeconds(4));

    /** For another time. */
    Crowd lasting(Duration another) {
        return new Crowd(clients, another);
    }
}
