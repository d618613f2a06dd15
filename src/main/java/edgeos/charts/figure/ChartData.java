package edgeos.charts.figure;

import edgeos.lab.History;
import edgeos.lab.History.Sample;
import edgeos.lab.StartupBaseline;
import edgeos.telemetry.Snapshot;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * All that the charts may show at one moment. Immutable; any thread.
 *
 * @param snapshot the newest figures
 * @param history the last minute
 * @param baseline what starting a process takes on this machine
 * @param names what people call the chains and links, by id; an id without a name shows itself
 * @param link the id of the selected link, if one is
 * @param virtual true if the figures are of the virtual clock of STEP and SLOW: they say nothing about this machine
 * @param place where the figures were measured, in two or three words; empty: on this machine
 * @param rates what legends tell, as all else that tells rates does: over the last second; empty: nothing runs
 * @param starting true while FWPs are being made for a run that begins then
 */
public record ChartData(Snapshot snapshot, History history, StartupBaseline.Result baseline, Map<String, String> names,
        Optional<String> link, boolean virtual, String place, Optional<Sample> rates, boolean starting) {
    private static final String HERE = "";

    /** Before anything ran. */
    public static final ChartData EMPTY =
            new ChartData(Snapshot.EMPTY, History.EMPTY, StartupBaseline.Result.PENDING, Map.of(), Optional.empty(), false);

    /** Figures that were measured here and now. */
    public ChartData(Snapshot snapshot, History history, StartupBaseline.Result baseline, Map<String, String> names, Optional<String> link, boolean virtual) {
        this(snapshot, history, baseline, names, link, virtual, HERE, history.recent(), false);
    }

    /** These, which were measured elsewhere; {@code words} say where, in two or three words. */
    public ChartData at(String words) {
        return new ChartData(snapshot, history, baseline, names, link, virtual, words, rates, starting);
    }

    /** These, with such rates. */
    public ChartData with(Optional<Sample> newest) {
        return new ChartData(snapshot, history, baseline, names, link, virtual, place, newest, starting);
    }

    /** These, of a run that is starting, or not. */
    public ChartData starting(boolean on) {
        return new ChartData(snapshot, history, baseline, names, link, virtual, place, rates, on);
    }

    public ChartData {
        Objects.requireNonNull(snapshot, "snapshot");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(baseline, "baseline");
        names = Map.copyOf(names);
    }

    /** A rate, over the last second; 0 when nothing runs. */
    double rate(ToDoubleFunction<Sample> figure) {
        double rate = rates.map(figure::applyAsDouble).orElse(0.0);
        return Double.isFinite(rate) ? Math.max(0, rate) : 0;
    }

    /** Whose time the figures are of. */
    String clock() {
        return virtual ? ChartWords.get("clock.virtual") : place.equals(HERE) ? ChartWords.get("clock.here") : place;
    }

    /** Why there are no rates: nothing ran, or too little virtual time has passed for a rate. */
    String nothingYet(String nothingRan) {
        return virtual && !starting && snapshot.atNanos() > 0 ? ChartWords.get("noRates") : unlessRecorded(nothingRan);
    }

    /** What to do to see something; nobody can run a recording, and what is starting comes by itself. */
    String unlessRecorded(String nothingRan) {
        return starting ? ChartWords.get("starting") : place.equals(HERE) ? nothingRan : ChartWords.get("recorded.nothing");
    }

    String nameOf(String id) {
        String name = names.getOrDefault(id, id);
        return name.isBlank() ? id : name;
    }
}
