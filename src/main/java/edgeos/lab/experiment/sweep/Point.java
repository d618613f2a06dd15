package edgeos.lab.experiment.sweep;

import edgeos.model.Drawing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * One value of each setting that is swept. Immutable.
 *
 * @param values by the name of the axis
 * @param drawing with these values
 */
record Point(SequencedMap<String, Object> values, Drawing drawing) {
    Point {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** Every combination of values; the last axis changes fastest. */
    static List<Point> all(Drawing drawing, List<Axis> axes) {
        List<Point> points = List.of(new Point(new LinkedHashMap<>(), drawing));
        for (Axis axis : axes) {
            var more = new ArrayList<Point>();
            points.forEach(point -> axis.values().forEach(value -> more.add(point.with(axis, value))));
            points = more;
        }
        return points;
    }

    private Point with(Axis axis, Object value) {
        var longer = new LinkedHashMap<>(values);
        longer.put(axis.name(), value);
        return new Point(longer, axis.field().set().apply(drawing, value));
    }

    /** What its row is called: {@code source.ratePerSecond=1000, six.policy=shared}. */
    String name() {
        return words(values);
    }

    /** Values without that of one axis, in words; empty if there is no other. */
    String without(String axis) {
        var others = new LinkedHashMap<>(values);
        others.remove(axis);
        return words(others);
    }

    private static String words(SequencedMap<String, Object> values) {
        return values.entrySet().stream().map(value -> value.getKey() + "=" + text(value.getValue())).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : value.toString();
    }
}
