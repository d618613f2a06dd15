package edgeos.lab.experiment.attack;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tries every attack beside an unharmed neighbour on the same core and mover, and the same drawing without the attack in turn with it.
 *
 * <p>A row counts as contained only if the expected guard counted the attack, the conservation law held in every snapshot, no FWP of the neighbour faulted or dropped anything,
 * its messages went on, and no byte of a secret was found where it must not be.
 */
public final class AttacksExperiment implements Experiment {
    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final int ROUNDS = 3;
    private static final int MOST_ROUNDS = 7;
    private static final int SEED = 1;

    @Override
    public String name() {
        return "attacks";
    }

    @Override
    public String description() {
        return "Is every attack contained, and does a neighbour on the same core and mover notice?";
    }

    @Override
    public String how() {
        return "Every attack is tried by a hostile FWP beside an unharmed neighbour, and again without the attack. It is contained if nothing of the neighbour was read, written, lost, or slowed down, "
                + "and the attacker was stopped or harmed only itself.";
    }

    @Override
    public List<String> rowNames() {
        return Attacks.all().stream().map(Attack::name).toList();
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(SEED);
        List<Attack> attacks = Attacks.all().stream().filter(attack -> only.isEmpty() || attack.name().equals(only.get())).toList();
        var rows = new ArrayList<AttackRow>();
        if (!attacks.isEmpty()) {
            AttackRun.of(attacks.getFirst(), false, LENGTH);
        }
        for (Attack attack : attacks) {
            if (progress.isCancelled()) {
                break;
            }
            progress.begins(attack.name(), rows.size() + 1, attacks.size());
            rows.add(row(attack));
            progress.ends(rows.getLast());
        }
        return new ExperimentResult(name(), description(), where, rows, rows.size() == attacks.size());
    }

    /** Rounds in turn with and without the attack; a machine that is busy with something else gets more of them. */
    private static AttackRow row(Attack attack) throws InterruptedException {
        var hostile = new ArrayList<AttackFacts>();
        var benign = new ArrayList<AttackFacts>();
        while (hostile.size() < ROUNDS || hostile.size() < MOST_ROUNDS && throughput(hostile, benign) < AttackRow.LEAST_THROUGHPUT_RATIO) {
            benign.add(AttackRun.of(attack, false, LENGTH));
            hostile.add(AttackRun.of(attack, true, LENGTH));
        }
        double[] latencies = new double[hostile.size()];
        for (int round = 0; round < latencies.length; round++) {
            latencies[round] = hostile.get(round).neighbourP99Nanos() / benign.get(round).neighbourP99Nanos();
        }
        return new AttackRow(attack.name(), hostile.stream().mapToLong(AttackFacts::tried).sum(), hostile.stream().mapToLong(AttackFacts::caught).sum(),
                hostile.stream().mapToLong(AttackFacts::leakedBytes).sum(), throughput(hostile, benign), median(latencies),
                hostile.stream().map(AttackFacts::harm).filter(harm -> !harm.isEmpty()).findFirst().orElse(""));
    }

    private static double throughput(List<AttackFacts> hostile, List<AttackFacts> benign) {
        double[] ratios = new double[hostile.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = hostile.get(round).neighbourPerSecond() / benign.get(round).neighbourPerSecond();
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
