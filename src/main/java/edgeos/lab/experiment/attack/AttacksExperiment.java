package edgeos.lab.experiment.attack;

import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.model.Drawing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Tries every attack beside an unharmed neighbour on the same core and mover, and the same drawing without the attack in turn with it.
 *
 * <p>A row counts as contained only if the expected guard counted the attack, the conservation law held in every snapshot, no FWP of the neighbour faulted or dropped anything,
 * its messages went on as without the attack, and no byte of a secret was found where it must not be. Where the machine is so busy that its messages do not even go on evenly without the attack,
 * after ever longer rounds, nobody can tell, and the row says that.
 */
public final class AttacksExperiment implements Experiment {
    private static final long SEED = 1;
    /** Rounds that are tried again last so many times as long: what only the machine held up goes on by then. */
    private static final int LONGER = 2;
    /** And once more, if nobody can tell then. */
    private static final int MUCH_LONGER = 5;

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
     * @param moreRounds where the neighbour seems to have lost too much, which may be the machine's fault
     */
    private record Scale(Duration length, int rounds, int moreRounds) {
        static final Scale FULL = new Scale(Duration.ofMillis(200), 3, 4);
        static final Scale QUICK = new Scale(Duration.ofMillis(120), 1, 4);
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
                + "and the attacker was stopped or harmed only itself; how long its messages take (99th percentile, with against without) is told and not judged, since an attacker may spend its own share of the core. Where the neighbour seems to have lost throughput, more and longer rounds of both decide, and the row says so; "
                + "what cannot be told even then, since the machine has too much else to do, is called neither contained nor otherwise.";
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

    /** Rounds in turn without and with the attack, and more and longer ones where these do not tell. */
    private AttackRow row(Attack attack) throws InterruptedException {
        var rounds = new Rounds();
        add(rounds, attack, scale.rounds(), scale.length());
        if (rounds.wantMore()) {
            add(rounds, attack, scale.moreRounds(), scale.length().multipliedBy(LONGER));
        }
        if (!rounds.row(attack.name()).isTold()) {
            add(rounds, attack, scale.moreRounds(), scale.length().multipliedBy(MUCH_LONGER));
        }
        return rounds.row(attack.name());
    }

    private static void add(Rounds rounds, Attack attack, int count, Duration length) throws InterruptedException {
        for (int round = 0; round < count; round++) {
            AttackFacts without = AttackRun.of(attack, false, length);
            rounds.add(without, AttackRun.of(attack, true, length));
        }
    }
}
