package edgeos.lab.experiment.contest;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A drawing that takes its turns, each in an engine of its own. It may be given in several variants, which differ in where roles run and how large rings are: the one that carries most in a short trial takes the turns, as each
 * contestant is to be at its best. One thread.
 */
public final class DrawnTurns implements Contestant.Turns {
    private static final int MOST_EVENTS = 10;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String SENT = "sent";

    /**
     * A drawing, ready to be carried out.
     *
     * @param words what tells it from other variants of the same drawing
     */
    public record Variant(String words, EnginePlan plan) { }

    /**
     * How long turns take.
     *
     * @param trialMillis of each variant, twice; half of the second time counts
     * @param warmUpMillis of a turn, that do not count
     * @param millis of a turn, that do
     */
    public record Pace(long trialMillis, long warmUpMillis, long millis) { }

    /** What a turn gave: the figures of the time that counts, between two looks. */
    public interface Reading {
        /** The figures, by column. */
        SequencedMap<String, Double> figures(Snapshot before, Snapshot after);
    }

    private final Variant best;
    private final Pace pace;
    private final Reading reading;
    private final SequencedMap<String, Object> facts = new LinkedHashMap<>();

    private DrawnTurns(Variant best, Pace pace, Reading reading) {
        this.best = best;
        this.pace = pace;
        this.reading = reading;
    }

    /**
     * The turns of the best of these variants.
     *
     * @throws ContestException if one of them does not work
     */
    public static DrawnTurns of(List<Variant> variants, Pace pace, Reading reading) throws ContestException, InterruptedException {
        Variant best = variants.getFirst();
        if (variants.size() > 1) {
            trial(variants, pace);
            List<Double> rates = trial(variants, pace);
            best = variants.get(rates.indexOf(Collections.max(rates)));
        }
        var turns = new DrawnTurns(best, pace, reading);
        return variants.size() > 1 ? turns.with("tuning", best.words()) : turns;
    }

    /** Has its row say this, too. */
    public DrawnTurns with(String column, Object fact) {
        facts.put(column, fact);
        return this;
    }

    /** What each carries; the first time, Java has yet to compile what does it. */
    private static List<Double> trial(List<Variant> variants, Pace pace) throws ContestException, InterruptedException {
        var rates = new ArrayList<Double>();
        for (Variant variant : variants) {
            rates.add(run(variant, pace.trialMillis() / 2, pace.trialMillis() / 2, DrawnTurns::sent).get(SENT));
        }
        return rates;
    }

    private static SequencedMap<String, Double> sent(Snapshot before, Snapshot after) {
        return new LinkedHashMap<>(Map.of(SENT, perSecond(after.ledger().produced() - before.ledger().produced(), before, after)));
    }

    /** How many came between two looks, a second. */
    public static double perSecond(long came, Snapshot before, Snapshot after) {
        return came * NANOS_PER_SECOND / (after.atNanos() - before.atNanos());
    }

    @Override
    public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
        return run(best, pace.warmUpMillis(), pace.millis(), reading);
    }

    private static SequencedMap<String, Double> run(Variant variant, long warmUpMillis, long millis, Reading reading) throws ContestException, InterruptedException {
        try (var engine = new Engine(variant.plan(), new EventLog(MOST_EVENTS))) {
            engine.runLive();
            engine.awaitBegin();
            Thread.sleep(warmUpMillis);
            Snapshot before = engine.snapshot();
            Thread.sleep(millis);
            Snapshot after = engine.snapshot();
            engine.hold();
            Ledger end = engine.snapshot().ledger();
            if (end.imbalance() != 0) {
                throw new ContestException("the conservation law does not hold: " + end);
            }
            return reading.figures(before, after);
        } catch (EngineException failed) {
            throw new ContestException("the engine does not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public SequencedMap<String, Object> facts() {
        return facts;
    }

    /** Nothing runs between turns. */
    @Override
    public void close() { }
}
