package edgeos.lab.experiment.study;

import java.util.function.ToDoubleFunction;

/**
 * A figure that can be measured of a run.
 *
 * @param name what its column is called: the part that it is of and a dot, unless it is of the whole drawing, and the figure with its unit, such as {@code six.latencyP99Nanos}
 * @param of its value in a run; NaN where nothing was measured
 */
public record Measure(String name, ToDoubleFunction<Stretch> of) { }
