package edgeos.lab.experiment.chain.rival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgronaRingsTest {
    @Test
    void shouldTellWhatALostMessageDoesToTheCount() {
        var rings = new AgronaRings(2, 16 << 10);
        try {
            var source = new AgronaRings.Source(rings.ring(0), Load.full(1, 64));
            var hop = new AgronaRings.Hop(rings.ring(0), rings.ring(1));
            assertTrue(source.doWork() > 0);
            assertEquals(10, hop.carry(10));
            assertEquals(3, rings.ring(1).read((_, _, _, _) -> { }, 3));
            long inFlight = rings.countAndEmpty();
            assertEquals(source.sent() - 3, inFlight);
            assertTrue(new Running.Count(source.sent(), 3, inFlight, 0, "").holds());
            assertEquals(false, new Running.Count(source.sent(), 2, inFlight, 0, "").holds(), "one was lost");
        } finally {
            rings.free();
        }
    }

    @Test
    void shouldCountAMessageOfAnotherLengthOrOutOfOrderAsAFailure() {
        var arrivals = new Arrivals(new Load(1, 64, 0, true));
        arrivals.length(64);
        arrivals.number(0);
        assertEquals("", arrivals.failure());
        arrivals.length(64);
        arrivals.number(2);
        assertTrue(arrivals.failure().contains("count=1"), arrivals::failure);
        var shorter = new Arrivals(Load.full(1, 64));
        shorter.length(63);
        assertTrue(shorter.failure().contains("count=1"), shorter::failure);
    }
}
