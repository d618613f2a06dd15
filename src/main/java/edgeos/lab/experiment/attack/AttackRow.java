package edgeos.lab.experiment.attack;

import edgeos.lab.experiment.ExperimentRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What an attack came to, over all rounds.
 *
 * @param attack its name
 * @param tried how often it was tried
 * @param contained how often it was contained; 0 if anybody else was harmed
 * @param leakedBytes bytes that were found where they must not be
 * @param neighbourThroughputRatio messages that left the neighbour's chain, with the attack against without it: the median of the rounds
 * @param neighbourP99Ratio 99th percentile of their latency likewise; above 1 is slower
 * @param outcome what all that comes to
 * @param remark what went wrong, or what else is to be said; may be empty
 * @param raw each round's ratios, under the names of their columns
 */
public record AttackRow(String attack, long tried, long contained, long leakedBytes, double neighbourThroughputRatio, double neighbourP99Ratio,
        Outcome outcome, String remark, SequencedMap<String, List<Double>> raw) implements ExperimentRow {
    /** The column of the neighbour's throughput. */
    static final String THROUGHPUT = "neighbourThroughputRatio";
    /** The column of the neighbour's latency. */
    static final String P99 = "neighbourP99Ratio";
    /** What an attack came to. */
    public enum Outcome {
        /** Every try was caught, nothing leaked, and the neighbour went on. */
        CONTAINED("contained"),
        /** A try was not caught, something leaked, or the neighbour was harmed. */
        NOT_CONTAINED("not contained"),
        /** However often it was tried: the machine had so much else to do that nobody can tell what was the attack's doing. */
        UNTOLD(ExperimentRow.UNTOLD);

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** For people and files. */
        public String words() {
            return words;
        }
    }

    /** What a neighbour must keep of its throughput. */
    public static final double LEAST_THROUGHPUT_RATIO = 0.9;

    public AttackRow {
        raw = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(raw));
    }

    @Override
    public String name() {
        return attack;
    }

    @Override
    public SequencedMap<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("attack", attack);
        values.put("tried", tried);
        values.put("contained", contained);
        values.put("leakedBytes", leakedBytes);
        values.put(THROUGHPUT, neighbourThroughputRatio);
        values.put(P99, neighbourP99Ratio);
        values.put(OUTCOME, outcome.words());
        return values;
    }

    @Override
    public boolean passed() {
        return outcome != Outcome.NOT_CONTAINED;
    }
}
