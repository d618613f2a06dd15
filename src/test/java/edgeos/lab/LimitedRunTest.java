package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.Await;
import edgeos.lab.limit.Limit;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real engine with more messages than its firewall can look at. */
@Alone
class LimitedRunTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> LONG_RULES = Collections.nCopies(1000, "deny tcp 192.168.0.0/16 -> any : 1");

    @TempDir
    private Path folder;

    /** generator -> firewall with many rules -> sink, on one core for FWPs. */
    private static Drawing drawing(double ratePerSecond) {
        return Drawing.EMPTY.withMachine(Machine.DEFAULT.with(new Placement(1, 1, Map.of())))
                .withNodes(List.of(node("g", "generator", Map.of("ratePerSecond", ratePerSecond)), node("fw", "firewall", Map.of("rules", LONG_RULES)),
                        node("s", "sink", Map.of())))
                .withLinks(List.of(link("g", "fw"), link("fw", "s")));
    }

    private static Node node(String id, String kind, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    @Test
    void shouldSayWhoLimitsWhileItRunsAndNothingWhenTheLoadIsGone() {
        try (var session = new Session(drawing(2e6), folder, Consent.NONE)) {
            assertTrue(session.start(), () -> session.findings().toString());
            Await.until("a limit", LIMIT, () -> !session.limits().isEmpty());
            Limit limit = session.limits().getFirst();
            assertTrue(limit.share() >= 0.8, limit::toString);
            assertTrue(limit.what().contains("messages wait"), limit::what);
            assertFalse(limit.remedy().isBlank());
            session.setLoad(0);
            Await.until("no limit", LIMIT, () -> session.limits().isEmpty());
            session.stop();
            assertEquals(List.of(), session.limits());
        }
    }
}
