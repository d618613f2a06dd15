package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.time.Happening;
import edgeos.lab.time.Until;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While it steps, what cards and wires are marked by is of the moment alone. */
class MarkedCardsTest {
    private static final Path FOLDER = Path.of("samples");

    private static Session started(String sample) {
        var session = new Session(DrawingFormat.read(FOLDER.resolve(sample + ".json")).drawing(), FOLDER.toAbsolutePath(), Consent.NONE);
        session.awaitBuilds();
        session.setMode(Mode.STEP);
        assertTrue(session.start(), () -> session.findings().toString());
        return session;
    }

    /** What cards and wires of a moment are marked by: what the last step did, however one got there. */
    private static List<String> badges(Session session) {
        Snapshot now = session.snapshot();
        return Stream.concat(now.nodes().stream().map(node -> node.id() + " " + node.state()), now.links().stream().map(link -> link.id() + " " + link.state())).toList();
    }

    /** By single steps over looks at the clock's own times, in one go, back and forth, over kept states, and by waiting for something. */
    @Test
    void shouldBeMarkedByTheLastStepHoweverItIsReached() {
        try (Session session = started("default"); Session atOnce = started("default")) {
            var marked = new HashMap<Long, List<String>>();
            for (long position = 1; position <= 6_000; position++) {
                session.step(1);
                marked.put(position, badges(session));
            }
            assertTrue(marked.values().stream().anyMatch(badges -> badges.stream().anyMatch(badge -> badge.endsWith("RUNNING"))));
            assertTrue(new HashSet<>(marked.values()).size() > 4, "they differ");
            for (long position : new long[] {5_999, 4_097, 4_096, 4_095, 5_500, 17, 18, 1, 6_000}) {
                assertTrue(session.time().seek(position));
                assertEquals(marked.get(position), badges(session), () -> "sought " + position);
            }
            atOnce.step(5_000);
            assertEquals(marked.get(5_000L), badges(atOnce));
            atOnce.time().stepUntil(new Until.Next(Set.of(Happening.DELIVERY)), 1_000);
            assertEquals(marked.get(atOnce.time().position()), badges(atOnce), "waited for");
        }
    }
}
