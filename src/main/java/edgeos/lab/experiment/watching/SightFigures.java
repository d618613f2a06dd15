package edgeos.lab.experiment.watching;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The figures of one sight over all rounds. Used by one thread. */
final class SightFigures {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MIDDLE = 0.5;
    private static final double NEARLY_ALL = 0.99;
    /** Frames further apart are not of one motion: nothing was to be seen in between. */
    private static final double STILL_MILLIS = 1000;

    private final Sight sight;
    private final String surface;
    private final List<Reading> readings;
    private final List<Reading> headless;

    /**
     * Figures of these readings.
     *
     * @param surface what the windows were drawn on
     * @param headless readings of the same rounds without a window; empty: nobody compares
     */
    SightFigures(Sight sight, String surface, List<Reading> readings, List<Reading> headless) {
        this.sight = sight;
        this.surface = surface;
        this.readings = readings;
        this.headless = headless;
    }

    FigureRow row() {
        var row = new RowBuilder(sight.words()).with("system", sight.words()).with("runs", (long) readings.size()).with("messagesPerSecond", spread(Reading::messagesPerSecond))
                .with("ratioToHeadless", sight.isCompared() ? ratio() : Spread.of()).with("processCores", spread(Reading::processCores));
        for (Part part : Part.values()) {
            row.with(part.column(), spread(reading -> reading.parts().getOrDefault(part, 0.0)).median());
        }
        return row.with(frames()).with("isolation", "each hop copies into the next FWP's own memory").with("surface", sight.shape().isPresent() ? surface : "none").row("");
    }

    private SequencedMap<String, Object> frames() {
        var values = new LinkedHashMap<String, Object>();
        long[] gaps = readings.stream().flatMap(reading -> reading.frames().stream()).flatMapToLong(frames -> Arrays.stream(frames.gapsNanos()))
                .filter(gap -> gap < STILL_MILLIS * NANOS_PER_MILLI).sorted().toArray();
        values.put("framesPerSecond", each(frames -> frames.gapsNanos().length));
        values.put("pulsesPerSecond", each(Windows.Frames::pulses));
        values.put("animationHz", Spread.of(readings.stream().flatMap(reading -> reading.frames().stream()).mapToDouble(Windows.Frames::lastHertz).toArray()).median());
        values.put("frameP50Millis", millis(gaps, MIDDLE));
        values.put("frameP99Millis", millis(gaps, NEARLY_ALL));
        values.put("frameMostMillis", millis(gaps, 1));
        values.put("inputP50Millis", millis(answers(Windows.Answer::handledNanos), MIDDLE));
        values.put("inputP99Millis", millis(answers(Windows.Answer::handledNanos), NEARLY_ALL));
        values.put("inputShownP50Millis", millis(answers(Windows.Answer::shownNanos), MIDDLE));
        values.put("inputShownP99Millis", millis(answers(Windows.Answer::shownNanos), NEARLY_ALL));
        values.put("inputUsedP50Millis", millis(answers(Windows.Answer::usedNanos), MIDDLE));
        values.put("inputUsedP99Millis", millis(answers(Windows.Answer::usedNanos), NEARLY_ALL));
        return values;
    }

    private double each(ToLongFunction<Windows.Frames> count) {
        return spread(reading -> reading.frames().map(frames -> count.applyAsLong(frames) / reading.seconds()).orElse(Double.NaN)).median();
    }

    private Spread spread(ToDoubleFunction<Reading> figure) {
        return Spread.of(readings.stream().mapToDouble(figure).toArray());
    }

    /** Of each round by itself, if it came to both: what slows a round slows both. */
    private Spread ratio() {
        double[] ratios = new double[Math.min(readings.size(), headless.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = readings.get(round).messagesPerSecond() / headless.get(round).messagesPerSecond();
        }
        return Spread.of(ratios);
    }

    private long[] answers(ToLongFunction<Windows.Answer> part) {
        return readings.stream().flatMap(reading -> reading.answers().stream()).mapToLong(part).sorted().toArray();
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / NANOS_PER_MILLI;
    }
}
