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
import edgeos.ui.theme.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of one client's chain, line by line. Stateless. */
final class ClientRows {
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
            rows.add(new Row("Flow", flow(view, drawing)));
            rows.add(new Row("Activations", Amounts.count(view.activations())));
            rows.add(new Row("Last message", view.idleNanos() < 0 ? "not in service" : Quantity.nanos(view.idleNanos()) + " ago"));
        }
        rows.add(new Row("Memory", Quantity.bytes(view.memoryBytes())));
        long dirtied = view.fwps().stream().mapToLong(InstanceView.Fwp::dirtiedBytes).sum();
        rows.add(new Row("Written since clean", Quantity.bytes(dirtied)));
        latency(rows, view);
        view.fwps().forEach(fwp -> fwp(rows, fwp, drawing, census.number(new Cell(view.chain(), view.number(), fwp.node())), census));
        return rows;
    }

    /** What a recording knows of a single FWP, and that it knows no more. */
    static List<Row> ofRecorded(int number, Census census) {
        return List.of(new Row("State", StateMark.word(census.state(number))), Row.heading("A recording has no closer look"));
    }

    private static String flow(InstanceView view, Drawing drawing) {
        if (!view.flow().isEmpty()) {
            return view.flow();
        }
        Chain.Policy policy = drawing.chain(view.chain()).map(Chain::policy).orElse(Chain.Policy.SHARED);
        return switch (policy) {
            case SHARED, BYPASS -> "all clients";
            case PER_FLOW -> view.client() == 0 ? "none now" : "all of this client";
            case HASHED -> "hash " + view.number();
            case PER_PACKET -> "one message each";
        };
    }

    private static void latency(List<Row> rows, InstanceView view) {
        Distribution latency = view.latency();
        rows.add(Row.heading("Latency since you looked"));
        rows.add(new Row("Messages", Amounts.count(latency.count()) + " in " + Quantity.nanos(view.atNanos() - view.sinceNanos())));
        if (latency.count() > 0) {
            rows.add(new Row("Median", Quantity.nanos(latency.p50Nanos())));
            rows.add(new Row("90 %", Quantity.nanos(latency.p90Nanos())));
            rows.add(new Row("99 %", Quantity.nanos(latency.p99Nanos())));
            rows.add(new Row("Longest", Quantity.nanos(latency.maxNanos())));
        }
    }

    private static void fwp(List<Row> rows, InstanceView.Fwp fwp, Drawing drawing, int number, Census census) {
        rows.add(Row.heading(Groups.node(drawing, fwp.node())));
        if (number >= 0) {
            rows.add(new Row("State", StateMark.word(census.state(number))));
        }
        rows.add(new Row("In", Amounts.count(fwp.in())));
        rows.add(new Row("Out, dropped, ended", Amounts.count(fwp.out())));
        rows.add(new Row("In its ring", Amounts.count(fwp.queued()) + ", " + Quantity.percent(fwp.fill())));
        rows.add(new Row("State and ring", Quantity.bytes(fwp.stateBytes()) + " + " + Quantity.bytes(fwp.ringBytes())));
        rows.add(new Row("Runs on", "core " + fwp.core()));
        rows.add(new Row("Moved by", fwp.filledBy() == fwp.drainedBy() ? "mover " + fwp.filledBy() : "movers " + fwp.filledBy() + " and " + fwp.drainedBy()));
        if (fwp.faults() > 0) {
            rows.add(new Row("Faults", Amounts.count(fwp.faults())));
        }
        if (!fwp.fault().isEmpty()) {
            rows.add(new Row("Fault", fwp.fault()));
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
