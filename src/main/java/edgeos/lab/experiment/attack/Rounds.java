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
 * What the rounds of one attack came to, each with the attack and right before it without. Bytes, faults, lost messages, and tries that nothing caught are facts, of which one is enough. How much the neighbour got is a matter of time, and of
 * the machine: on one that has much else to do nobody gets anything for a moment, attacked or not. So a round that says that the neighbour lost is a reason to try again, as often as was planned for that and for longer, and not to stop at the
 * first round that says otherwise. Then the neighbour is harmed if it lost by the median of all of them, or stood still more often than in rounds without the attack, by more than one. Where rounds without the attack differ from each other by
 * as much as is asked about, it is harmed only if every round says so: if the best with the attack is below the worst without, of so many rounds that luck does not do that in any of all attacks; and what says neither that nor that it kept
 * its throughput cannot be told. One thread.
 */
final class Rounds {
    /** Rounds in which the neighbour stood still with the attack, beyond those without, that may be the machine's fault. */
    private static final int CHANCE = 1;
    /** Of so many rounds of either kind, all of one are below all of the other by luck once in 48,620 times; of five, once in 252, which among dozens of attacks happens now and then. */
    private static final int ENOUGH = 9;

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
        double kept = kept();
        if (tried() > 0 && stops(hostile) == 0 && kept >= AttackRow.LEAST_THROUGHPUT_RATIO) {
            return false;
        }
        doubtedAfter = hostile.size();
        doubt = tried() == 0 ? "no try came to an end that tells anything" : stops(hostile) > 0 || stops(benign) > 0 ? "the neighbour stood still " + often() : "the neighbour had " + Quantity.percent(kept) + " of its throughput";
        return true;
    }

    private long tried() {
        return hostile.stream().mapToLong(AttackFacts::tried).sum();
    }

    private long caught() {
        return hostile.stream().mapToLong(AttackFacts::caught).sum();
    }

    private long leakedBytes() {
        return hostile.stream().mapToLong(AttackFacts::leakedBytes).sum();
    }

    /** The share of its throughput that the neighbour kept, the median of the rounds; NaN where none tells. */
    private double kept() {
        return Spread.of(throughputs()).median();
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

    private boolean stoppedMoreOften() {
        return stops(hostile) > stops(benign) + CHANCE;
    }

    /** What the neighbour suffered, by time, from the attack; empty: nothing that the machine did not do. */
    private String slowed() {
        if (isNoisy()) {
            return hostile.size() >= ENOUGH && perSecond(hostile).getMax() < perSecond(benign).getMin() ? "the neighbour had less in every round with the attack than in any without" : "";
        }
        return stoppedMoreOften() ? "the neighbour stood still " + often() : kept() < AttackRow.LEAST_THROUGHPUT_RATIO ? "the neighbour had " + Quantity.percent(kept()) + " of its throughput" : "";
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

    /** What happened and must not, whatever the machine does; empty: nothing. */
    private String harm() {
        return hostile.stream().map(AttackFacts::harm).filter(each -> !each.isEmpty()).findFirst()
                .orElseGet(() -> leakedBytes() > 0 ? leakedBytes() + " bytes were found where they must not be" : caught() < tried() ? (tried() - caught()) + " of " + tried() + " tries were not caught" : "");
    }

    /** What all of them say. */
    AttackRow row(String attack) {
        var raw = new LinkedHashMap<String, List<Double>>();
        raw.put(AttackRow.THROUGHPUT, DoubleStream.of(throughputs()).boxed().toList());
        raw.put(AttackRow.P99, DoubleStream.of(latencies()).boxed().toList());
        String slowed = slowed();
        String harm = harm().isEmpty() ? slowed : harm();
        AttackRow.Outcome outcome = !harm.isEmpty() ? AttackRow.Outcome.NOT_CONTAINED : isTold() ? AttackRow.Outcome.CONTAINED : AttackRow.Outcome.UNTOLD;
        return new AttackRow(attack, tried(), slowed.isEmpty() ? caught() : 0, leakedBytes(), kept(), Spread.of(latencies()).median(), outcome, harm.isEmpty() ? remark(outcome) : harm, raw);
    }

    /** True if it was tried, and the neighbour seen to keep its throughput. */
    private boolean isTold() {
        return tried() > 0 && kept() >= AttackRow.LEAST_THROUGHPUT_RATIO && !stoppedMoreOften();
    }

    private String remark(AttackRow.Outcome outcome) {
        String again = doubt.isEmpty() ? "" : "tried again: after " + doubtedAfter + (doubtedAfter == 1 ? " round " : " rounds ") + doubt + "; now " + hostile.size() + " rounds, and it stood still " + often();
        return outcome == AttackRow.Outcome.UNTOLD ? AttackRow.UNTOLD + why() + (again.isEmpty() ? "" : "; " + again) : again;
    }

    private String why() {
        return tried() == 0 ? ": no try came to an end that tells anything" : ": the machine has too much else to do, so that the neighbour is not served evenly without the attack either";
    }
}
