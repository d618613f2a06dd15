package edgeos.charts.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.figure.CurveFigure.Across;
import java.util.List;
import org.jfree.chart.ui.TextAnchor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of axes, at whatever width a chart has. */
class MarkTest {
    private static final Lettering LETTERS = Lettering.of(400, 200);
    private static final double APART = 7.9;

    @ParameterizedTest
    @ValueSource(doubles = {100, 150, 1_000})
    void shouldKeepLabelsOfDecadesApartAtEveryWidth(double lowNanos) {
        for (int width = 120; width <= 1_200; width += 3) {
            List<Mark> labelled = Mark.across(new Across("", lowNanos, 1e9, true), width, LETTERS).stream().filter(mark -> !mark.label().isEmpty()).toList();
            int now = width;
            assertTrue(labelled.size() >= 2, () -> now + " px has no scale: " + labelled);
            for (int i = 1; i < labelled.size(); i++) {
                double room = left(labelled.get(i), width) - left(labelled.get(i - 1), width) - LETTERS.width(labelled.get(i - 1).label());
                Mark mark = labelled.get(i);
                assertTrue(room >= APART, () -> now + " px, before " + mark.label() + ": " + room);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {800, 1_200})
    void shouldLabelEachDecadeWhereThereIsRoom(double width) {
        assertEquals(List.of("100 ns", "1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s"), Mark.across(new Across("", 100, 1e9, true), width, LETTERS).stream().map(Mark::label).toList());
    }

    private static double left(Mark mark, double width) {
        double at = mark.at() * width;
        double label = LETTERS.width(mark.label());
        return mark.anchor() == TextAnchor.TOP_LEFT ? at : mark.anchor() == TextAnchor.TOP_RIGHT ? at - label : at - label / 2;
    }
}
