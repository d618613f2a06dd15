package edgeos.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.editor.RateGovernor.Load;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateGovernorTest {
    private final RateGovernor governor = new RateGovernor();

    @Test
    void shouldStayAtSixtyWhileThereIsRoom() {
        assertEquals(List.of(60), rates(40, 0.5, 0.25));
        assertFalse(governor.isLowered());
    }

    @Test
    void shouldStepDownToFifteenAndNoFurtherWhenAnEngineTakesAllThereIs() {
        assertEquals(List.of(60, 30, 20, 15), rates(40, 1, 0.25));
        assertTrue(governor.isLowered());
    }

    @Test
    void shouldComeBackStepByStepWhenTheEngineRests() {
        rates(40, 1, 0.1);
        assertEquals(List.of(15, 20, 30, 60), rates(80, 0.2, 0.1));
    }

    @Test
    void shouldNotComeBackForAMomentOfRest() {
        rates(40, 1, 0.1);
        for (int at = 0; at < 100; at++) {
            assertFalse(governor.take(machine(at % 4 == 0 ? 1 : 0.3, 0.1)));
        }
    }

    @Test
    void shouldNotStepDownForOneMomentOfWork() {
        for (int at = 0; at < 100; at++) {
            assertFalse(governor.take(machine(at % 2 == 0 ? 1 : 0.6, 0.05)));
        }
    }

    /** At 60 the window fills what the engine leaves; at 30 there is room, but not for 60. */
    @Test
    void shouldSettleWhereTheWindowFitsAndNotSwing() {
        assertEquals(List.of(60, 30), rates(400, 0.55, 0.4));
        assertEquals(List.of(30), rates(400, 0.55, 0.4));
    }

    @Test
    void shouldSpareAThreadThatDrawsMoreThanOneProcessorCan() {
        for (int at = 0; at < 40; at++) {
            double thread = Math.min(1, 1.4 * governor.hertz() / 60);
            governor.take(new Load(0.2, thread / 16, thread, 0));
        }
        assertEquals(30, governor.hertz());
    }

    @Test
    void shouldSeeByLateFramesWhatTheLoadDoesNotShow() {
        for (int at = 0; at < 40; at++) {
            governor.take(new Load(0.3, 0.1, 0.2, 0.6));
        }
        assertEquals(15, governor.hertz());
    }

    /** The rates that are passed, in order, while an engine takes {@code engine} and the window would take {@code atSixty} of all processors at 60 Hz. */
    private List<Integer> rates(int looks, double engine, double atSixty) {
        var seen = new ArrayList<>(List.of(governor.hertz()));
        for (int at = 0; at < looks; at++) {
            if (governor.take(machine(engine, atSixty))) {
                seen.add(governor.hertz());
            }
        }
        return seen;
    }

    private Load machine(double engine, double atSixty) {
        double window = Math.min(atSixty * governor.hertz() / 60, 1);
        return new Load(Math.min(1, engine + window), window, window, 0);
    }
}
