package edgeos.engine.sched;

import edgeos.engine.duty.Clock;
import edgeos.program.RepeatableRandom;
import java.security.SecureRandom;

/** The service {@code random}: real while the clock is; while time is virtual, the same sequence in every run, so that steps can be repeated. Owned by a core. */
final class Randomness {
    private final Clock clock;
    private final RepeatableRandom repeatable;
    private SecureRandom real;

    Randomness(int core, Clock clock) {
        this.clock = clock;
        this.repeatable = new RepeatableRandom(core);
    }

    long next() {
        if (clock.isVirtual()) {
            return repeatable.nextLong();
        }
        if (real == null) {
            real = new SecureRandom();
        }
        return real.nextLong();
    }
}
