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
 * @param noisy true if rounds without the attack differed so much from each other that their ratio to those with it says nothing
 * @param remark what went wrong; empty: nothing
 * @param raw each round's ratios, under the names of their columns
 */
public record AttackRow(String attack, long tried, long contained, long leakedBytes, double neighbourThroughputRatio, double neighbourP99Ratio,
        boolean noisy, String remark, SequencedMap<String, List<Double>> raw) implements ExperimentRow {
    /** The column of the neighbour's throughput. */
    static final String THROUGHPUT = "neighbourThroughputRatio";
    /** The column of the neighbour's latency. */
    static final String P99 = "neighbourP99Ratio";
    /** What a neighbour must keep of its throughput. */
    public static final double LEAST_THROUGHPUT_RATIO = 0.9;

    public AttackRow {
        raw = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(raw));
    }

    /** A row whose rounds nobody kept. */
    public AttackRow(String attack, long tried, long contained, long leakedBytes, double neighbourThroughputRatio, double neighbourP99Ratio, String remark) {
        this(attack, tried, contained, leakedBytes, neighbourThroughputRatio, neighbourP99Ratio, false, remark, new LinkedHashMap<>());
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
        return values;
    }

    @Override
    public boolean passed() {
        return tried > 0 && contained == tried && leakedBytes == 0 && (neighbourThroughputRatio >= LEAST_THROUGHPUT_RATIO || noisy && Double.isFinite(neighbourThroughputRatio));
    }
}
