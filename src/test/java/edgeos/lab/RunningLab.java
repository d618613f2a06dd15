package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A session that real clients talk to, by way of the node {@code in}. After each test every message, and every question of a swarm, is accounted for, and the session closed. */
final class RunningLab implements AfterEachCallback {
    static final Duration LIMIT = Duration.ofSeconds(60);
    /** What nodes count of those who are there now. */
    private static final Set<String> PRESENT = Set.of("clients", "calls", "sessions");

    private Session session;

    /** TCP in, an FWP of this kind for each client, called by its kind, and TCP out. */
    static Drawing tcp(Map<String, Object> in, String kind, Map<String, Object> settings, int clients, int limit) {
        return each("tcp", in, kind, settings, clients, limit);
    }

    /** The same for UDP. */
    static Drawing udp(Map<String, Object> in, String kind, Map<String, Object> settings, int clients, int limit) {
        return each("udp", in, kind, settings, clients, limit);
    }

    private static Drawing each(String sockets, Map<String, Object> in, String kind, Map<String, Object> settings, int clients, int limit) {
        return Drawing.EMPTY.withNodes(List.of(node("in", sockets + "In", null, in), node(kind, kind, "c", settings), node("out", sockets + "Out", null, Map.of())))
                .withLinks(List.of(link("in.out", kind + ".in"), link(kind + ".out", "out.in"))).withChains(List.of(chain("c", Chain.Policy.PER_FLOW, clients, limit)));
    }

    static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    /** A wire between ports as in {@code node.port}. */
    static Link link(String from, String to) {
        return new Link(from + "-" + to, end(from), end(to), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Link.End end(String text) {
        int dot = text.indexOf('.');
        return new Link.End(text.substring(0, dot), text.substring(dot + 1));
    }

    static Chain chain(String id, Chain.Policy policy, int clients, int limit) {
        return new Chain(id, id, 0, 0, 400, 300, "", policy, Chain.FlowBy.FIVE_TUPLE, clients, -1, limit, 0, Extras.NONE);
    }

    /** Runs a drawing for which nothing needs to be allowed; the port where it listens. */
    int start(Drawing drawing) {
        return start(drawing, Path.of("samples"), Consent.NONE);
    }

    /** Runs a drawing; the port where it listens. */
    int start(Drawing drawing, Path folder, Consent consent) {
        open(drawing, folder, consent);
        assertTrue(session.start(), () -> session.findings().toString());
        return port();
    }

    /** Opens a drawing that need not be fit to run; it does not. */
    Session open(Drawing drawing, Path folder, Consent consent) {
        close();
        session = new Session(drawing, folder, consent);
        return session;
    }

    Session open(Drawing drawing) {
        return open(drawing, Path.of("samples"), Consent.NONE);
    }

    Session session() {
        return session;
    }

    /** Where {@code in} listens, once it does. */
    int port() {
        Await.until("it listens", LIMIT, () -> figure("in", "port") > 0);
        return (int) figure("in", "port");
    }

    /** What a node said of itself at the last look; 0: nothing. */
    long figure(String node, String name) {
        return figure(session.snapshot(), node, name);
    }

    static long figure(Snapshot snapshot, String node, String name) {
        return snapshot.node(node).map(each -> each.figures().getOrDefault(name, 0L)).orElse(0L);
    }

    /** Returns when a look that began after this was called says so: what an earlier one said may be from before what is tested. */
    void awaitFigure(String node, String name, long value) {
        Looks.awaitNew(session);
        Await.until(name + " is " + value + " at " + node, LIMIT, () -> figure(node, name) == value);
    }

    Snapshot.ChainFigures chain() {
        return session.snapshot().chains().getFirst();
    }

    Ledger ledger() {
        return session.snapshot().ledger();
    }

    /** Returns when no client is known anywhere any more, every chain is clean again, and no message is left. */
    void awaitAllLeft() {
        Looks.awaitNew(session);
        Await.until("every chain is clean again", LIMIT, () -> session.snapshot().chains().stream().allMatch(chain -> chain.active() == 0 && chain.cachedUncleaned() == 0));
        Await.until("nobody is left", LIMIT, () -> present() == 0);
        Await.until("nothing is left", LIMIT, () -> ledger().inFlight() == 0);
    }

    private long present() {
        Snapshot now = session.snapshot();
        Set<String> swarms = now.swarms().stream().map(SwarmFigures::id).collect(Collectors.toSet());
        return now.nodes().stream().filter(node -> !swarms.contains(node.id())).flatMap(node -> node.figures().entrySet().stream())
                .filter(figure -> PRESENT.contains(figure.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    private void close() {
        if (session != null) {
            assertEquals(0, ledger().imbalance(), () -> ledger().toString());
            session.close();
            assertEquals(0, ledger().imbalance(), () -> ledger().toString());
            session.snapshot().swarms().forEach(swarm -> assertEquals(swarm.asked(), swarm.answered() + swarm.wrong() + swarm.lost() + swarm.abandoned(), swarm::toString));
        }
        session = null;
    }
}
