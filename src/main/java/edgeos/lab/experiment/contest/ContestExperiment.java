package edgeos.lab.experiment.contest;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An experiment that is a list: who takes part, for how many rounds, and what is held against what. All contestants of a group take turns, round by round, in an order that is turned around each time; figures are medians over rounds, with
 * the least and the most. One that fails in the middle keeps what it has, and its row says why it is not all. Immutable; any thread.
 *
 * @param name what the command line calls it
 * @param description what it asks
 * @param how how it is measured
 * @param plots its pictures
 * @param contestants who takes part, in the order of the table
 * @param comparisons what figures are held against, in rows that say with whom
 * @param references rows from elsewhere
 * @param programs looks for versions of other programs that take part, by name; asked when it runs
 * @param warmUps rounds at the beginning that do not count
 * @param rounds that do
 * @param seed what traffic is made from
 * @param shorter the same in less than a minute
 */
public record ContestExperiment(String name, String description, String how, List<Plot> plots, List<? extends Contestant> contestants, List<Comparison> comparisons, List<FigureRow> references,
        Supplier<Map<String, String>> programs, int warmUps, int rounds, long seed, Supplier<? extends Experiment> shorter) implements Experiment {
    public ContestExperiment {
        plots = List.copyOf(plots);
        contestants = List.copyOf(contestants);
        comparisons = List.copyOf(comparisons);
        references = List.copyOf(references);
    }

    @Override
    public Experiment quick() {
        return shorter.get();
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return drawings(contestants);
    }

    @Override
    public List<String> rowNames() {
        return Stream.concat(contestants.stream().map(Contestant::name), references.stream().map(FigureRow::name)).toList();
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        Surroundings where = Surroundings.here(seed);
        for (Map.Entry<String, String> program : programs.get().entrySet()) {
            where = where.with(program.getKey(), program.getValue());
        }
        List<? extends Contestant> wanted = contestants.stream().filter(each -> isWanted(each.name(), each.group(), only)).toList();
        List<Entrant> entrants = contestants.stream().filter(each -> wanted.contains(each) || wanted.stream().anyMatch(other -> other.against().equals(each.name()))).map(each -> new Entrant(each, rounds)).toList();
        var rows = new ArrayList<FigureRow>();
        boolean complete = run(entrants, only, rows, progress);
        for (FigureRow reference : references) {
            if (isWanted(reference.name(), "", only)) {
                rows.add(reference);
                progress.ends(reference);
            }
        }
        return new ExperimentResult(name, description, where, rows, complete, drawings(wanted));
    }

    /** One group after the other; false if somebody cancelled. What there is then, or when the thread is interrupted, is said all the same. */
    private boolean run(List<Entrant> entrants, Optional<String> only, List<FigureRow> rows, Progress progress) throws InterruptedException {
        int turns = (warmUps + rounds) * entrants.size();
        int before = 0;
        boolean complete = true;
        for (String group : entrants.stream().map(Entrant::group).distinct().toList()) {
            List<Entrant> members = entrants.stream().filter(each -> each.group().equals(group)).toList();
            try {
                complete = complete && new Contest(members, warmUps, rounds, progress, before, turns).run();
            } catch (InterruptedException ended) {
                tell(members, only, false, rows, progress);
                throw ended;
            }
            before += (warmUps + rounds) * members.size();
            tell(members, only, complete, rows, progress);
        }
        return complete;
    }

    private void tell(List<Entrant> members, Optional<String> only, boolean complete, List<FigureRow> rows, Progress progress) {
        for (Entrant member : members) {
            if (isWanted(member.name(), member.group(), only) && (complete || member.hasSomethingToSay())) {
                rows.add(member.row(comparisons, members));
                progress.ends(rows.getLast());
            }
        }
    }

    @Override
    public List<String> groupNames() {
        return contestants.stream().map(Contestant::group).filter(group -> !group.isEmpty()).distinct().toList();
    }

    private static boolean isWanted(String row, String group, Optional<String> only) {
        return only.isEmpty() || only.get().equals(row) || only.get().equals(group);
    }

    private static SequencedMap<String, String> drawings(List<? extends Contestant> of) {
        var drawings = new LinkedHashMap<String, String>();
        of.stream().filter(each -> !each.drawing().isEmpty()).forEach(each -> drawings.put(each.name(), each.drawing()));
        return drawings;
    }
}
