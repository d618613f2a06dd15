package edgeos.os;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class AffinityTest {
    @Test
    void shouldKnowAtLeastOneCore() {
        assertTrue(Affinity.availableCores().length >= 1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldKeepTheCallingThreadOnOneCore() throws InterruptedException {
        int[] before = Affinity.availableCores();
        int last = before[before.length - 1];
        int[][] seen = new int[1][];
        boolean[] pinned = new boolean[1];
        Thread thread = new Thread(() -> {
            pinned[0] = Affinity.pin(last);
            seen[0] = Affinity.availableCores();
        });
        thread.start();
        thread.join();
        assertTrue(pinned[0]);
        assertArrayEquals(new int[] {last}, seen[0]);
        assertArrayEquals(before, Affinity.availableCores(), "other threads stay free");
    }

    @Test
    void shouldRefuseCoresThatAreNotThere() {
        int[] before = Affinity.availableCores();
        assertFalse(Affinity.pin(8_000));
        assertFalse(Affinity.pin(1_000_000));
        assertFalse(Affinity.pin());
        assertArrayEquals(before, Affinity.availableCores());
        assertEquals("core=-1 least=0", assertThrows(IllegalArgumentException.class, () -> Affinity.pin(-1)).getMessage());
    }
}
