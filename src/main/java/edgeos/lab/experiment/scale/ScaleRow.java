package edgeos.lab.experiment.scale;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes rows of one shape, of what was measured here and of what others stated. Stateless. */
final class ScaleRow {
    private static final String HERE = "EdgeOS Lab";
    private static final String ISOLATION = "a copy per hop, checked memory, capability slots";
    private static final String PAPER = "page and capability tables";

    /** What was measured of one population, a figure a round. */
    record Rounds(double[] messagesPerSecond, double[] ratioToAlone, double[] p50Nanos, double[] p99Nanos) { }

    private ScaleRow() { }

    /** What a row with so many idle FWPs is called. */
    static String name(int idle) {
        return "idle " + idle;
    }

    /**
     * A row.
     *
     * @param alone the population without idle ones, of which this one's footprint is told apart; itself, if this is it
     */
    static ExperimentRow of(Population population, Population alone, Rounds rounds) {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", HERE);
        values.put("idle", population.idle());
        values.put("busy", population.busy());
        put(values, "messagesPerSecond", Spread.of(rounds.messagesPerSecond()));
        put(values, "p50Nanos", Spread.of(rounds.p50Nanos()));
        put(values, "p99Nanos", Spread.of(rounds.p99Nanos()));
        put(values, "ratioToAlone", Spread.of(rounds.ratioToAlone()));
        Footprint idleOnes = population.footprint().since(alone.footprint());
        double idle = population.idle() - alone.idle();
        values.put("bytesPerFwp", population.bytesPerFwp());
        values.put("heapBytesPerFwp", idle > 0 ? idleOnes.heapBytes() / idle : Double.NaN);
        values.put("residentBytes", population.footprint().residentBytes());
        values.put("residentBytesPerFwp", idle > 0 ? idleOnes.residentBytes() / idle : Double.NaN);
        values.put("isolation", ISOLATION);
        values.put("mark", "");
        String wrong = population.wrong();
        return new RowBuilder(name(population.idle())).with(values).withRaw("messagesPerSecond", Spread.of(rounds.messagesPerSecond()).figures()).withRaw("p50Nanos", Spread.of(rounds.p50Nanos()).figures())
                .withRaw("p99Nanos", Spread.of(rounds.p99Nanos()).figures()).withRaw("ratioToAlone", Spread.of(rounds.ratioToAlone()).figures()).row(wrong.isEmpty(), wrong);
    }

    private static void put(LinkedHashMap<String, Object> values, String name, Spread spread) {
        values.put(name, spread.median());
        values.put(name + "Least", spread.least());
        values.put(name + "Most", spread.most());
    }

    /** What the authors of EdgeOS had on one server. */
    static List<ExperimentRow> references() {
        return List.of(reference("EdgeOS bare FWPs", 15_000, Double.NaN, "C"), reference("EdgeOS Click FWPs", 2_255, Double.NaN, "C"),
                reference("EdgeOS memcached FWPs", 1_000, Double.NaN, "C"), reference("EdgeOS TLS FWPs", 1_000, Double.NaN, "C"),
                reference("EdgeOS rings of an FWP, least", 0, 236 << 10, "D"), reference("EdgeOS rings of an FWP, most", 0, 292 << 10, "D"));
    }

    private static ExperimentRow reference(String system, int fwps, double bytesPerFwp, String mark) {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", system);
        values.put("idle", fwps > 0 ? (Object) fwps : Double.NaN);
        for (String figure : List.of("busy", "messagesPerSecond", "messagesPerSecondLeast", "messagesPerSecondMost", "p50Nanos", "p50NanosLeast", "p50NanosMost", "p99Nanos",
                "p99NanosLeast", "p99NanosMost", "ratioToAlone", "ratioToAloneLeast", "ratioToAloneMost")) {
            values.put(figure, Double.NaN);
        }
        values.put("bytesPerFwp", bytesPerFwp);
        values.put("heapBytesPerFwp", Double.NaN);
        values.put("residentBytes", Double.NaN);
        values.put("residentBytesPerFwp", Double.NaN);
        values.put("isolation", PAPER);
        values.put("mark", mark);
        return new FigureRow(system, values);
    }
}
