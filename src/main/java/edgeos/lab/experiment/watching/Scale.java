package edgeos.lab.experiment.watching;

import java.time.Duration;

/**
 * How much is measured, and for how long.
 *
 * @param warmUps rounds that do not count: what was not compiled yet is, and an engine that shares two processors with a compiler says nothing of windows
 * @param rounds how often each sight is measured that is compared
 * @param idleRounds how often each idle one is, which is compared with nothing
 * @param settle how long an engine, and a window with it, runs before it is measured: a window finds its animation rate in 1.75 s
 * @param turn how long a window that shows something else now does before it is measured
 * @param length how long each is measured
 * @param rest how long an idle one rests before it is measured: a window knows only after 2 s that nothing comes
 * @param idleLength how long each idle one is measured: the system counts a process's time by hundredths of a second
 * @param most no round is begun that would not end within this time, but the first that counts always is
 */
record Scale(int warmUps, int rounds, int idleRounds, Duration settle, Duration turn, Duration length, Duration rest, Duration idleLength, Duration most) {
    static final Scale FULL = new Scale(1, 10, 3, Duration.ofMillis(1800), Duration.ofMillis(500), Duration.ofMillis(1200), Duration.ofMillis(3000), Duration.ofMillis(4000),
            Duration.ofSeconds(185));
    static final Scale QUICK = new Scale(1, 2, 1, Duration.ofMillis(1800), Duration.ofMillis(400), Duration.ofMillis(800), Duration.ofMillis(2500), Duration.ofMillis(2000), Duration.ofSeconds(42));

    /** A round or more without warming up, of which each part takes as long. */
    static Scale of(int rounds, Duration settle, Duration length) {
        return new Scale(0, rounds, rounds, settle, settle, length, settle, length, Duration.ofDays(1));
    }

    /** How long what is seen, or not, runs before it is measured. */
    Duration before(Sight sight, boolean isFirst) {
        return !sight.isBusy() ? rest : isFirst ? settle : turn;
    }

    /** How long it is measured. */
    Duration length(Sight sight) {
        return sight.isBusy() ? length : idleLength;
    }
}
