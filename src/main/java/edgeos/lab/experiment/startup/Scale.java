package edgeos.lab.experiment.startup;

/**
 * How much of everything is started: in each round so many.
 *
 * @param rounds rounds that count, in each of which everything is started in turn
 * @param warmUps rounds before them that do not
 * @param activations of cached chains, on a core that is awake
 * @param wakeUps of cached chains, on a core that sleeps
 * @param creations of FWPs with 16 KiB; with 64 KiB a half, with 1 MiB a tenth
 * @param threads of each kind
 * @param spawns processes by posix_spawn
 * @param builds processes by ProcessBuilder
 * @param machines Java virtual machines, and containers
 */
public record Scale(int rounds, int warmUps, int activations, int wakeUps, int creations, int threads, int spawns, int builds, int machines) {
    /** Enough for medians and 99th percentiles of all, in less than three minutes. */
    public static final Scale FULL = new Scale(10, 2, 20_000, 300, 2_000, 500, 60, 8, 1);
    /** Enough for a first look, in less than a minute. */
    public static final Scale QUICK = new Scale(3, 1, 6_000, 100, 500, 150, 20, 2, 1);
}
