package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.Await;
import edgeos.LiveObjects;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.telemetry.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab that runs for long, is edited again and again, and sees clients come and go, holds no more than it did at first. */
@Alone
class LongRunTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int EDITS = 200;
    private static final int CLIENTS = 2_000;
    /** Fewer than would be told from what edits leave behind: how many of them are there differs from look to look. */
    private static final int CLIENTS_AT_ONCE = EDITS / 5;
    /** Whatever an edit leaves behind is there as often as there were edits. */
    private static final int MOST_MORE = EDITS / 2;
    private static final int MOST_EVENTS = 10_000;

    @TempDir
    private Path folder;

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Chain chain(String id, int clients, int idleMillis) {
        return new Chain(id, id, 0, 0, 400, 200, id, Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, clients, -1, clients, idleMillis, Extras.NONE);
    }

    /** Clients who say little and are gone; behind them a node, a chain, and links that are others at each edit, and one node that overruns its budget. */
    private static Drawing drawing(int edit) {
        String monitor = "monitor " + edit;
        String guest = "guest " + edit;
        return Drawing.EMPTY.withChains(List.of(chain("clients", 2 * CLIENTS_AT_ONCE, 5), chain("chain " + edit, 4, 0))).withNodes(List.of(
                        node("g", "generator", null, Map.of("ratePerSecond", 20_000, "clients", CLIENTS_AT_ONCE, "packetsPerClient", 8)), node("fw", "firewall", "clients", Map.of()),
                        node(monitor, "monitor", null, Map.of("budgetMicros", 1)), node(guest, "firewall", "chain " + edit, Map.of()), node("s", "sink", null, Map.of())))
                .withLinks(List.of(link("g", "fw"), link("fw", monitor), link(monitor, guest), link(guest, "s")));
    }

    /** Every other edit while it is held: then it is looked at right after it. */
    private static void edit(Session session, int from) {
        for (int at = from; at < from + EDITS; at++) {
            if (at % 2 == 0) {
                session.pause();
            }
            session.edit(drawing(at));
            session.sights().look("chain " + at, 0, "");
            session.sights().pool();
            session.sights().schedule();
            session.resume();
        }
    }

    private static long activated(Session session) {
        return session.snapshot().chains().getFirst().activated();
    }

    private static void serve(Session session) {
        long before = activated(session);
        Await.until("clients that came and went", LIMIT, () -> activated(session) > before + CLIENTS);
    }

    /** Holds still, and forgets the last minute, which is longer at first. */
    private static LiveObjects count(Session session) throws Exception {
        session.setMode(Mode.STEP);
        session.takeActs();
        LiveObjects now = LiveObjects.now();
        session.setMode(Mode.LIVE);
        return now;
    }

    @Test
    void shouldHoldNoMoreAfterManyEditsAndClientsThanBefore() throws Exception {
        try (var session = new Session(drawing(0), folder, Consent.NONE)) {
            for (int at = 0; at < MOST_EVENTS; at++) {
                session.events().add(at, Event.Level.INFO, Event.Topic.LOG, "node " + at, "what was said before " + at);
            }
            assertTrue(session.start(), () -> session.findings().toString());
            serve(session);
            edit(session, 1);
            serve(session);
            LiveObjects before = count(session);
            long heldBytes = session.snapshot().memoryBytes();
            edit(session, 1 + EDITS);
            serve(session);
            LiveObjects after = count(session);
            Map<String, Long> grown = after.grownSince(before, MOST_MORE);
            assertEquals(Map.of(), grown);
            assertTrue(session.snapshot().memoryBytes() <= heldBytes, "held=" + heldBytes + " now=" + session.snapshot().memoryBytes());
            assertEquals(0, session.snapshot().ledger().imbalance());
        }
    }
}
