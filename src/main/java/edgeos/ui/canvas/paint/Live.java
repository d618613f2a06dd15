package edgeos.ui.canvas.paint;

import edgeos.lab.History.Sample;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.SwarmFigures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The newest figures, by id. Immutable. */
public final class Live {
    /** Nothing runs and nothing ran. */
    public static final Live NONE = new Live(Snapshot.EMPTY, Optional.empty(), false);

    private final Snapshot snapshot;
    private final Map<String, NodeFigures> nodes;
    private final Map<String, SwarmFigures> swarms;
    private final Map<String, LinkFigures> links;
    private final Map<String, ChainFigures> chains;
    private final Map<String, FaultFigures> faults;
    private final Optional<Sample> sample;
    private final boolean running;
    private final boolean counts;
    private final Map<String, Integer> nodeIndex = new HashMap<>();
    private final Map<String, Integer> linkIndex = new HashMap<>();
    private final double mostRate;

    /** The figures of one moment; {@code running} is false when they are only what was last seen. */
    public Live(Snapshot snapshot, Optional<Sample> sample, boolean running) {
        this(snapshot, sample, running, false);
    }

    /** The same; {@code counts} is true while it steps: a rate would say nothing then. */
    public Live(Snapshot snapshot, Optional<Sample> sample, boolean running, boolean counts) {
        this.snapshot = snapshot;
        this.counts = counts;
        nodes = snapshot.nodes().stream().collect(Collectors.toMap(NodeFigures::id, Function.identity(), (first, _) -> first));
        swarms = snapshot.swarms().stream().collect(Collectors.toMap(SwarmFigures::id, Function.identity(), (first, _) -> first));
        links = snapshot.links().stream().collect(Collectors.toMap(LinkFigures::id, Function.identity(), (first, _) -> first));
        chains = snapshot.chains().stream().collect(Collectors.toMap(ChainFigures::id, Function.identity(), (first, _) -> first));
        faults = snapshot.protection().faults().stream().collect(Collectors.toMap(FaultFigures::node, Function.identity(), (first, _) -> first));
        this.sample = sample;
        this.running = running;
        sample.ifPresent(this::index);
        mostRate = running ? nodes.keySet().stream().mapToDouble(this::nodeRate).max().orElse(0) : 0;
    }

    /** True while the engine holds messages: running or paused. */
    public boolean running() {
        return running;
    }

    /** True if counts are to be told instead of rates. */
    public boolean counts() {
        return counts;
    }

    /** All figures in which there is everything by id. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The newest rates. */
    public Optional<Sample> sample() {
        return sample;
    }

    /** A node's figures, unless the engine does not know it. */
    public Optional<NodeFigures> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** What a swarm's clients counted, unless the node is none. */
    public Optional<SwarmFigures> swarm(String id) {
        return Optional.ofNullable(swarms.get(id));
    }

    /** A link's figures. */
    public Optional<LinkFigures> link(String id) {
        return Optional.ofNullable(links.get(id));
    }

    /** A chain's figures. */
    public Optional<ChainFigures> chain(String id) {
        return Optional.ofNullable(chains.get(id));
    }

    /** A node's faults; empty: its FWPs never faulted. */
    public Optional<FaultFigures> fault(String id) {
        return Optional.ofNullable(faults.get(id));
    }

    /** Messages a second into a node (a source: made). */
    public double nodeRate(String id) {
        return running ? of(nodeIndex.get(id), Sample::nodeRates) : 0;
    }

    /** Share of a core that a node used. */
    public double nodeShare(String id) {
        return running ? of(nodeIndex.get(id), Sample::nodeShares) : 0;
    }

    /** Messages a second over a link. */
    public double linkRate(String id) {
        return running ? of(linkIndex.get(id), Sample::linkMessages) : 0;
    }

    /** Bits a second over a link. */
    public double linkBits(String id) {
        return running ? of(linkIndex.get(id), Sample::linkBits) : 0;
    }

    /** The highest rate of any node, in messages a second. */
    public double mostRate() {
        return mostRate;
    }

    private double of(Integer index, Function<Sample, double[]> figures) {
        return index == null ? 0 : figures.apply(sample.orElseThrow())[index];
    }

    private void index(Sample newest) {
        int nodeCount = newest.nodeRates().length;
        for (int at = 0; at < newest.ids().size(); at++) {
            (at < nodeCount ? nodeIndex : linkIndex).putIfAbsent(newest.ids().get(at), at < nodeCount ? at : at - nodeCount);
        }
    }
}
