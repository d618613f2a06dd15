package edgeos.lab.results;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Surroundings;
import edgeos.notation.Quantity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the paper states, beside what a machine measured: a line for each statement, from the results of the experiments that ask about it. Immutable; any thread. */
public final class PaperTable {
    /** What the columns of {@link Line} are called. */
    public static final List<String> HEADS = List.of("", "stated of EdgeOS", "measured", "against, on the same machine", "isolation of ours");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double LINE_BITS = 10 * NANOS_PER_SECOND;
    private static final int SMALL_BYTES = 64;
    private static final int LARGE_BYTES = 1024;
    private static final int HOPS = 6;
    private static final double MANY = 1000;
    private static final double LEAST_STATED = 300;

    /**
     * A statement and what was measured.
     *
     * @param what what is compared
     * @param paper what the paper states, with its mark
     * @param here what was measured, or which experiment would
     * @param against the baseline of the same run
     * @param isolation what separates one FWP of ours from the next
     */
    public record Line(String what, String paper, String here, String against, String isolation) {
        /** The cells, under {@link #HEADS}. */
        public List<String> cells() {
            return List.of(what, paper, here, against, isolation);
        }
    }

    private final List<Study> studies;

    /** The table of these results; of several of one experiment, the last one counts. */
    public PaperTable(List<Study> studies) {
        this.studies = List.copyOf(studies);
    }

    /** True if one of the results is about something that the paper states. */
    public boolean hasSomethingToSay() {
        return studies.stream().map(Study::experiment).anyMatch(List.of("startup", "chain", "copy", "memcached", "scale")::contains);
    }

    /** The lines, in the order of the paper's evaluation. */
    public List<Line> lines() {
        return List.of(activation(), creation(), chain(), copying(), memcached(), density());
    }

