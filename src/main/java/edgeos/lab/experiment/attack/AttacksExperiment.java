package edgeos.lab.experiment.attack;

import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.model.Drawing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tries every attack beside an unharmed neighbour on the same core and mover, and the same drawing without the attack in turn with it.
 *
 * <p>A row counts as contained only if the expected guard counted the attack, the conservation law held in every snapshot, no FWP of the neighbour faulted or dropped anything,
 * its messages went on, and no byte of a secret was found where it must not be.
 */
public final class AttacksExperiment implements Experiment {
    private static final long SEED = 1;

    private final Scale scale;

    /** Every attack in full. */
    public AttacksExperiment() {
        this(Scale.FULL);
    }

    private AttacksExperiment(Scale scale) {
        this.scale = scale;
    }

    /**
     * How much is measured of each attack.
     *
     * @param length of a run
     * @param rounds of a run with the attack and one without it
     * @param mostRounds where the neighbour seems to have lost too much, which may be the machine's fault
     */
    private record Scale(Duration length, int rounds, int mostRounds) {
        static final Scale FULL = new Scale(Duration.ofMillis(200), 3, 7);
        static final Scale QUICK = new Scale(Duration.ofMillis(120), 1, 5);
    }

    @Override
    public String name() {
        return "attacks";
    }

    @Override
    public String description() {
        return "Is every attack contained, and does a neighbour on the same core and mover notice?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return drawings(Attacks.all());
    }

    private static SequencedMap<String, String> drawings(List<Attack> attacks) {
        var hostile = new LinkedHashMap<String, Drawing>();
        attacks.forEach(attack -> hostile.put(attack.name(), attack.hostile()));
        return Drawings.of(hostile);
    }

    @Override
    public String how() {
        return "Every attack is tried by a hostile FWP beside an unharmed neighbour, and again without the attack. It is contained if nothing of the neighbour was read, written, lost, or slowed down, "
                + "and the attacker was stopped or harmed only itself.";
    }

    @Override
    public Experiment quick() {
        return new AttacksExperiment(Scale.QUICK);
    }

    @Override
    public List<String> rowNames() {
        return Attacks.all().stream().map(Attack::name).toList();
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        List<Attack> attacks = Attacks.all().stream().filter(attack -> only.isEmpty() || attack.name().equals(only.get())).toList();
        var rows = new ArrayList<AttackRow>();
        if (!attacks.isEmpty()) {
            AttackRun.of(attacks.getFirst(), false, scale.length());
        }
        for (Attack attack : attacks) {
            if (progress.isCancelled()) {
                break;
            }
            progress.begins(attack.name(), rows.size() + 1, attacks.size());
            rows.add(row(attack));
            progress.ends(rows.getLast());
        }
        return new ExperimentResult(name(), description(), where, rows, rows.size() == attacks.size(), drawings(attacks));
    }

    /** Rounds in turn with and without the attack; a machine that is busy with something else gets more of them. */
    private AttackRow row(Attack attack) throws InterruptedException {
        var hostile = new ArrayList<AttackFacts>();
        var benign = new ArrayList<AttackFacts>();
        while (hostile.size() < scale.rounds() || hostile.size() < scale.mostRounds() && median(throughputs(hostile, benign)) < AttackRow.LEAST_THROUGHPUT_RATIO) {
            benign.add(AttackRun.of(attack, false, scale.length()));
            hostile.add(AttackRun.of(attack, true, scale.length()));
        }
        double[] throughputs = throughputs(hostile, benign);
        double[] latencies = ratios(hostile, benign, AttackFacts::neighbourP99Nanos);
        var raw = new LinkedHashMap<String, List<Double>>();
        raw.put(AttackRow.THROUGHPUT, Arrays.stream(throughputs).boxed().toList());
        raw.put(AttackRow.P99, Arrays.stream(latencies).boxed().toList());
        return new AttackRow(attack.name(), hostile.stream().mapToLong(AttackFacts::tried).sum(), hostile.stream().mapToLong(AttackFacts::caught).sum(),
                hostile.stream().mapToLong(AttackFacts::leakedBytes).sum(), median(throughputs), median(latencies),
                hostile.stream().map(AttackFacts::harm).filter(harm -> !harm.isEmpty()).findFirst().orElse(""), raw);
    }

    private static double[] throughputs(List<AttackFacts> hostile, List<AttackFacts> benign) {
        return ratios(hostile, benign, AttackFacts::neighbourPerSecond);
    }

    private static double[] ratios(List<AttackFacts> hostile, List<AttackFacts> benign, ToDoubleFunction<AttackFacts> figure) {
        return IntStream.range(0, hostile.size()).mapToDouble(round -> figure.applyAsDouble(hostile.get(round)) / figure.applyAsDouble(benign.get(round))).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
