package edgeos.ui.inspector;

import edgeos.lab.History.Sample;
import edgeos.lab.InstanceFigures;
import edgeos.notation.DropReason;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.SwarmFigures;
import edgeos.ui.theme.Amounts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A node's figures as the inspector words them. Stateless; any thread. */
final class NodeFigureText {
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MANY = 10;

    private NodeFigureText() { }

    /** The sums over all instances of a node; {@code budgetMicros} is 0 for gates. */
    static Map<String, String> of(NodeFigures node, Sample rates, long budgetMicros) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Messages", Quantity.rate(rates == null ? 0 : rates.nodeRate(node.id())));
        figures.put("Received in all", Amounts.count(node.in()));
        figures.put("Sent on", Amounts.count(node.out()));
        for (DropReason reason : DropReason.values()) {
            long dropped = reason.ordinal() < node.droppedBy().size() ? node.droppedBy().get(reason.ordinal()) : 0;
            if (dropped > 0) {
                figures.put("Dropped: " + words(reason.text()), Quantity.percent((double) dropped / Math.max(1, node.in())) + ", "
                        + Amounts.count(dropped));
            }
        }
        if (node.consumed() > 0) {
            figures.put("Consumed", Amounts.count(node.consumed()));
        }
        if (node.met() + node.missed() > 0) {
            figures.put("Deadlines met", Quantity.percent(node.met() / (double) (node.met() + node.missed())));
            figures.put("Deadlines missed", Amounts.count(node.missed()));
        }
        if (budgetMicros > 0) {
            figures.put("Ring fill", Quantity.percent(node.fill()));
            figures.put("Share of a core", Quantity.percent(rates == null ? 0 : rates.nodeShare(node.id())));
            figures.put("Share of budget", node.runs() == 0 ? "–"
                    : ofBudget(node.runNanos() / (double) node.runs() / (budgetMicros * NANOS_PER_MICRO)));
            figures.put("Overruns", Amounts.count(node.overruns()));
        }
        if (node.faults() > 0) {
            figures.put("Faults", Amounts.count(node.faults()));
        }
        new TreeMap<>(node.figures()).forEach((name, value) -> {
            if (!name.equals(NodeFigures.PORT) && !name.equals(NodeFigures.ADDRESS)) {
                figures.put(capital(words(name)), Amounts.count(value));
            }
        });
        return figures;
    }

    /** From ten budgets on, how many: of more than a thousand percent nobody reads every digit. */
    private static String ofBudget(double share) {
        return share < MANY ? Quantity.percent(share) : Quantity.count(share, "budgets");
    }

    /** What real clients see. */
    static Map<String, String> of(SwarmFigures swarm, Sample rates) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Answers", Quantity.count(rates == null ? 0 : rates.nodeRate(swarm.id()), "/s"));
        figures.put("Connected", Amounts.count(swarm.connected()) + " of " + Amounts.count(swarm.clients()));
        figures.put("Latency p50, from due", swarm.latency().count() == 0 ? "–" : Quantity.nanos(swarm.latency().p50Nanos()));
        figures.put("Latency p99, from due", swarm.latency().count() == 0 ? "–" : Quantity.nanos(swarm.latency().p99Nanos()));
        figures.put("Answered in all", Amounts.count(swarm.answered()));
        figures.put("Waiting for answers", Amounts.count(swarm.open()));
        figures.put("Connections made", Amounts.count(swarm.connects()));
        put(figures, "Found nothing", swarm.misses());
        figures.put("Wrong answers", Amounts.count(swarm.wrong() + swarm.unasked()));
        figures.put("Lost", Amounts.count(swarm.lost()));
        put(figures, "Too late to ask", swarm.late());
        put(figures, "Could not connect", swarm.refused());
        return figures;
    }

    private static void put(Map<String, String> figures, String name, long count) {
        if (count > 0) {
            figures.put(name, Amounts.count(count));
        }
    }

    /** One instance. */
    static Map<String, String> of(InstanceFigures instance) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Client", instance.client().isEmpty() ? "all" : instance.client());
        figures.put("State", instance.state().toLowerCase(Locale.ROOT));
        figures.put("Received", Amounts.count(instance.in()));
        figures.put("In its ring", Amounts.count(instance.queued()));
        figures.put("Ring fill", Quantity.percent(instance.fill()));
        figures.put("Memory", Quantity.bytes(instance.memoryBytes()));
        new TreeMap<>(instance.figures()).forEach((name, value) -> figures.put(capital(words(name)), Amounts.count(value)));
        return figures;
    }

    /** {@code receiveFull} as "receive full", and {@code answers4xx} as "answers 4xx". */
    static String words(String name) {
        return name.replaceAll("([a-z])([A-Z]|\\dxx)", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
