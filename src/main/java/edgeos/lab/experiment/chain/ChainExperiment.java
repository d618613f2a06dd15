package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.chain.rival.Load;
import edgeos.lab.experiment.chain.rival.MoverChain;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Rivals;
import edgeos.model.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Compares our mover with what else could carry messages along a chain: same run, same two threads, same work for a message. */
public final class ChainExperiment implements Experiment {
    private static final String LATENCY = " latency ";
    private static final String STEADY = " steady ";

    private static final long SEED = 1;

    private final Scale scale;

    /** The whole of it: about a quarter of an hour. */
    public ChainExperiment() {
        this(Scale.FULL);
    }

    ChainExperiment(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public String description() {
        return "What does it cost to copy and check every message at every hop, against rings, queues, sharing, and pipes on the same threads?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        var drawings = new LinkedHashMap<String, Drawing>();
        scale.cases().forEach(which -> drawings.put(name(Rivals.ours(), which), MoverChain.drawing(Load.full(which.hops(), which.bytes()), ChainRun.STEADY)));
        return Drawings.of(drawings);
    }

    @Override
    public String how() {
        return "All systems carry the same messages along the same chain on the same two threads, tuned alike, in turns. Our mover copies and checks every message at every hop, with capabilities, "
                + "counters, and conservation law on; what the others leave out is told as their isolation. Bare copies are no way to carry messages, but "
                + "what copying the bytes once for each hop would allow by itself (of one length, in runs, nothing looked at). Latency is measured from when a message was due, at a fifth of what each can carry; and "
                + "at 200,000 a second on one thread, beside Agrona's rings, sharing, and a thread that only reads the clock: so late does this machine make everybody.";
    }

    @Override
    public List<Plot> plots() {
        Plot byLength = Plot.curves("Messages a second against the length of the chain, " + scale.goalBytes() + " B", "messagesPerSecond", "hops").where("bytes", scale.goalBytes());
        Plot bySize = Plot.curves("Bits a second against the size of a message, chain of " + scale.goalHops(), "bitsPerSecond", "bytes").where("hops", scale.goalHops());
        for (int gigabits : References.LINES_GIGABITS) {
            byLength = byLength.withLine(References.line(gigabits), References.framesPerSecond(gigabits, scale.goalBytes()), "D");
            bySize = bySize.withLine(References.line(gigabits), gigabits * References.GIGA, "D");
        }
        return List.of(byLength, bySize);
    }

    @Override
    public Experiment quick() {
        return new ChainExperiment(Scale.QUICK);
    }

    @Override
    public List<String> rowNames() {
        Stream<String> throughput = scale.cases().stream().flatMap(which -> rivals(which).stream().map(rival -> name(rival, which)));
        Stream<String> latency = timed().stream().map(rival -> latencyName(rival, scale.latencyCase()));
        Stream<String> steady = Rivals.steady().stream().map(rival -> steadyName(rival, scale.latencyCase()));
        return Stream.of(throughput, latency, steady, References.rows().stream().map(FigureRow::name)).flatMap(names -> names).toList();
    }

    @Override
    public List<String> groupNames() {
        return Stream.concat(scale.cases().stream().map(Case::toString), Stream.of(LATENCY, STEADY).map(kind -> kind.strip() + " " + scale.latencyCase())).toList();
    }

    /** Those that can make a chain as long as this. */
    static List<Rival> rivals(Case which) {
        return Rivals.all().stream().filter(rival -> rival.mostHops() >= which.hops()).toList();
    }

    /** Those that can be asked how long messages take. */
    static List<Rival> timed() {
        return Rivals.all().stream().filter(Rival::isTimed).toList();
    }

    static String steadyName(Rival rival, Case which) {
        return rival.system() + STEADY + which;
    }

    static String name(Rival rival, Case which) {
        return rival.system() + " " + which;
    }

    static String latencyName(Rival rival, Case which) {
        return rival.system() + LATENCY + which;
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        List<String> wanted = rowNames().stream().filter(row -> only.isEmpty() || row.equals(only.get()) || isOfGroup(row, only.get())).toList();
        return new ChainRun(this, scale, wanted, progress).result();
    }

    private static boolean isOfGroup(String row, String group) {
        return Stream.concat(Rivals.all().stream(), Rivals.steady().stream()).anyMatch(rival -> row.equals(rival.system() + " " + group));
    }
}
