package edgeos.ui.pool;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.notation.Quantity;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.InstanceView;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Groups;
import edgeos.ui.pool.paint.StateMark;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of one client's chain, line by line. Stateless. */
final class ClientRows {
    private static final Texts TEXTS = Texts.of(ClientRows.class);

    /**
     * A line.
     *
     * @param name what it is about; of a heading, all of it
     * @param value empty for a heading
     */
    record Row(String name, String value) {
        static Row heading(String words) {
            return new Row(words, "");
        }

        boolean isHeading() {
            return value.isEmpty();
        }
    }

    private ClientRows() { }

    /** All lines about what was looked at. */
    static List<Row> of(InstanceView view, Drawing drawing, Census census) {
        var rows = new ArrayList<Row>();
        if (view.number() >= 0) {
            rows.add(new Row(TEXTS.get("flow"), flow(view, drawing)));
            rows.add(new Row(TEXTS.get("activations"), Amounts.count(view.activations())));
            rows.add(new Row(TEXTS.get("last"), view.idleNanos() < 0 ? TEXTS.get("last.none") : TEXTS.get("last.ago", Quantity.nanos(view.idleNanos()))));
        }
        rows.add(new Row(TEXTS.get("memory"), Quantity.bytes(view.memoryBytes())));
        long dirtied = view.fwps().stream().mapToLong(InstanceView.Fwp::dirtiedBytes).sum();
        rows.add(new Row(TEXTS.get("written"), Quantity.bytes(dirtied)));
        latency(rows, view);
        view.fwps().forEach(fwp -> fwp(rows, fwp, drawing, census.number(new Cell(view.chain(), view.number(), fwp.node())), census));
        return rows;
    }

    /** What a recording knows of a single FWP, and that it knows no more. */
    static List<Row> ofRecorded(int number, Census census) {
        return List.of(new Row(TEXTS.get("state"), StateMark.word(census.state(number))), Row.heading(TEXTS.get("recorded")));
    }

    private static String flow(InstanceView view, Drawing drawing) {
        if (!view.flow().isEmpty()) {
            return view.flow();
        }
        Chain.Policy policy = drawing.chain(view.chain()).map(Chain::policy).orElse(Chain.Policy.SHARED);
        return switch (policy) {
            case SHARED, BYPASS -> TEXTS.get("flow.shared");
            case PER_FLOW -> view.client() == 0 ? TEXTS.get("flow.none") : TEXTS.get("flow.client");
            case HASHED -> TEXTS.get("flow.hash", view.number());
            case PER_PACKET -> TEXTS.get("flow.message");
        };
    }

    private static void latency(List<Row> rows, InstanceView view) {
        Distribution latency = view.latency();
        rows.add(Row.heading(TEXTS.get("latency")));
        rows.add(new Row(TEXTS.get("messages"), TEXTS.get("messages.in", Amounts.count(latency.count()), Quantity.nanos(view.atNanos() - view.sinceNanos()))));
        if (latency.count() > 0) {
            rows.add(new Row(TEXTS.get("latency.median"), Quantity.nanos(latency.p50Nanos())));
            rows.add(new Row(TEXTS.get("latency.percent", 90), Quantity.nanos(latency.p90Nanos())));
            rows.add(new Row(TEXTS.get("latency.percent", 99), Quantity.nanos(latency.p99Nanos())));
            rows.add(new Row(TEXTS.get("latency.longest"), Quantity.nanos(latency.maxNanos())));
        }
    }

    private static void fwp(List<Row> rows, InstanceView.Fwp fwp, Drawing drawing, int number, Census census) {
        rows.add(Row.heading(Groups.node(drawing, fwp.node())));
        if (number >= 0) {
            rows.add(new Row(TEXTS.get("state"), StateMark.word(census.state(number))));
        }
        rows.add(new Row(TEXTS.get("in"), Amounts.count(fwp.in())));
        rows.add(new Row(TEXTS.get("out"), Amounts.count(fwp.out())));
        rows.add(new Row(TEXTS.get("ring"), TEXTS.get("ring.fill", Amounts.count(fwp.queued()), Quantity.percent(fwp.fill()))));
        rows.add(new Row(TEXTS.get("bytes"), Quantity.bytes(fwp.stateBytes()) + " + " + Quantity.bytes(fwp.ringBytes())));
        rows.add(new Row(TEXTS.get("core"), TEXTS.get("core.number", fwp.core())));
        rows.add(new Row(TEXTS.get("mover"), TEXTS.get(fwp.filledBy() == fwp.drainedBy() ? "mover.one" : "mover.two", fwp.filledBy(), fwp.drainedBy())));
        if (fwp.faults() > 0) {
            rows.add(new Row(TEXTS.get("faults"), Amounts.count(fwp.faults())));
        }
        if (!fwp.fault().isEmpty()) {
            rows.add(new Row(TEXTS.get("fault"), fwp.fault()));
        }
        for (Map.Entry<String, Long> figure : new java.util.TreeMap<>(fwp.figures()).entrySet()) {
            rows.add(new Row(words(figure.getKey()), Amounts.count(figure.getValue())));
        }
    }

    /** {@code framesWritten} as people write it: Frames written. */
    private static String words(String name) {
        String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return apart.isEmpty() ? apart : Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }
}
