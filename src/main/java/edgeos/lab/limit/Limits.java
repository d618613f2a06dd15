package edgeos.lab.limit;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.notation.DropReason;
import edgeos.notation.Placement;
import edgeos.notation.RoleName;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which threads had no time left between two snapshots of a run while messages waited: for room in a ring, or in vain at a gate. A role that is busy while
 * nobody waits limits nothing. A role that waits for another is not busy, so what is found is what limits and not what suffers. Stateless; any thread.
 */
public final class Limits {
    /** A thread with work in this share of the time has none left. */
    public static final double FULL = 0.9;
    /** Roles with less of a thread than this are not worth moving away. */
    private static final double WORTH_TELLING = 0.05;
    /** Where a gate makes as much as there is room for, nothing is dropped: its ring is full. */
    private static final double FULL_RING = 0.9;
    private static final double HUNDRED = 100;
    private static final String TIMED = "ratedUnqueue";
    private static final String HOW = " (Run > Roles and cores...)";

    private final Snapshot before;
    private final Snapshot now;
    private final Drawing drawing;
    private final int processors;
    private final double nanos;

    /** A role and its share of the time. */
    private record Busy(RoleName role, double share) { }

    private Limits(Snapshot before, Snapshot now, Drawing drawing, int processors) {
        this.before = before;
        this.now = now;
        this.drawing = drawing;
        this.processors = processors;
        this.nanos = now.atNanos() - before.atNanos();
    }

    /**
     * What limited a run between two of its snapshots, fullest first; nothing if nobody waited.
     *
     * @param drawing what ran
     * @param placed which roles share a thread, as the engine seated them; a role without a seat has one of its own
     * @param processors how many this machine has
     * @param full the share from which a thread counts, 0 to 1; see {@link #FULL}
     */
    public static List<Limit> between(Snapshot before, Snapshot now, Drawing drawing, Placement placed, int processors, double full) {
        var limits = new Limits(before, now, drawing, processors);
        if (limits.nanos <= 0 || !limits.waits()) {
            return List.of();
        }
        return limits.threads(placed).entrySet().stream().filter(thread -> share(thread.getValue()) >= full)
                .map(thread -> limits.limit(thread.getKey(), thread.getValue()))
                .sorted(Comparator.comparingDouble(Limit::share).reversed()).toList();
    }

    private boolean waits() {
        Map<String, LinkFigures> links = before.links().stream().collect(Collectors.toMap(LinkFigures::id, Function.identity(), (one, _) -> one));
        boolean stalled = now.links().stream().anyMatch(link -> link.stalls() > (links.containsKey(link.id()) ? links.get(link.id()).stalls() : 0));
        return stalled || now.nodes().stream().anyMatch(node -> node.fill() >= FULL_RING) || now.ledger().dropped(DropReason.RECEIVE_FULL) > before.ledger().dropped(DropReason.RECEIVE_FULL)
                || now.ledger().dropped(DropReason.RING_FULL) > before.ledger().dropped(DropReason.RING_FULL);
    }

    /** Who shares each thread, busiest first. */
    private Map<String, List<Busy>> threads(Placement placed) {
        Map<String, Long> was = before.roles().stream().collect(Collectors.toMap(RoleFigures::name, RoleFigures::busyNanos, (one, _) -> one));
        var threads = new LinkedHashMap<String, List<Busy>>();
        for (RoleFigures figures : now.roles()) {
            RoleName.parse(figures.name()).ifPresent(role -> {
                Integer seat = placed.seats().get(figures.name());
                double share = (figures.busyNanos() - was.getOrDefault(figures.name(), 0L)) / nanos;
                threads.computeIfAbsent(seat == null ? figures.name() : "processor " + seat, _ -> new ArrayList<>())
                        .add(new Busy(role, Math.clamp(share, 0, 1)));
            });
        }
        threads.values().forEach(roles -> roles.sort(Comparator.comparingDouble(Busy::share).reversed()));
        return threads;
    }

