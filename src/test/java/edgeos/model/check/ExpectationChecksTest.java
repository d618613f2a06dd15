package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.model.Chain.Policy;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.model.Extras;
import edgeos.model.Sketch;
import edgeos.model.check.Finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations that cannot be judged. */
class ExpectationChecksTest {
    @ParameterizedTest
    @CsvSource({"RATE, DRAWING, '', M msg/s", "LOSS, LINK, wall.out>sink.in, %", "LATENCY_P99, CHAIN, edge, us", "LATENCY_P50, TENANT, acme, ms",
            "FLOWS, NODE, wall, flows", "ACTIVATED, TENANT, acme, chains", "INSTANCES, NODE, wall, chains"})
    void shouldTakeWhatIsMeasured(Figure figure, Scope scope, String subject, String unit) {
        Found.nothing(Sketch.sound().expect("it", figure, scope, subject, unit));
    }

    @ParameterizedTest
    @CsvSource({"RATE, CHAIN, gone, msg/s, subject, chain=gone", "RATE, NODE, edge, msg/s, subject, node=edge",
            "RATE, LINK, edge, msg/s, subject, link=edge", "RATE, TENANT, gone, msg/s, subject, tenant=gone",
            "RATE, TENANT, '', msg/s, subject, tenant=", "RATE, DRAWING, '', Gbit/s, unit, unit=Gbit/s",
            "FLOWS, LINK, wall.out>sink.in, flows, scope, figure=FLOWS", "LATENCY_P99, NODE, wall, us, scope, scope=NODE",
            "FROM_CACHE, LINK, wall.out>sink.in, %, scope, figure=FROM_CACHE"})
    void shouldWarnOfWhatIsNotMeasured(Figure figure, Scope scope, String subject, String unit, String setting, String part) {
        Found.warning(Sketch.sound().expect("it", figure, scope, subject, unit), Place.EXPECTATION, "it", setting, part);
    }

    @Test
    void shouldWarnOfTheLatencyOfSeveralChains() {
        Found.warning(Sketch.sound().chain("more", "acme", Policy.SHARED).expect("it", Figure.LATENCY_P50, Scope.TENANT, "acme", "us"),
                Place.EXPECTATION, "it", "scope", "several");
    }

    @Test
    void shouldWarnOfAValueThatNothingComparesWith() {
        var endless = new Expectation("it", Figure.RATE, Scope.DRAWING, "", Comparison.AT_LEAST, Double.NaN, "msg/s", Extras.NONE);
        Drawing drawing = Sketch.sound().drawing().withExpectations(List.of(endless));
        assertEquals(List.of("value"), Checker.check(drawing).stream().map(Finding::setting).toList());
    }
}
