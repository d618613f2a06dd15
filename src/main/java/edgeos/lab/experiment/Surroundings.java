package edgeos.lab.experiment;

import edgeos.lab.LabVersion;
import edgeos.notation.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Where and when an experiment ran.
 *
 * @param machine operating system and architecture
 * @param cores processors that Java may use
 * @param jdk the Java that ran it
 * @param date when it began
 * @param seed what its traffic was made from
 * @param versions what else took part: the processor, how busy the machine was before, and the version of each program, by its name
 */
public record Surroundings(String machine, int cores, String jdk, String date, long seed, SequencedMap<String, String> versions) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";
    /** How many threads wanted to run, over the last minute: whoever reads the figures wants to know whether the machine was quiet. */
    private static final String LOAD = "load average at the start";

    public Surroundings {
        versions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(versions));
    }

    /** Nothing else is known to have taken part. */
    public Surroundings(String machine, int cores, String jdk, String date, long seed) {
        this(machine, cores, jdk, date, seed, new LinkedHashMap<>());
    }

    /** This machine, now. */
    public static Surroundings here(long seed) {
        var versions = new LinkedHashMap<String, String>();
        versions.put("EdgeOS Lab", LabVersion.text());
        processor().ifPresent(model -> versions.put("processor", model));
        versions.put("virtual machine", System.getProperty("java.vm.name") + ", " + System.getProperty("java.vendor"));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load >= 0) {
            versions.put(LOAD, Quantity.digits(load));
        }
        return new Surroundings(System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS)), seed, versions);
    }

    /** With a program that takes part. */
    public Surroundings with(String program, String version) {
        var more = new LinkedHashMap<>(versions);
        more.put(program, version);
        return new Surroundings(machine, cores, jdk, date, seed, more);
    }

    private static Optional<String> processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
