package edgeos.lab.experiment.startup;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Progress;
import edgeos.telemetry.Distribution;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** All rounds of some ways to start, in turn. One that fails in the middle keeps the rounds that it had, and its row says why; the others go on. One thread; used once. */
final class Measured {
    private final List<Starter> starters;
    private final Scale scale;
    private final Progress progress;
    private final List<List<Distribution>> rounds = new ArrayList<>();
    /** Why each could not go on; empty where it could. */
    private final List<String> failures = new ArrayList<>();

    Measured(List<Starter> starters, Scale scale, Progress progress) {
        this.starters = starters;
        this.scale = scale;
        this.progress = progress;
        starters.forEach(_ -> {
            rounds.add(new ArrayList<>());
            failures.add("");
        });
    }

    /** False if somebody cancelled. */
    boolean run() throws InterruptedException {
        int all = scale.rounds() + scale.warmUps();
        for (int round = 0; round < all; round++) {
            for (int at = 0; at < starters.size(); at++) {
                if (progress.isCancelled()) {
                    return false;
                }
                if (failures.get(at).isEmpty()) {
                    progress.begins(starters.get(at).way().name(), round * starters.size() + at + 1, all * starters.size());
                    start(at, round >= scale.warmUps());
                }
            }
        }
        return true;
    }

    /** A round of one of them; one that fails is its last. */
    private void start(int at, boolean counts) throws InterruptedException {
        try {
            Distribution took = starters.get(at).round();
            if (counts) {
                rounds.get(at).add(took);
            }
        } catch (IllegalStateException | UncheckedIOException failed) {
            failures.set(at, "failed after " + rounds.get(at).size() + " rounds: " + failed.getMessage());
        }
    }

    List<FigureRow> rows() {
        List<Distribution> baseline = List.of();
        for (int at = 0; at < starters.size(); at++) {
            baseline = starters.get(at).way().name().equals(StartupExperiment.BASELINE) ? rounds.get(at) : baseline;
        }
        var rows = new ArrayList<FigureRow>();
        for (int at = 0; at < starters.size(); at++) {
            if (!rounds.get(at).isEmpty() || !failures.get(at).isEmpty()) {
                rows.add(Rounds.row(starters.get(at), rounds.get(at), baseline, failures.get(at)));
            }
        }
        return rows;
    }
}
