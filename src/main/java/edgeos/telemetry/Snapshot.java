package edgeos.telemetry;

import edgeos.notation.DropReason;
import edgeos.notation.Ipv4Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All figures at one moment. Counters count from the start of the run and never fall.
 *
 * @param atNanos the engine's clock (virtual while stepping), from the start of the run
 * @param serial 1 for the first snapshot of a run
 * @param ledger the conservation law
 * @param nodes by node, in the plan's order; a node inside a chain shows sums over its instances
 * @param links by link, in the plan's order; sums likewise
 * @param chains by chain, in the plan's order
 * @param roles the roles that did the work
 * @param latency from receive gate to transmit gate, of all messages
 * @param split where that time went, on average
 * @param createNanos creating an FWP from its checkpoint
 * @param activateNanos activating a cached chain until its first FWP's first instruction, on its core
 * @param activateAwakeNanos those of them that found the core awake
 * @param activateWokenNanos those of them that had to wake the core
 * @param fwps FWPs that exist
 * @param memoryBytes memory that was handed out: for states and rings of FWPs, for checkpoints, and for rings of gates; pieces come in few sizes, so some of it is more than was asked for
 * @param protection what isolation did
 * @param swarms real clients of the drawing, by node, in its order; their nodes are among {@code nodes}, too
 */
