package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Tuning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the runs of one rival in one case came to. Belongs to the thread of the experiment. */
final class Results {
    private static final int BITS = 8;

    private final Rival rival;
    private final Case which;
    private final Tuning tuning;
    private final List<Lap> laps;

    Results(Rival rival, Case which, Tuning tuning, List<Lap> laps) {
        this.rival = rival;
        this.which = which;
        this.tuning = tuning;
        this.laps = List.copyOf(laps);
    }

    Rival rival() {
        return rival;
    }

    /** Median messages a second; NaN if nothing was measured, or if a message was lost. */
    double perSecond() {
        return failure().isEmpty() ? spread(Lap::perSecond).median() : Double.NaN;
    }

    private String failure() {
        return laps.stream().map(Lap::failure).filter(failure -> !failure.isEmpty()).findFirst().orElse("");
    }

    private Spread spread(ToDoubleFunction<Lap> figure) {
        return Spread.of(laps.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray());
    }

    /**
     * A row of how many.
     *
     * @param toBestPeer how many times as many as the best rival that copies; NaN for rivals, or if there was none
     * @param toSharing the same against sharing
     * @param bound what copies alone would allow
     */
    FigureRow throughput(double toBestPeer, double toSharing, Bound bound) {
        SequencedMap<String, Object> values = head();
        Spread rate = spread(Lap::perSecond);
        values.put("messagesPerSecond", whole(perSecond()));
        values.put("bitsPerSecond", whole(perSecond() * which.bytes() * BITS));
        values.put("messagesPerSecondLeast", whole(rate.least()));
        values.put("messagesPerSecondMost", whole(rate.most()));
        values.put("runs", rate.runs());
        values.put("ratioToBestPeer", toBestPeer);
        values.put("ratioToSharing", toSharing);
        values.put("ratioToBareCopies", bound.share(rival, perSecond()));
        return tail(values, ChainExperiment.name(rival, which), bound.remark(rival));
    }

    /** A row of how long, at a rate that was chosen: so it is not called what a system can carry. */
    FigureRow latency(String name) {
        return tail(timed(), name, rival.absence());
    }

    private SequencedMap<String, Object> timed() {
        SequencedMap<String, Object> values = head();
        values.put("atMessagesPerSecond", whole(perSecond()));
        values.put("runs", laps.size());
        put(values, "p50Nanos", spread(Lap::p50Nanos));
        put(values, "p99Nanos", spread(Lap::p99Nanos));
        values.put("droppedMessages", laps.stream().mapToLong(Lap::dropped).sum());
        return values;
    }

    /**
     * A row of how long, beside what others took in the same rounds; a round that somebody else disturbed so counts no more than another.
     *
     * @param direct runs of the peer that copies without a mover, as many as there were
     * @param machine runs of the machine alone
     */
    FigureRow steady(String name, List<Lap> direct, List<Lap> machine) {
        SequencedMap<String, Object> values = timed();
        values.put("p50RatioToAgronaDirect", ratio(direct, Lap::p50Nanos));
        values.put("p99RatioToAgronaDirect", ratio(direct, Lap::p99Nanos));
        values.put("p99RatioToMachineAlone", ratio(machine, Lap::p99Nanos));
        return tail(values, name, rival.absence());
    }

    /** Median of the ratios, round by round; NaN if there was no round of both. */
    private double ratio(List<Lap> others, ToDoubleFunction<Lap> figure) {
        return Spread.of(IntStream.range(0, Math.min(laps.size(), others.size())).mapToDouble(round -> figure.applyAsDouble(laps.get(round)) / figure.applyAsDouble(others.get(round)))
                .filter(Double::isFinite).toArray()).median();
    }

    private SequencedMap<String, Object> head() {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", rival.system());
        values.put("hops", which.hops());
        values.put("bytes", which.bytes());
        return values;
    }

    private static void put(SequencedMap<String, Object> values, String name, Spread spread) {
        values.put(name, whole(spread.median()));
        values.put(name + "Least", whole(spread.least()));
        values.put(name + "Most", whole(spread.most()));
    }

    private static Object whole(double figure) {
        return Double.isNaN(figure) ? (Object) figure : (Object) Math.round(figure);
    }

    private FigureRow tail(SequencedMap<String, Object> values, String name, String remark) {
        values.put("tuning", tuning == null ? "none" : tuning.toString());
        values.put("isolation", rival.isolation());
        String failure = failure();
        var row = new RowBuilder(name).with(values).withRaw("messagesPerSecond", spread(Lap::perSecond).figures());
        return row.withRaw("p50Nanos", spread(Lap::p50Nanos).figures()).withRaw("p99Nanos", spread(Lap::p99Nanos).figures()).row(failure.isEmpty(), failure.isEmpty() ? remark : failure);
    }
}