    /** Where and how the results came about, in a sentence for each machine and day. */
    public List<String> origins() {
        Map<String, List<Study>> byPlace = studies.stream().collect(Collectors.groupingBy(PaperTable::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.entrySet().stream().map(each -> each.getValue().stream().map(Study::experiment).distinct().collect(Collectors.joining(", ")) + ": " + each.getKey()).toList();
    }

    private static String place(Study study) {
        Surroundings where = study.result().surroundings();
        String processor = Optional.ofNullable(where.versions().get("processor")).map(model -> " (" + model + ")").orElse("");
        return where.machine() + ", " + where.cores() + (where.cores() == 1 ? " processor" : " processors") + processor + ", Java " + where.jdk() + ", " + where.date().split("T")[0] + ", " + StudyText.extent(study);
    }

    private Line activation() {
        return line("activate a cached FWP", "170 times faster than fork()+exec() (S)", "startup", () -> row("startup", "activate").map(awake -> {
            String parked = row("startup", "activate parked").map(row -> "; if its core sleeps: " + timesSooner(row)).orElse("");
            return new Measured(timesSooner(awake) + parked, spawned(), isolation(awake));
        }));
    }

    private Line creation() {
        return line("create an FWP (64 KiB of state)", "20 times faster than a Linux process (S)", "startup",
                () -> row("startup", "create 64 KiB").map(row -> new Measured(timesSooner(row), spawned(), isolation(row))));
    }

    private static String timesSooner(ExperimentRow row) {
        return times(row, "ratioToPosixSpawn") + ": " + Quantity.nanos(Plot.figure(row, "p50Nanos"));
    }

    private String spawned() {
        return row("startup", "posix_spawn").map(row -> "posix_spawn of an empty program: " + Quantity.nanos(Plot.figure(row, "p50Nanos"))).orElse("");
    }

    private Line chain() {
        return line("a chain of 6, copied at each hop", "above 10 Gbit/s, line rate for up to 6 FWPs (S)", "chain", () -> carried(SMALL_BYTES).map(small -> {
            String large = carried(LARGE_BYTES).map(row -> "; of 1 KiB: " + rate(row)).orElse("");
            double share = Plot.figure(small, "messagesPerSecond") * (SMALL_BYTES + 20) * Byte.SIZE / LINE_BITS;
            return new Measured("of 64 B: " + rate(small) + ", " + Quantity.digits(share) + " times what a 10 Gbit/s line carries of such frames" + large,
                    "the fastest of other ways to copy: ours is " + times(small, "ratioToBestPeer") + carried(LARGE_BYTES).map(row -> "; at 1 KiB " + times(row, "ratioToBestPeer")).orElse(""), isolation(small));
        }));
    }

    private Optional<? extends ExperimentRow> carried(int bytes) {
        return rows("chain").filter(row -> "mover".equals(row.values().get("system")) && Plot.figure(row, "hops") == HOPS && Plot.figure(row, "bytes") == bytes && Plot.figure(row, "messagesPerSecond") > 0).findFirst();
    }

    private static String rate(ExperimentRow row) {
        return Quantity.rate(Plot.figure(row, "messagesPerSecond")) + ", " + Quantity.bitRate(Plot.figure(row, "bitsPerSecond"));
    }

    private Line copying() {
        return line("copying against sharing", "negligible overhead (S)", "copy", () -> {
            List<? extends ExperimentRow> copies = rows("copy").filter(row -> Double.isFinite(Plot.figure(row, "overheadShare"))).toList();
            return copies.isEmpty() ? Optional.empty() : Optional.of(new Measured(losses(copies, "none", "with nothing to do at each hop") + losses(copies, "firewall", "; with a firewall at each"),
                    "links that share, in the same chain of 6 (below 0: copying was faster)", isolation(copies.getFirst())));
        });
    }

    private static String losses(List<? extends ExperimentRow> copies, String work, String words) {
        List<? extends ExperimentRow> of = copies.stream().filter(row -> work.equals(row.values().get("work"))).sorted(Comparator.comparingDouble(row -> Plot.figure(row, "bytes"))).toList();
        return of.isEmpty() ? "" : words + ": " + of.stream().map(row -> share(row, "overheadShare") + " at " + Quantity.digits(Plot.figure(row, "bytes")) + " B").collect(Collectors.joining(", "));
    }

    private Line memcached() {
        return line("a memcached for each client", "300 to 1,000 on one server: latency three orders of magnitude better than Linux (S)", "memcached", () -> {
            Optional<? extends ExperimentRow> ours = rows("memcached").filter(row -> row.name().startsWith("fwp.") && row.passed()).max(Comparator.comparingDouble(row -> Plot.figure(row, "clients")));
            return ours.map(row -> new Measured(served(row), rows("memcached").filter(other -> other.name().startsWith("process.") && Plot.figure(other, "clients") == Plot.figure(row, "clients")).findFirst()
                    .map(other -> against(row, other)).orElse("the process of memcached was not measured"), isolation(row)));
        });
    }

    private static String served(ExperimentRow row) {
        double clients = Plot.figure(row, "clients");
        return Quantity.grouped((long) clients) + " clients, as fast as they can: " + answers(row) + (clients < LEAST_STATED ? "; as many as the paper's are asked in full only" : "");
    }

    private static String answers(ExperimentRow row) {
        return Quantity.count(Plot.figure(row, "answersPerSecond"), "") + "/s, p99 " + Quantity.nanos(Plot.figure(row, "p99Nanos")) + ", at a steady rate p99 " + Quantity.nanos(Plot.figure(row, "steadyP99Nanos"));
    }

    private static String against(ExperimentRow ours, ExperimentRow other) {
        if (!Double.isFinite(Plot.figure(other, "answersPerSecond"))) {
            return other.remark();
        }
        return "a process of memcached for each: " + answers(other) + "; ours gives " + times(ours, "answersRatioToProcess") + " as many answers, and takes " + times(ours, "steadyP99RatioToProcess") + " as long at the steady rate (p99)";
    }

    private Line density() {
        return line("FWPs on one machine", "15,000 bare ones (C)", "scale", () -> {
            Optional<? extends ExperimentRow> most = rows("scale").filter(row -> Plot.figure(row, "ratioToAlone") > 0).max(Comparator.comparingDouble(row -> Plot.figure(row, "idle")));
            return most.map(row -> new Measured(Quantity.grouped((long) (Plot.figure(row, "idle") + Plot.figure(row, "busy"))) + " with 16 KiB of state, " + Quantity.bytes(Plot.figure(row, "bytesPerFwp")) + " each; " + Quantity.grouped((long) Plot.figure(row, "busy")) + " of them busy",
                    "the busy ones alone: " + share(row, "ratioToAlone") + " of their rate", isolation(row)));
        });
    }

    /** What was measured for a line. */
    private record Measured(String here, String against, String isolation) { }

    private static Line line(String what, String paper, String experiment, Supplier<Optional<Measured>> measured) {
        return measured.get().map(found -> new Line(what, paper, found.here(), found.against(), found.isolation())).orElseGet(() -> new Line(what, paper, "not measured: experiment " + experiment, "", ""));
    }

    private Stream<? extends ExperimentRow> rows(String experiment) {
        return studies.reversed().stream().filter(study -> study.experiment().equals(experiment)).findFirst().stream().flatMap(study -> study.result().rows().stream());
    }

    private Optional<? extends ExperimentRow> row(String experiment, String name) {
        return rows(experiment).filter(row -> row.name().equals(name)).findFirst();
    }

    private static String isolation(ExperimentRow row) {
        return String.valueOf(row.values().getOrDefault("isolation", ""));
    }

    private static String times(ExperimentRow row, String column) {
        return round(Plot.figure(row, column)) + " times" + range(row, column, PaperTable::round);
    }

    private static String share(ExperimentRow row, String column) {
        return Quantity.percent(Plot.figure(row, column)) + range(row, column, Quantity::percent);
    }

    private static String range(ExperimentRow row, String column, DoubleFunction<String> words) {
        double least = Plot.figure(row, column + RowBuilder.LEAST);
        double most = Plot.figure(row, column + RowBuilder.MOST);
        return Double.isFinite(least) && Double.isFinite(most) ? " (" + words.apply(least) + " to " + words.apply(most) + ")" : "";
    }

    /** To three digits that matter. */
    private static String round(double ratio) {
        if (!(ratio >= MANY)) {
            return Quantity.digits(ratio);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(ratio)) - 2);
        return Quantity.grouped(Math.round(Math.round(ratio / unit) * unit));
    }
}