    private static double share(List<Busy> roles) {
        return Math.min(1, roles.stream().mapToDouble(Busy::share).sum());
    }

    private Limit limit(String thread, List<Busy> roles) {
        List<Busy> worth = roles.stream().filter(role -> role.share() >= WORTH_TELLING).toList();
        Busy most = roles.getFirst();
        boolean alone = worth.size() < 2;
        String name = alone ? most.role().toString() : thread;
        Optional<NodeFigures> heaviest = most.role().kind() == RoleName.Kind.CORE ? heaviest() : Optional.empty();
        String detail = alone ? heaviest.map(node -> ": " + name(node) + " uses " + percent(run(node)) + " of " + core() + (isTimed(node) ? " asking whether it is time to send" : "")).orElse("")
                : ": " + worth.stream().map(role -> role.role() + " takes " + percent(role.share())).collect(Collectors.joining(", "));
        String what = name + " is " + percent(share(roles)) + " busy, and messages wait for it" + detail;
        String remedy = alone ? remedy(most, heaviest) : apart(worth, heaviest);
        Place place = heaviest.isPresent() ? Place.NODE : Place.DRAWING;
        return new Limit(roles.size() == 1 ? most.role().toString() : thread, most.role().toString(), share(roles), place,
                heaviest.map(NodeFigures::id).orElse(""), place == Place.NODE ? "" : setting(most.role(), alone), what, remedy);
    }

    private static String setting(RoleName role, boolean alone) {
        return !alone ? "placement" : switch (role.kind()) {
            case MOVER -> "movers";
            case CORE -> "fwpCores";
            case GATE, MANAGER -> "placement";
        };
    }

    private String remedy(Busy role, Optional<NodeFigures> heaviest) {
        return switch (role.role().kind()) {
            case GATE -> "Lower the load: one gate makes and takes no more.";
            case MANAGER -> "Create more chains ahead, or let them live longer.";
            case MOVER -> "Add a mover" + HOW + ", or lower the load.";
            case CORE -> heaviest.map(node -> isTimed(node) ? "Raise the rate of " + name(node) + ", or lower the load: no core lets it send more." : "Make " + name(node) + " cheaper, or add a core" + HOW + ".").orElse("Add a core" + HOW + ", or lower the load.");
        };
    }

    /** What to do about roles that share a thread: the second of them has more to gain from a processor of its own than the first. */
    private String apart(List<Busy> worth, Optional<NodeFigures> heaviest) {
        if (processors > 1) {
            return "Place " + worth.get(1).role() + " on a processor of its own" + HOW + ".";
        }
        return "There is one processor for everything: lower the load" + heaviest.filter(node -> !isTimed(node)).map(node -> ", or make " + name(node) + " cheaper").orElse("") + ".";
    }

    private Optional<NodeFigures> heaviest() {
        return now.nodes().stream().filter(node -> run(node) >= WORTH_TELLING).max(Comparator.comparingDouble(this::run));
    }

    /** The share of the time in which a node's program ran, on all cores together. */
    private double run(NodeFigures node) {
        long was = before.node(node.id()).map(NodeFigures::runNanos).orElse(0L);
        return (node.runNanos() - was) / nanos;
    }

    /** What the time of programs is a share of. */
    private String core() {
        List<String> cores = now.roles().stream().map(RoleFigures::name).filter(name -> RoleName.parse(name).filter(role -> role.kind() == RoleName.Kind.CORE).isPresent())
                .toList();
        return cores.size() == 1 ? cores.getFirst() : "a core";
    }

    /** True of a program that holds messages back until their time has come: it takes what is free of a core, and is as fast on any. */
    private boolean isTimed(NodeFigures figures) {
        return drawing.node(figures.id()).filter(node -> node.kind().equals(TIMED)).isPresent();
    }

    private String name(NodeFigures figures) {
        return drawing.node(figures.id()).map(Node::name).filter(name -> !name.isBlank()).orElse(figures.id());
    }

    /** In whole percents, never rounded up to all. */
    private static String percent(double share) {
        return (long) (share * HUNDRED) + " %";
    }
}
