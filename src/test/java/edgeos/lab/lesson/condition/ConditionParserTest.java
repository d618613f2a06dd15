package edgeos.lab.lesson.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.lab.lesson.condition.EngineFact.Measures;
import edgeos.lab.lesson.condition.EngineFact.Subject;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
    @Test
    void shouldBindOrLoosestThenAndThenNot() throws ConditionException {
        var any = assertInstanceOf(Condition.Any.class, ConditionParser.parse("running or not paused and node nat exists for 2 s"));
        assertEquals(2, any.parts().size());
        var all = assertInstanceOf(Condition.All.class, any.parts().get(1));
        assertInstanceOf(Condition.Not.class, all.parts().getFirst());
        assertEquals(Duration.ofSeconds(2), assertInstanceOf(Condition.Lasting.class, all.parts().get(1)).time());
        assertInstanceOf(Condition.All.class, ConditionParser.parse("(running or paused) and stopped"));
    }

    @Test
    void shouldReadFiguresWithUnitsOfOneWordAndOfTwo() throws ConditionException {
        assertEquals(new Measures(Metric.RATE, new Subject(null, "internet"), false, Comparison.AT_LEAST, 10, "k msg/s"), ConditionParser.parse("rate of internet >= 10 k msg/s"));
        assertEquals(new Measures(Metric.LATENCY_P99, new Subject(Scope.CHAIN, "edge"), false, Comparison.BELOW, 20, "us"), ConditionParser.parse("latencyP99 of chain edge < 20µs"));
        assertEquals(new Measures(Metric.DROPPED, Subject.WHOLE, true, Comparison.ABOVE, 1_000, "msg"), ConditionParser.parse("new dropped > 1_000 msg"));
        assertEquals(new Measures(Metric.FILL, Subject.of(new Ends("a.out", "b")), false, Comparison.AT_MOST, 5, "%"), ConditionParser.parse("fill of wire a.out -> b <= 5%"));
    }

    @Test
    void shouldTellWhatAWordMeansByWhatFollows() throws ConditionException {
        assertInstanceOf(DrawingFact.Has.class, ConditionParser.parse("policy of edge = perFlow"));
        assertInstanceOf(DrawingFact.Upheld.class, ConditionParser.parse("policy apart holds"));
        assertInstanceOf(DrawingFact.Denied.class, ConditionParser.parse("denied a -> b"));
        assertInstanceOf(Measures.class, ConditionParser.parse("denied of nat >= 1 msg"));
        assertInstanceOf(Measures.class, ConditionParser.parse("denied >= 1 msg"));
        assertInstanceOf(Measures.class, ConditionParser.parse("clients >= 100 clients"));
        assertInstanceOf(DrawingFact.Has.class, ConditionParser.parse("clients of edge >= 100"));
        assertInstanceOf(DrawingFact.Has.class, ConditionParser.parse("mode of a -> b = share"));
        assertEquals(new EngineFact.Runs(Mode.STEP), ConditionParser.parse("mode = step"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain edge exists", "tenant blue exists", "node nat is firewall", "node nat in chain any", "node nat disabled", "count of nat in edge = 1", "count of wires != 3",
        "path nic -> sink", "setting nat.mostFlows >= 64", "setting fw.rules contains \"deny udp\"", "tenant of edge = \"\"", "machine scheduling = runToCompletion",
        "granted tenant:blue read sharedMemory:desk", "revoked \"node:nat>inRing:sink#w\"", "policies hold", "no findings", "no errors", "finding at nat", "stopped",
        "event capability at nat contains \"revoked\"", "did run.run", "did edit.undo 2 times", "stepped 1 time", "opened tab pool", "opened chart copy-throughput", "selected node nat",
        "selected wire a -> b", "selected chain edge", "read", "load = 4 x", "inFlight >= 1 msg for 500 ms", "not (running and not (paused or stopped))"})
    void shouldReadEveryKindOfCondition(String line) throws ConditionException {
        assertTrue(ConditionParser.parse(line).words().length() > 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nodee nat exists | 1 | did you mean node?",
        "node nat exist | 10 | did you mean exists?",
        "node | 5 | the id of a node, not the end of the line",
        "node nat is fierwall | 13 | did you mean firewall?",
        "rate of internet >= ten msg/s | 21 | a number with its unit",
        "rate >= 10 | 11 | expected a unit (msg/s, k msg/s, M msg/s), not the end of the line",
        "rate >= 10 msgs | 12 | did you mean msg/s?",
        "running and | 12 | a condition",
        "running running | 9 | the end of the line",
        "(running | 9 | expected )",
        "setting nat >= 4 | 9 | nat.mostFlows",
        "setting nat.rules > many | 21 | only numbers are more or less",
        "wired a b | 9 | expected ->",
        "policy of edge perFlow | 16 | a comparison",
        "granted blue read key:k | 9 | tenant:blue",
        "running for 0 s | 13 | up to an hour",
        "did run.step 0 times | 14 | from 1 to 1000",
        "new rate >= 3 msg/s | 5 | a figure that counts",
        "opened node nat | 13 | selected node",
        "node \"nat exists | 6 | has no end"})
    void shouldSayWhereAndWhatWasExpected(String line, int column, String part) {
        var wrong = assertThrows(ConditionException.class, () -> ConditionParser.parse(line));
        assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
        assertEquals(column, wrong.column(), wrong.getMessage());
    }

    @Test
    void shouldRefuseWhatIsTooMuch() {
        for (String line : List.of("(".repeat(1_000), "not ".repeat(300) + "running", "running and ".repeat(300) + "running", "x".repeat(5_000), "rate >= 1e400 msg/s",
                "rate >= 99999999999999999999 msg/s", "count of nat >= 99999999999")) {
            assertThrows(ConditionException.class, () -> ConditionParser.parse(line), line);
        }
    }
}
