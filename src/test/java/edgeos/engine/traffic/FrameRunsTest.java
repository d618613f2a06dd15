package edgeos.engine.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.memory.RecordLayout;
import edgeos.model.kind.Catalogue;
import edgeos.notation.Settings;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generator that writes many frames at once writes the very same ones, in the same order, as one that is asked for each. */
class FrameRunsTest {
    private static final int FRAMES = 30_000;

    private static Traffic generator(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of("ratePerSecond", 0));
        settings.putAll(more);
        try {
            return Traffics.open("generator", Settings.of(settings).over(Catalogue.kind("generator").orElseThrow().defaults()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 1", "64, 8", "65, 63", "86, 3", "91, 64", "1024, 8", "1500, 200", "64, 20000"})
    void shouldWriteTheSameFramesAtOnceAsOneByOne(String bytes, int clients) {
        var random = new SplittableRandom(7);
        try (Arena arena = Arena.ofConfined(); Traffic single = generator(Map.of("sizesBytes", bytes, "clients", clients));
                Traffic several = generator(Map.of("sizesBytes", bytes, "clients", clients))) {
            MemorySegment ring = arena.allocate(1 << 17);
            int inRuns = 0;
            for (int frame = 0; frame < FRAMES;) {
                assertEquals(single.slot(), several.slot());
                int wanted = random.nextInt(1, 80);
                int run = random.nextInt(9) == 0 ? 0 : several.writeRecords(ring, 64, wanted);
                assertTrue(run <= wanted);
                int stride = RecordLayout.strideBytes(single.lengthBytes());
                for (int k = 0; k < run; k++, frame++) {
                    compare(single, ring, 64 + (long) k * stride);
                }
                if (run == 0) {
                    several.writeTo(ring, RecordLayout.FRESH_START);
                    ring.set(ValueLayout.JAVA_LONG, 0, RecordLayout.fresh(several.lengthBytes(), 0));
                    compare(single, ring, 0);
                    several.advance(0);
                    frame++;
                }
                inRuns += run;
                changeClients(frame, clients, single, several);
            }
            assertTrue(inRuns > FRAMES / 3, "in runs: " + inRuns);
        }
    }

    private static void changeClients(int frame, int clients, Traffic single, Traffic several) {
        int count = Math.max(1, clients - (frame / 5_000) % 3);
        single.setClients(count);
        several.setClients(count);
    }

    private static void compare(Traffic single, MemorySegment ring, long record) {
        int length = single.lengthBytes();
        byte[] expected = new byte[length];
        single.writeTo(MemorySegment.ofArray(expected), 0);
        single.advance(0);
        assertEquals(RecordLayout.fresh(length, 0), ring.get(ValueLayout.JAVA_LONG, record));
        assertArrayEquals(expected, ring.asSlice(record + RecordLayout.FRESH_START, length).toArray(ValueLayout.JAVA_BYTE));
    }

    @Test
    void shouldMakeNoRunsWhereFramesDifferOrClientsLeave() {
        var segment = MemorySegment.ofArray(new long[1 << 14]);
        for (Map<String, Object> settings : List.<Map<String, Object>>of(Map.of("sizesBytes", "64 x 3, 128"), Map.of("packetsPerClient", 2),
                Map.of("protocol", "tcp"), Map.of("ratePerSecond", 1000), Map.of("deadlinesMicros", "200"))) {
            try (Traffic traffic = generator(settings)) {
                assertEquals(0, traffic.writeRecords(segment, 0, 32), settings::toString);
            }
        }
    }
}
