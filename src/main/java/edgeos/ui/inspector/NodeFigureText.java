package edgeos.ui.inspector;

import edgeos.lab.InstanceFigures;
import edgeos.notation.DropReason;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.SwarmFigures;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A node's figures as the inspector words them. Stateless; any thread. */
final class NodeFigureText {
    private static final Texts TEXTS = Texts.of(NodeFigureText.class);
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MANY = 10;

    private NodeFigureText() { }

    /** The sums over all instances of a node; {@code budgetMicros} is 0 for gates. */
    static Map<String, String> of(NodeFigures node, Live rates, long budgetMicros) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(TEXTS.get("figure.messages"), Quantity.rate(rates.rate(sample -> sample.nodeRate(node.id()))));
        figures.put(TEXTS.get("figure.received"), Amounts.count(node.in()));
        figures.put(TEXTS.get("figure.sent"), Amounts.count(node.out()));
        for (DropReason reason : DropReason.values()) {
            long dropped = reason.ordinal() < node.droppedBy().size() ? node.droppedBy().get(reason.ordinal()) : 0;
            if (dropped > 0) {
                figures.put(TEXTS.get("figure.dropped", words(reason.text())), TEXTS.get("figure.shareAndAmount", Quantity.percent((double) dropped / Math.max(1, node.offered())), Amounts.count(dropped)));
            }
        }
        if (node.consumed() > 0) {
            figures.put(TEXTS.get("figure.consumed"), Amounts.count(node.consumed()));
        }
        if (node.met() + node.missed() > 0) {
            figures.put(TEXTS.get("figure.met"), Quantity.percent(node.met() / (double) (node.met() + node.missed())));
            figures.put(TEXTS.get("figure.missed"), Amounts.count(node.missed()));
        }
        if (budgetMicros > 0) {
            figures.put(TEXTS.get("figure.fill"), Quantity.percent(node.fill()));
            figures.put(TEXTS.get("figure.core"), Quantity.percent(rates.rate(sample -> sample.nodeShare(node.id()))));
            figures.put(TEXTS.get("figure.budget"), node.runs() == 0 ? "–"
                    : ofBudget(node.runNanos() / (double) node.runs() / (budgetMicros * NANOS_PER_MICRO)));
            figures.put(TEXTS.get("figure.overruns"), Amounts.count(node.overruns()));
        }
        if (node.faults() > 0) {
            figures.put(TEXTS.get("faults"), Amounts.count(node.faults()));
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
        return share < MANY ? Quantity.percent(share) : TEXTS.get("figure.budgets", Quantity.count(share, ""));
    }

    /** What real clients see. */
    static Map<String, String> of(SwarmFigures swarm, Live rates) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(TEXTS.get("figure.answers"), Quantity.count(rates.rate(sample -> sample.nodeRate(swarm.id())), "/s"));
        figures.put(TEXTS.get("figure.connected"), TEXTS.get("figure.of", Amounts.count(swarm.connected()), Amounts.count(swarm.clients())));
        figures.put(TEXTS.get("figure.p50FromDue"), swarm.latency().count() == 0 ? "–" : Quantity.nanos(swarm.latency().p50Nanos()));
        figures.put(TEXTS.get("figure.p99FromDue"), swarm.latency().count() == 0 ? "–" : Quantity.nanos(swarm.latency().p99Nanos()));
        figures.put(TEXTS.get("figure.answered"), Amounts.count(swarm.answered()));
        figures.put(TEXTS.get("figure.open"), Amounts.count(swarm.open()));
        figures.put(TEXTS.get("figure.connects"), Amounts.count(swarm.connects()));
        put(figures, TEXTS.get("figure.misses"), swarm.misses());
        figures.put(TEXTS.get("figure.wrong"), Amounts.count(swarm.wrong() + swarm.unasked()));
        figures.put(TEXTS.get("figure.lost"), Amounts.count(swarm.lost()));
        put(figures, TEXTS.get("figure.late"), swarm.late());
        put(figures, TEXTS.get("figure.unconnected"), swarm.refused());
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
        figures.put(TEXTS.get("figure.client"), instance.client().isEmpty() ? TEXTS.get("figure.client.all") : instance.client());
        figures.put(TEXTS.get("figure.state"), instance.state().toLowerCase(Locale.ROOT));
        figures.put(TEXTS.get("figure.receivedOne"), Amounts.count(instance.in()));
        figures.put(TEXTS.get("figure.ring"), Amounts.count(instance.queued()));
        figures.put(TEXTS.get("figure.fill"), Quantity.percent(instance.fill()));
        figures.put(TEXTS.get("figure.memory"), Quantity.bytes(instance.memoryBytes()));
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
