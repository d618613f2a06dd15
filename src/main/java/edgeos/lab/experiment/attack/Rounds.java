package edgeos.lab.experiment.attack;

import edgeos.lab.experiment.Spread;
import edgeos.notation.Quantity;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What the rounds of one attack came to, each with the attack and right before it without. Bytes, faults, and lost messages are facts, of which one is enough. How much the neighbour got is a matter of time, and of the machine: on one that
 * has much else to do nobody gets anything for a moment, attacked or not. So a round that says that the neighbour lost is a reason to try again, as often as was planned for that and for longer, and not to stop at the first round that says
 * otherwise. Then the neighbour is harmed if it lost by the median of all of them, or stood still more often than in rounds without the attack, by more than one. Where rounds without the attack differ from each other by as much as is asked
 * about, only what every round says counts: that the best with the attack is below the worst without. One thread.
 */
final class Rounds {
    /** Rounds in which the neighbour stood still with the attack, beyond those without, that may be the machine's fault. */
    private static final int CHANCE = 1;

    private final List<AttackFacts> benign = new ArrayList<>();
    private final List<AttackFacts> hostile = new ArrayList<>();
    private String doubt = "";
    private int doubtedAfter;

    /** Adds a round. */
    void add(AttackFacts without, AttackFacts with) {
        benign.add(without);
        hostile.add(with);
    }

    /** True if so few rounds do not tell that the neighbour was left alone, or that anything was tried at all; it is kept in mind that and why they did not. */
    boolean wantMore() {
        long stops = stops(hostile);
        boolean tried = hostile.stream().anyMatch(each -> each.tried() > 0);
        double kept = Spread.of(throughputs()).median();
        if (tried && stops == 0 && kept >= AttackRow.LEAST_THROUGHPUT_RATIO) {
            return false;
        }
        doubtedAfter = hostile.size();
        doubt = !tried ? "it was not even tried" : stops > 0 || stops(benign) > 0 ? "the neighbour stood still " + often() : "the neighbour had " + Quantity.percent(kept) + " of its throughput";
        return true;
    }

    /** In how many rounds the neighbour stood still. */
    private static long stops(List<AttackFacts> rounds) {
        return rounds.stream().filter(each -> each.neighbourPerSecond() == 0).count();
    }

    /** True if the neighbour was not even left alone by the machine: of two rounds without the attack, one would count as harm beside the other. */
    private boolean isNoisy() {
        DoubleSummaryStatistics alone = perSecond(benign);
        return alone.getMin() < alone.getMax() * AttackRow.LEAST_THROUGHPUT_RATIO;
    }

    private static DoubleSummaryStatistics perSecond(List<AttackFacts> rounds) {
        return rounds.stream().mapToDouble(AttackFacts::neighbourPerSecond).summaryStatistics();
    }

    /** What the neighbour suffered, by time; empty: nothing that the machine did not do. */
    private String slowed() {
        if (isNoisy()) {
            return perSecond(hostile).getMax() < perSecond(benign).getMin() ? "the neighbour had less in every round with the attack than in any without" : "";
        }
        return stops(hostile) > stops(benign) + CHANCE ? "the neighbour stood still " + often() : "";
    }

    private String often() {
        return "in " + stops(hostile) + " of " + hostile.size() + " rounds with the attack and in " + stops(benign) + " without";
    }

    /** The neighbour's throughput with the attack against without, round by round; a round in which it stood still without any attack is nothing to hold another against. */
    private double[] throughputs() {
        return IntStream.range(0, hostile.size()).filter(round -> benign.get(round).neighbourPerSecond() > 0)
                .mapToDouble(round -> hostile.get(round).neighbourPerSecond() / benign.get(round).neighbourPerSecond()).toArray();
    }

    private double[] latencies() {
        return IntStream.range(0, hostile.size()).mapToDouble(round -> hostile.get(round).neighbourP99Nanos() / benign.get(round).neighbourP99Nanos()).filter(Double::isFinite).toArray();
    }

    /** What all of them say. */
    AttackRow row(String attack) {
        double[] throughputs = throughputs();
        double[] latencies = latencies();
        var raw = new LinkedHashMap<String, List<Double>>();
        raw.put(AttackRow.THROUGHPUT, DoubleStream.of(throughputs).boxed().toList());
        raw.put(AttackRow.P99, DoubleStream.of(latencies).boxed().toList());
        String slowed = slowed();
        String harm = hostile.stream().map(AttackFacts::harm).filter(each -> !each.isEmpty()).findFirst().orElse(slowed);
        return new AttackRow(attack, hostile.stream().mapToLong(AttackFacts::tried).sum(), slowed.isEmpty() ? hostile.stream().mapToLong(AttackFacts::caught).sum() : 0,
                hostile.stream().mapToLong(AttackFacts::leakedBytes).sum(), Spread.of(throughputs).median(), Spread.of(latencies).median(), isNoisy(), harm.isEmpty() ? again() : harm, raw);
    }

    private String again() {
        String busy = isNoisy() ? "; rounds without the attack differed by more than a tenth, so that the machine is too busy to tell by a ratio" : "";
        return doubt.isEmpty() ? "" : "tried again: after " + doubtedAfter + (doubtedAfter == 1 ? " round " : " rounds ") + doubt + "; now " + hostile.size() + " rounds, and it stood still " + often() + busy;
    }
}
