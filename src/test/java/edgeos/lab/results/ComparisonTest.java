package edgeos.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.suite.Probe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Surroundings WHERE = new Surroundings("Linux", 2, "25", "2026-01-02T03:04:05Z", 1);
    private static final double EXACT = 1e-9;

    private static Study study(String experiment, ExperimentRow... rows) {
        return new Study(new ExperimentResult(experiment, "How quick?", WHERE, List.of(rows), true), Study.Extent.FULL, Optional.empty(), "", "", List.of(Plot.dots("Time", "p50Nanos")));
    }

    private static FigureRow marked(String system, double p50) {
        return new FigureRow(system, new LinkedHashMap<>(Map.of("system", system, "p50Nanos", p50, "mark", "S")));
    }

    private static Difference difference(double first, double firstLeast, double firstMost, double other, double otherLeast, double otherMost) {
        return Difference.between(new Reading(first, firstLeast, firstMost, 0, ""), new Reading(other, otherLeast, otherMost, 0, "")).orElseThrow();
    }

    private static Difference apart(int runs, int otherRuns) {
        return Difference.between(new Reading(100, 99, 101, runs, ""), new Reading(110, 109, 111, otherRuns, "")).orElseThrow();
    }

    @Test
    void shouldTellADifferenceFromNoiseByTheSpreadOfBoth() {
        Difference clear = difference(100, 90, 110, 150, 140, 165);
        assertEquals(50, clear.percent(), EXACT);
        assertEquals((140 / 110.0 - 1) * 100, clear.leastPercent(), EXACT);
        assertEquals((165 / 90.0 - 1) * 100, clear.mostPercent(), EXACT);
        assertEquals(Difference.Verdict.MORE, clear.verdict());
        assertEquals(Difference.Verdict.NOISE, difference(100, 90, 110, 105, 95, 120).verdict(), "runs overlap");
        assertEquals(Difference.Verdict.LESS, difference(100, 90, 110, 50, 40, 89).verdict());
        assertEquals(Difference.Verdict.UNKNOWN, difference(100, 90, 110, 50, Double.NaN, Double.NaN).verdict(), "no runs to tell by");
        assertEquals("+50 % (+27.3 to +83.3 %), more", ComparisonText.words(clear));
        assertEquals("−50 %, noise unknown", ComparisonText.words(difference(100, 90, 110, 50, Double.NaN, Double.NaN)));
    }

    @Test
    void shouldNotTellADifferenceByRunsThatFallApartByLuckAsOften() {
        assertEquals(1 / 3.0, apart(2, 2).chance(), EXACT, "of six orders of a, a, b, b two are apart");
        assertEquals(2 / 252.0, apart(5, 5).chance(), EXACT);
        assertEquals(Difference.Verdict.TOO_FEW, apart(2, 2).verdict());
        assertEquals(Difference.Verdict.TOO_FEW, apart(3, 3).verdict());
        assertEquals(Difference.Verdict.MORE, apart(4, 4).verdict());
        assertEquals(Difference.Verdict.MORE, apart(3, 5).verdict());
        assertEquals("+10 % (+7.92 to +12.1 %), too few runs to tell", ComparisonText.words(apart(2, 2)));
        assertEquals(Difference.Verdict.NOISE, Difference.between(new Reading(100, 90, 110, 2, ""), new Reading(105, 95, 120, 2, "")).orElseThrow().verdict());
    }

    @Test
    void shouldCountTheRunsThatARowKept() {
        var of = new RowBuilder("a").with("system", "a").with("p50Nanos", Spread.of(100, 101)).row("");
        var other = new RowBuilder("a").with("system", "a").with("p50Nanos", Spread.of(110, 111)).row("");
        Difference difference = new Comparison(List.of(study("probe", of), study("probe", other))).of("p50Nanos").getFirst().differences().get(1).orElseThrow();
        assertEquals(Difference.Verdict.TOO_FEW, difference.verdict());
    }

    @Test
    void shouldCompareRowsOfTheSameNameAndShowThoseThatOnlyOneHas() {
        var comparison = new Comparison(List.of(study("probe", Probe.row("a", 100, 90, 110), Probe.row("b", 10, 9, 11), marked("paper", 5)),
                study("probe", Probe.row("b", 20, 19, 21), Probe.row("c", 1, 1, 1), marked("paper", 5))));
        assertEquals(List.of("p50Nanos"), comparison.figures());
        List<Comparison.Line> lines = comparison.of("p50Nanos");
        assertEquals(List.of("a", "b", "paper", "c"), lines.stream().map(Comparison.Line::row).toList());
        assertTrue(lines.getFirst().readings().get(1).isEmpty() && lines.getFirst().differences().get(1).isEmpty());
        assertEquals(100, lines.get(1).differences().get(1).orElseThrow().percent(), EXACT);
        assertTrue(lines.get(2).differences().get(1).isEmpty(), "what comes from elsewhere is no measurement of either");
        assertEquals(List.of("paper", "5 (S)", "5 (S)", "–"), ComparisonText.cells(lines.get(2), value -> String.valueOf((int) value)));
        assertEquals(List.of("row", "A", "B", "B against A"), ComparisonText.heads(2));
    }

    @Test
    void shouldKeepRowsApartThatAreCalledTheSame() {
        Study twice = study("probe", Probe.row("a", 1, 1, 1), Probe.row("a", 2, 2, 2));
        List<Comparison.Line> lines = new Comparison(List.of(twice, twice)).of("p50Nanos");
        assertEquals(List.of("a", "a (2)"), lines.stream().map(Comparison.Line::row).toList());
        assertEquals(2, lines.get(1).readings().get(1).orElseThrow().value(), EXACT);
    }

    @Test
    void shouldCompareNothingWithSomethingElse() {
        assertThrows(IllegalArgumentException.class, () -> new Comparison(List.of(study("a"), study("b"))));
        assertThrows(IllegalArgumentException.class, () -> new Comparison(List.of()));
    }
}
