package edgeos.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.time.SteppedTime;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    /** Its beat is the window's: if that failed, nothing would move any more. */
    @Test
    void shouldTellWhatFailsAtABeatAndLetNothingWaitForIt() {
        boolean[] fails = new boolean[1];
        List<Throwable> told = new ArrayList<>();
        var readiness = new Readiness(() -> Optional.of(time(fails)), () -> false, () -> false, () -> { }, told::add);
        readiness.when(1, () -> told.add(null));
        readiness.beat();
        assertTrue(told.isEmpty());
        fails[0] = true;
        readiness.beat();
        assertEquals("broken", told.getFirst().getMessage());
        readiness.beat();
        assertEquals(1, told.size());
        assertFalse(readiness.giveUp());
    }

    /** What everybody left is of use all the same, and nobody is told for ever that it is being kept; but who paces the run keeps it by himself. */
    @Test
    void shouldGoOnWithWhatNobodyWaitsForAnyMore() {
        int[] left = {3};
        boolean[] paced = {true};
        SteppedTime time = (SteppedTime) Proxy.newProxyInstance(SteppedTime.class.getClassLoader(), new Class<?>[] {SteppedTime.class}, (_, method, _) -> switch (method.getName()) {
            case "isOn" -> true;
            case "work" -> left[0] > 0 ? SteppedTime.Work.KEEPING : SteppedTime.Work.NONE;
            case "ready" -> --left[0] <= 0;
            default -> null;
        });
        var readiness = new Readiness(() -> Optional.of(time), () -> false, () -> paced[0], () -> { }, _ -> { });
        readiness.when(1, () -> { });
        readiness.leave();
        assertEquals(SteppedTime.Work.KEEPING, readiness.workProperty().get());
        readiness.beat();
        readiness.beat();
        assertEquals(2, left[0], "it is paced");
        paced[0] = false;
        readiness.goOn(1);
        readiness.beat();
        assertEquals(1, left[0], "somebody else went on with it since the last beat");
        readiness.beat();
        assertEquals(SteppedTime.Work.NONE, readiness.workProperty().get());
    }

    /** One that never gets ready. */
    private static SteppedTime time(boolean[] fails) {
        return (SteppedTime) Proxy.newProxyInstance(SteppedTime.class.getClassLoader(), new Class<?>[] {SteppedTime.class}, (_, method, _) -> switch (method.getName()) {
            case "isOn" -> true;
            case "work" -> SteppedTime.Work.NONE;
            case "ready" -> {
                if (fails[0]) {
                    throw new IllegalStateException("broken");
                }
                yield false;
            }
            default -> null;
        });
    }
}
