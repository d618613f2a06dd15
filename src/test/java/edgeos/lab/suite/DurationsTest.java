package edgeos.lab.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.watching.Windows;
import edgeos.lab.results.Study;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private static final List<Experiment> ALL = Experiments.all(Windows.NONE);

    @Test
    void shouldTellOfEachExperimentHowLongItTakes() {
        for (Experiment each : ALL) {
            Duration quick = Durations.of(each.name(), Study.Extent.QUICK).orElseThrow(() -> new AssertionError(each.name()));
            assertTrue(Durations.of(each.name(), Study.Extent.FULL).orElseThrow().compareTo(quick) >= 0, each.name());
        }
    }

    @Test
    void shouldPlanAllOfThemQuicklyForLessThanSixMinutes() {
        Duration all = ALL.stream().map(each -> Durations.of(each.name(), Study.Extent.QUICK).orElseThrow()).reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.compareTo(Duration.ofMinutes(6)) < 0, () -> "planned=" + all);
    }

    @Test
    void shouldKeepTheDrawingsOfEachThatRunsSome() {
        assertEquals(List.of(), ALL.stream().filter(each -> each.drawings().isEmpty()).map(Experiment::name).filter(name -> !name.equals("compare")).toList());
    }
}