public record Snapshot(long atNanos, long serial, Ledger ledger, List<NodeFigures> nodes, List<LinkFigures> links,
        List<ChainFigures> chains, List<RoleFigures> roles, Distribution latency, Split split,
        Distribution createNanos, Distribution activateNanos, Distribution activateAwakeNanos, Distribution activateWokenNanos, long fwps, long memoryBytes,
        Protection protection, List<SwarmFigures> swarms) {
    /** Before anything ran. */
    public static final Snapshot EMPTY = new Snapshot(0, 0, Ledger.EMPTY, List.of(), List.of(), List.of(), List.of(),
            Distribution.EMPTY, Split.NONE, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY,
            Distribution.EMPTY, 0, 0, Protection.NONE);

    /** The figures of an engine, beside which no clients run. */
    public Snapshot(long atNanos, long serial, Ledger ledger, List<NodeFigures> nodes, List<LinkFigures> links, List<ChainFigures> chains, List<RoleFigures> roles, Distribution latency, Split split,
            Distribution createNanos, Distribution activateNanos, Distribution activateAwakeNanos, Distribution activateWokenNanos, long fwps, long memoryBytes, Protection protection) {
        this(atNanos, serial, ledger, nodes, links, chains, roles, latency, split, createNanos, activateNanos, activateAwakeNanos, activateWokenNanos, fwps, memoryBytes, protection, List.of());
    }

    /** This with other nodes, and these swarms. */
    public Snapshot with(List<NodeFigures> allNodes, List<SwarmFigures> allSwarms) {
        return new Snapshot(atNanos, serial, ledger, List.copyOf(allNodes), links, chains, roles, latency, split, createNanos, activateNanos, activateAwakeNanos, activateWokenNanos, fwps, memoryBytes,
                protection, List.copyOf(allSwarms));
    }

    /** The figures of this node, if it is in the plan that ran. */
    public Optional<NodeFigures> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The figures of this link, likewise. */
    public Optional<LinkFigures> link(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** The figures of this chain, likewise. */
    public Optional<ChainFigures> chain(String id) {
        return chains.stream().filter(chain -> chain.id().equals(id)).findFirst();
    }

    /** What the clients of this node counted, if it is a swarm. */
    public Optional<SwarmFigures> swarm(String node) {
        return swarms.stream().filter(swarm -> swarm.id().equals(node)).findFirst();
    }

    /**
     * A node.
     *
     * @param id of the drawing
     * @param in messages that arrived in its ring (a source: that it made)
     * @param out messages that it sent on (counted once for each port; a transmit gate: that it took out)
     * @param bytesIn payload bytes that arrived
     * @param droppedBy messages dropped here, by ordinal of {@link DropReason}
     * @param consumed messages ended here, as meant
     * @param met of the messages with a deadline that left the drawing here (transmit gates, and FWPs that end messages), those that were in time
     * @param missed those that were late; and those that were dropped here when they were late already
     * @param instances how many FWPs of it are active
     * @param fill fullest in-ring of any instance, 0 to 1
     * @param runNanos time that its program ran
     * @param runs how often it was run
     * @param overruns runs that exceeded the budget
     * @param faults violations by it
     * @param state what to show
     * @param figures the program's own figures, such as {@code flows}
     */
    public record NodeFigures(String id, long in, long out, long bytesIn, List<Long> droppedBy, long consumed, long met, long missed, int instances,
            double fill, long runNanos, long runs, long overruns, long faults, NodeState state, Map<String, Long> figures) {
        /** The figure that is the port at which clients connect. */
        public static final String PORT = "port";
        /** The figure that is the IPv4 address at which clients connect, as a number without sign. */
        public static final String ADDRESS = "address";

        /** Where clients connect, such as {@code 127.0.0.1:8080}; empty: nowhere. */
        public Optional<String> listensAt() {
            Long port = figures.get(PORT);
            Long address = figures.get(ADDRESS);
            return port == null || address == null ? Optional.empty() : Optional.of(Ipv4Address.format(address.intValue()) + ":" + port);
        }

        /** The messages that a share of drops is of: those that arrived, or, where the node makes copies or messages of its own and more of them came to their end, those. */
        public long offered() {
            return Math.max(in, out + dropped());
        }

        /** All messages dropped here. */
        public long dropped() {
            return droppedBy.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What a node's badge shows. */
    public enum NodeState { IDLE, RUNNING, BACK_PRESSURED, FAULTED, CACHED }

    /**
     * A link.
     *
     * @param id of the drawing
     * @param messages that crossed
     * @param bytes payload bytes that crossed
     * @param dropped messages dropped at it (lossy and full, or refused)
     * @param fill fullest destination ring, 0 to 1
     * @param stalls how often it found its destination full
     * @param met of the messages with a deadline that left a chain by it, those that were in time
     * @param missed those that were late
     * @param state what to show
     */
    public record LinkFigures(String id, long messages, long bytes, long dropped, double fill, long stalls, long met, long missed, LinkState state) { }

    /** What a wire looks like. */
    public enum LinkState { IDLE, FLOWING, BACK_PRESSURED, DENIED }

    /**
     * A chain.
     *
     * @param id of the drawing
     * @param active instances that serve a client now
     * @param cachedCleaned instances ready to activate
     * @param cachedUncleaned instances that wait to be cleaned
     * @param created instances made from checkpoints
     * @param activated activations
     * @param terminated terminations
     * @param cleaned cleanings
     * @param cleanedBytes how much of FWPs' memories was copied from checkpoints for these
     * @param fromCache activations that found a cleaned instance
     * @param refused messages refused at the limit
     * @param latency from receive gate to the chain's exit
     * @param split where that time went, on average
     */
    public record ChainFigures(String id, int active, int cachedCleaned, int cachedUncleaned, long created, long activated,
            long terminated, long cleaned, long cleanedBytes, long fromCache, long refused, Distribution latency, Split split) {
        /** The same, with another latency. */
        public ChainFigures with(Distribution other) {
            return new ChainFigures(id, active, cachedCleaned, cachedUncleaned, created, activated, terminated, cleaned, cleanedBytes, fromCache, refused, other, split);
        }
    }

    /**
     * Where the time of a message goes, mean nanoseconds a message.
     *
     * @param gateNanos from the receive gate until it is in the first FWP's ring
     * @param waitNanos in rings, until the scheduler chose the FWP
     * @param runNanos while FWPs ran its batches
     * @param moveNanos from processed until moved on
     */
    public record Split(double gateNanos, double waitNanos, double runNanos, double moveNanos) {
        /** No time at all. */
        public static final Split NONE = new Split(0, 0, 0, 0);
    }

    /**
     * A role, such as {@code gate}, {@code mover}, {@code manager}, {@code core 0}.
     *
     * @param name what the status bar calls it
     * @param busyNanos time in which it had work
     * @param dutyCycles how often it looked for work
     */
    public record RoleFigures(String name, long busyNanos, long dutyCycles) { }
}
