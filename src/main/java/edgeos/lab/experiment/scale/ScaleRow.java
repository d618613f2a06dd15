package edgeos.lab.experiment.scale;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Makes rows of what was measured here and of what others stated. Stateless. */
final class ScaleRow {
    private static final String HERE = "EdgeOS Lab";
    private static final String ISOLATION = "a copy per hop, checked memory, capability slots";
    private static final String PAPER = "page and capability tables";

    /** What was measured of one population in one round. */
    record Turn(double messagesPerSecond, double p50Nanos, double p99Nanos) { }

    /** What was measured of one population, a figure a round. One thread. */
    static final class Rounds {
        private final List<Turn> turns = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        /** Adds a round, and what the population without idle ones came to in it. */
        void add(Turn turn, Turn alone) {
            turns.add(turn);
            ratios.add(turn.messagesPerSecond() / alone.messagesPerSecond());
        }

        int count() {
            return turns.size();
        }

        private Spread of(ToDoubleFunction<Turn> figure) {
            return Spread.of(turns.stream().mapToDouble(figure).toArray());
        }

        /** All columns, with the rounds behind them. */
        RowBuilder into(RowBuilder row) {
            return row.with("messagesPerSecond", of(Turn::messagesPerSecond)).with("p50Nanos", of(Turn::p50Nanos)).with("p99Nanos", of(Turn::p99Nanos))
                    .with("ratioToAlone", Spread.of(ratios.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

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
        Footprint own = population.footprint();
        double idle = population.idle() - alone.idle();
        RowBuilder row = rounds.into(new RowBuilder(name(population.idle())).with("system", HERE).with("idle", population.idle()).with("busy", population.busy()))
                .with("bytesPerFwp", population.bytesPerFwp()).with("heapBytesPerFwp", each(own.heapBytes() - alone.footprint().heapBytes(), idle))
                .with("residentBytes", grown(own)).with("residentBytesPerFwp", each(grown(own) - grown(alone.footprint()), idle)).with("isolation", ISOLATION).with("mark", "");
        String wrong = population.wrong();
        String aside = own.residentBytes() <= 0 ? "how much of its memory is real cannot be told: meanwhile the Java heap gave some back" : "";
        return row.row(wrong.isEmpty(), wrong.isEmpty() ? aside : wrong);
    }

    private static double each(double bytes, double fwps) {
        return fwps > 0 ? bytes / fwps : Double.NaN;
    }

    /** How much more memory is real than before; NaN where it is less, since the Java heap shrank by more meanwhile. */
    static double grown(Footprint since) {
        return since.residentBytes() > 0 ? since.residentBytes() : Double.NaN;
    }

    /** What the authors of EdgeOS had on one server. */
    static List<ExperimentRow> references() {
        return List.of(reference("EdgeOS bare FWPs", 15_000, Double.NaN, "C"), reference("EdgeOS Click FWPs", 2_255, Double.NaN, "C"),
                reference("EdgeOS memcached FWPs", 1_000, Double.NaN, "C"), reference("EdgeOS TLS FWPs", 1_000, Double.NaN, "C"),
                reference("EdgeOS rings of an FWP, least", 0, 236 << 10, "D"), reference("EdgeOS rings of an FWP, most", 0, 292 << 10, "D"));
    }

    private static ExperimentRow reference(String system, int fwps, double bytesPerFwp, String mark) {
        return new RowBuilder(system).with("system", system).with("idle", fwps > 0 ? (Object) fwps : Double.NaN).with("bytesPerFwp", bytesPerFwp).with("isolation", PAPER).with("mark", mark).row("");
    }
}
