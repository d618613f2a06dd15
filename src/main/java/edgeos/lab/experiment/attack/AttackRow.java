package edgeos.lab.experiment.attack;

import edgeos.lab.experiment.ExperimentRow;
import java.util.LinkedHashMap;
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
 * @param remark what went wrong; empty: nothing
 */
public record AttackRow(String attack, long tried, long contained, long leakedBytes, double neighbourThroughputRatio, double neighbourP99Ratio,
        String remark) implements ExperimentRow {
    /** What a neighbour must keep of its throughput. */
    public static final double LEAST_THROUGHPUT_RATIO = 0.9;

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
        values.put("neighbourThroughputRatio", neighbourThroughputRatio);
        values.put("neighbourP99Ratio", neighbourP99Ratio);
        return values;
    }

    @Override
    public boolean passed() {
        return tried > 0 && contained == tried && leakedBytes == 0 && neighbourThroughputRatio >= LEAST_THROUGHPUT_RATIO;
    }
}
