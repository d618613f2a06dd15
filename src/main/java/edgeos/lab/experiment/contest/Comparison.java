package edgeos.lab.experiment.contest;

import edgeos.lab.experiment.Spread;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A column that holds a contestant's figure against that of another one in the same round, so that what the machine does meanwhile strikes both.
 *
 * @param column what it is called
 * @param figure of both
 * @param of the own figure, then the other's
 */
public record Comparison(String column, String figure, DoubleBinaryOperator of) {
    /** How many times as much. */
    public static Comparison ratio(String column, String figure) {
        return new Comparison(column, figure, (own, other) -> own / other);
    }

    /** Which share is lost: 0 is none, 0.5 is half, less than 0 is a gain. */
    public static Comparison loss(String column, String figure) {
        return new Comparison(column, figure, (own, other) -> 1 - own / other);
    }

    /** What it comes to over all rounds that both have. */
    Spread over(List<SequencedMap<String, Double>> own, List<SequencedMap<String, Double>> others) {
        return Spread.of(IntStream.range(0, Math.min(own.size(), others.size()))
                .mapToDouble(round -> of.applyAsDouble(own.get(round).getOrDefault(figure, Double.NaN), others.get(round).getOrDefault(figure, Double.NaN)))
                .filter(Double::isFinite).toArray());
    }
}
