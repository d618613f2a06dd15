package edgeos.lab.experiment.compare;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.chain.rival.Pipes;
import edgeos.lab.experiment.chain.rival.Rivals;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.Installed;
import edgeos.lab.experiment.contest.ContestExperiment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The paper's table of what may separate clients, filled with what this machine measures. */
public final class CompareExperiment {
    private static final String START = "startNanos";
    private static final String BYTES = "bytesPerInstance";
    private static final String SMALL = "messagesPerSecond";
    private static final String LARGE = "largeMessagesPerSecond";
    private static final int SMALL_BYTES = 64;
    private static final int LARGE_BYTES = 1024;
    private static final String PAPER = "Ren et al., USENIX ATC 2020";
    private static final Installed DOCKER = new Installed("docker", "docker.io");
    private static final long SEED = 1;

    /**
     * How much is measured.
     *
     * @param rounds how often everything is
     * @param millis how long messages are carried each time
     * @param starts how many namespaces are made each time
     * @param idle how many idle processes are weighed
     */
    record Scale(int rounds, long millis, int starts, int idle) {
        static final Scale FULL = new Scale(7, 400, 20, 20);
        static final Scale QUICK = new Scale(3, 200, 8, 10);
    }

    private CompareExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        return new ContestExperiment("compare", "What separates clients from each other, how soon is it there, what does it take, and how fast is its network?",
                "Each row is a way to give a client something of its own. Start: from asking for it until it runs (FWPs: until their first instruction; processes and containers: until an empty program has ended). Memory: of one that "
                        + "waits for its client (an FWP with 16 KiB of state; of a process its share of real memory). Messages: of 64 and of 1,024 bytes, one after the other into one of it and out again, by two threads of the lab, FWPs "
                        + "through gate and mover, a process through pipes. Everything is measured in turn, round by round. Rows with a mark come from elsewhere; nothing of them was measured here.",
                List.of(Plot.dots("From asking for it until it runs", START), Plot.dots("Memory of one that waits for its client", BYTES), Plot.dots("Messages of 64 B a second, in and out", SMALL)),
                List.of(fwp(scale), process(scale), namespaces(scale), container(), machine(), thread()),
                List.of(new Comparison("timesSoonerThanProcess", START, (own, other) -> other / own), new Comparison("timesSmallerThanProcess", BYTES, (own, other) -> other / own)),
                references(), Map::of, 0, scale.rounds(), SEED, () -> of(Scale.QUICK));
    }

    private static Technique fwp(Scale scale) {
        var gauges = new LinkedHashMap<String, Technique.Gauge>();
        gauges.put(START, () -> Gauges.start("activate"));
        gauges.put("createNanos", () -> Gauges.start("create 64 KiB"));
        gauges.put(BYTES, Gauges::bytesOfFwp);
        gauges.put(SMALL, () -> Gauges.messagesPerSecond(Rivals.ours(), SMALL_BYTES, scale.millis()));
        gauges.put(LARGE, () -> Gauges.messagesPerSecond(Rivals.ours(), LARGE_BYTES, scale.millis()));
        return new Technique("FWP", "own memory and capabilities, copied and checked at each hop, within one JVM", "a mover copies from ring to ring, without a system call",
                "start: a cleaned one from the pool; create: one made anew", "", gauges);
    }

    private static Technique process(Scale scale) {
        var gauges = new LinkedHashMap<String, Technique.Gauge>();
        gauges.put(START, () -> Gauges.start("posix_spawn"));
        gauges.put("createNanos", () -> Double.NaN);
        gauges.put(BYTES, () -> Gauges.bytesOfProcess(scale.idle()));
        gauges.put(SMALL, () -> Gauges.messagesPerSecond(new Pipes(), SMALL_BYTES, scale.millis()));
        gauges.put(LARGE, () -> Gauges.messagesPerSecond(new Pipes(), LARGE_BYTES, scale.millis()));
        return new Technique(Technique.PROCESS, "page tables: address space of its own", "the kernel copies into a pipe and out of it, many messages a system call", "start: posix_spawn of an empty program; memory: of sleep; messages: through cat",
                "", gauges);
    }

    private static Technique namespaces(Scale scale) {
        return new Technique("process in namespaces", "page tables, and names of its own for processes, files, network, and users", "a network of its own, which nobody has joined to any other",
                "what containers are made of, by unshare: without an image, limits, or a daemon; none where the system lets no user make them", Gauges.UNSHARE.absence(), only(START, () -> Gauges.startNamespaces(scale.starts())));
    }

    private static Technique container() {
        return new Technique("container", "page tables, namespaces, and control groups", "a virtual pair of interfaces and a bridge, through the kernel",
                "docker start of an empty program; nothing where Docker's daemon does not run, or has no small image", DOCKER.absence(), only(START, () -> Gauges.start("docker start")));
    }

    private static Technique machine() {
        return new Technique("virtual machine", "a machine of its own: nested page tables, a kernel of its own", "virtual devices, shared with the host", "", "not measured: the lab starts no virtual machines; references are below",
                new LinkedHashMap<>());
    }

    private static Technique thread() {
        return new Technique("thread", "none: all memory is shared", "by reference, without a copy", "a thread of Java's and the system's", "", only(START, () -> Gauges.start("platform thread")));
    }

    private static SequencedMap<String, Technique.Gauge> only(String column, Technique.Gauge gauge) {
        var gauges = new LinkedHashMap<String, Technique.Gauge>();
        gauges.put(column, gauge);
        return gauges;
    }

    private static List<FigureRow> references() {
        return List.of(reference("EdgeOS FWP", "page tables and capability tables", 5_500, (236 << 10) + (28 << 10), "D", PAPER + ": 5 to 6 us; memory is that of rings and buffers, 236 to 292 KiB; moves above 10 Gbit/s (S)"),
                reference("Linux fork()+exec()", "page tables", 1_000_000, Double.NaN, "D", PAPER + ": on its authors' machine"),
                reference("Docker", "page tables, namespaces, control groups", 521_000_000, Double.NaN, "D", PAPER + "; stated (S): 84,000 times slower than EdgeOS"),
                reference("Firecracker", "virtual machine", 126_000_000, Double.NaN, "D", PAPER + ": of the \"hello\" image"),
                reference("LightVM", "virtual machine", 2_300_000, Double.NaN, "elsewhere", "its authors"),
                reference("ClickOS", "virtual machine", 30_000_000, Double.NaN, "elsewhere", "its authors: about 30 ms"));
    }

    private static FigureRow reference(String system, String isolation, double startNanos, double bytes, String mark, String remark) {
        return new RowBuilder("reference: " + system).with("system", system).with(START, startNanos).with(BYTES, bytes).with("isolation", isolation).with("mark", mark).row(remark);
    }
}
