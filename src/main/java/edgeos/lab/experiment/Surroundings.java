package edgeos.lab.experiment;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Where and when an experiment ran.
 *
 * @param machine operating system and architecture
 * @param cores processors that Java may use
 * @param jdk the Java that ran it
 * @param date when it began
 * @param seed what its traffic was made from
 */
public record Surroundings(String machine, int cores, String jdk, String date, long seed) {
    /** This machine, now. */
    public static Surroundings here(long seed) {
        return new Surroundings(System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(), seed);
    }
}
