package edgeos.lab.experiment.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Rivals;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundTest {
    private static final Case CASE = new Case(6, 64, 1, 100);
    private static final Rival BARE = Rivals.all().stream().filter(Rival::isBound).findFirst().orElseThrow();
    private static final Rival SHARING = Rivals.all().stream().filter(rival -> !rival.copies()).findFirst().orElseThrow();

    private static Results measured(Rival rival, double perSecond) {
        return new Results(rival, CASE, null, List.of(new Lap(perSecond, Double.NaN, Double.NaN, 0, "")));
    }

    private static Object share(Bound bound, Rival rival, double perSecond) {
        return measured(rival, perSecond).throughput(Double.NaN, Double.NaN, bound).values().get("ratioToBareCopies");
    }

    @Test
    void shouldTellWhatCopiesAsAShareOfBareCopies() {
        Bound bound = Bound.of(List.of(measured(Rivals.ours(), 20e6), measured(BARE, 80e6), measured(SHARING, 200e6)));
        assertEquals(0.25, share(bound, Rivals.ours(), 20e6));
        assertEquals(Double.NaN, share(bound, SHARING, 200e6), "sharing copies nothing, so it is not bound by copies");
        assertEquals(Double.NaN, share(bound, BARE, 80e6));
        assertEquals("", bound.remark(BARE));
    }

    @Test
    void shouldTellNoShareOfABoundThatSomethingExceeded() {
        Bound bound = Bound.of(List.of(measured(Rivals.ours(), 20e6), measured(Rivals.direct(), 10e6), measured(BARE, 15e6)));
        assertEquals(Double.NaN, share(bound, Rivals.ours(), 20e6), "not 1.33");
        assertEquals(Double.NaN, share(bound, Rivals.direct(), 10e6), "of a bound that was measured wrong, this is no share either");
        String remark = measured(BARE, 15e6).throughput(Double.NaN, Double.NaN, bound).remark();
        assertTrue(remark.contains("no bound in this run"), remark);
        assertEquals("", measured(Rivals.ours(), 20e6).throughput(Double.NaN, Double.NaN, bound).remark());
    }

    @Test
    void shouldTellNoShareOfWhatWasNotMeasured() {
        Bound bound = Bound.of(List.of(measured(Rivals.ours(), 20e6)));
        assertEquals(Double.NaN, share(bound, Rivals.ours(), 20e6));
        assertEquals("", bound.remark(Rivals.ours()));
    }
}
