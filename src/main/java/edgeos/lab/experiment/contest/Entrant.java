package edgeos.lab.experiment.contest;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contestant in one contest, with what it has achieved so far. One thread. */
final class Entrant implements AutoCloseable {
    private final Contestant contestant;
    private final String absence;
    private final int planned;
    private final List<SequencedMap<String, Double>> rounds = new ArrayList<>();
    private SequencedMap<String, Object> facts = new LinkedHashMap<>();
    private SequencedMap<String, List<Double>> raw = new LinkedHashMap<>();
    private Contestant.Turns turns;
    private String failure = "";

    /**
     * One that has not begun.
     *
     * @param planned how many of its rounds are to count
     */
    Entrant(Contestant contestant, int planned) {
        this.contestant = contestant;
        this.planned = planned;
        absence = contestant.absence();
    }

    String name() {
        return contestant.name();
    }

    String group() {
        return contestant.group();
    }

    /** True if it takes its turns. */
    boolean isAble() {
        return failure.isEmpty() && absence.isEmpty();
    }

    /** Takes a turn; one that fails, however, is its last, and the others go on. */
    void round(boolean counts) throws InterruptedException {
        try {
            if (turns == null) {
                turns = contestant.start();
            }
            if (counts && rounds.isEmpty()) {
                turns.counts();
            }
            SequencedMap<String, Double> figures = turns.round();
            if (counts) {
                rounds.add(figures);
                facts = turns.facts();
                raw = turns.raw();
            }
        } catch (ContestException | RuntimeException failed) {
            failure = Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString);
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
            return row.row(false, "failed after " + rounds() + ": " + failure);
        }
        if (!absence.isEmpty()) {
            return row.row(absence);
        }
        String cut = rounds.size() < planned ? "ended after " + rounds() + " of " + planned : "";
        FigureRow whole = row.row(Stream.of(cut, contestant.remark()).filter(words -> !words.isEmpty()).collect(Collectors.joining("; ")));
        String fault = contestant.fault(whole.values());
        return fault.isEmpty() ? whole : row.row(false, fault);
    }

    private String rounds() {
        return rounds.size() + (rounds.size() == 1 ? " round" : " rounds");
    }

    /** Of the rounds that have such a figure. */
    private Spread over(String figure) {
        return Spread.of(rounds.stream().mapToDouble(round -> round.getOrDefault(figure, Double.NaN)).filter(Double::isFinite).toArray());
    }

    /** Ends what it began; one that does not let itself be ended says so in its row, and the others go on. */
    @Override
    public void close() {
        Contestant.Turns ending = turns;
        turns = null;
        if (ending == null) {
            return;
        }
        try {
            ending.close();
        } catch (RuntimeException stays) {
            failure = failure.isEmpty() ? "it does not end: " + stays.getMessage() : failure;
        }
    }
}
