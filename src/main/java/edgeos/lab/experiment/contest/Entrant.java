package edgeos.lab.experiment.contest;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A contestant in one contest, with what it has achieved so far. One thread. */
final class Entrant implements AutoCloseable {
    private final Contestant contestant;
    private final List<SequencedMap<String, Double>> rounds = new ArrayList<>();
    private SequencedMap<String, Object> facts = new LinkedHashMap<>();
    private SequencedMap<String, List<Double>> raw = new LinkedHashMap<>();
    private Contestant.Turns turns;
    private String failure = "";

    Entrant(Contestant contestant) {
        this.contestant = contestant;
    }

    String name() {
        return contestant.name();
    }

    String group() {
        return contestant.group();
    }

    /** True if it takes its turns. */
    boolean isAble() {
        return failure.isEmpty() && contestant.absence().isEmpty();
    }

    /** Takes a turn; one that fails is its last. */
    void round(boolean counts) throws InterruptedException {
        try {
            if (turns == null) {
                turns = contestant.start();
            }
            SequencedMap<String, Double> figures = turns.round();
            if (counts) {
                rounds.add(figures);
            }
            facts = turns.facts();
            raw = turns.raw();
        } catch (ContestException | IllegalStateException | UncheckedIOException failed) {
            failure = failed.getMessage();
            close();
        }
    }

    boolean hasSomethingToSay() {
        return !rounds.isEmpty() || !isAble();
    }

    FigureRow row(List<Comparison> comparisons, List<Entrant> all) {
        var row = new RowBuilder(name()).with(contestant.parameters());
        if (!rounds.isEmpty()) {
            rounds.getFirst().keySet().forEach(figure -> row.with(figure, over(figure)));
            all.stream().filter(other -> other.name().equals(contestant.against())).findFirst()
                    .ifPresent(other -> comparisons.forEach(comparison -> row.with(comparison.column(), comparison.over(rounds, other.rounds))));
        }
        row.with(facts).with("isolation", contestant.isolation());
        raw.forEach(row::withRaw);
        if (!failure.isEmpty()) {
            return row.row(false, "failed after " + rounds.size() + " rounds: " + failure);
        }
        return row.row(contestant.absence().isEmpty() ? contestant.remark() : contestant.absence());
    }

    /** Of the rounds that have such a figure. */
    private Spread over(String figure) {
        return Spread.of(rounds.stream().mapToDouble(round -> round.getOrDefault(figure, Double.NaN)).filter(Double::isFinite).toArray());
    }

    @Override
    public void close() {
        if (turns != null) {
            turns.close();
            turns = null;
        }
    }
}
