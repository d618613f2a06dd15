package edgeos.lab;

import edgeos.lab.swarm.Swarm;
import edgeos.lab.swarm.SwarmSettings;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.ClientTarget;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.telemetry.SwarmFigures;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The swarms of the drawing that runs, beside its engine: each starts as soon as its target listens, follows it and what is drawn, and ends with either. Any thread. */
final class LiveSwarms {
    private final EventLog events;
    private final Map<String, Swarm> running = new LinkedHashMap<>();
    /** Their figures stay while they are drawn, and go on counting when they start again. */
    private final Map<String, Swarm> ended = new HashMap<>();
    /** Why swarms cannot start, as was told. */
    private final Map<String, String> troubles = new HashMap<>();
    private Drawing drawing = Drawing.EMPTY;
    private boolean live;
    private double load = 1;
    private int clients;

    LiveSwarms(EventLog events) {
        this.events = events;
    }

    /** A run begins: nobody has counted anything yet. */
    synchronized void begin(Drawing drawn) {
        ended.clear();
        troubles.clear();
        drawing = drawn;
    }

    /** What is drawn from now on. Who has no target any more ends now; what else changes does so at the next look. */
    synchronized void draw(Drawing drawn) {
        drawing = drawn;
        troubles.clear();
        List<String> talking = Swarms.of(drawn).stream().filter(node -> Swarms.targetNode(drawn, node).isPresent() || isPlaced(node)).map(Node::id).toList();
        List.copyOf(running.keySet()).stream().filter(id -> !talking.contains(id)).forEach(this::end);
        ended.keySet().removeIf(id -> drawn.node(id).isEmpty());
    }

    private static boolean isPlaced(Node swarm) {
        return Swarms.target(swarm).filter(ClientTarget::isPlace).isPresent();
    }

    /** Load and number of clients, as people turn them. */
    synchronized void turn(double newLoad, int newClients) {
        load = newLoad;
        clients = newClients;
        running.forEach((id, swarm) -> turn(swarm, swarm.settings().clients()));
    }

    private void turn(Swarm swarm, int drawn) {
        swarm.setLoad(load);
        swarm.setClients(clients == 0 ? drawn : clients);
    }

    /** Lets clients act, or holds them still. */
    synchronized void live(boolean now) {
        live = now;
        running.values().forEach(swarm -> swarm.pause(!now));
    }

    /** A run ends: all hang up. */
    synchronized void end() {
        live = false;
        List.copyOf(running.keySet()).forEach(this::end);
    }

    private void end(String id) {
        Swarm swarm = running.remove(id);
        swarm.close();
        ended.put(id, swarm);
    }

    /** Starts and changes what has to be, by where nodes listen now, and adds the figures of all swarms to the engine's. */
    synchronized Snapshot beside(Snapshot engine) {
        List<Node> drawn = Swarms.of(drawing);
        if (drawn.isEmpty()) {
            return engine;
        }
        List<NodeFigures> nodes = new ArrayList<>(engine.nodes());
        List<SwarmFigures> swarms = new ArrayList<>();
        for (Node node : drawn) {
            if (live) {
                look(node, engine);
            }
            Swarm swarm = running.getOrDefault(node.id(), ended.get(node.id()));
            SwarmFigures figures = (swarm == null ? SwarmFigures.NONE : swarm.figures()).of(node.id());
            swarms.add(figures);
            nodes.add(asNode(figures));
        }
        return engine.with(nodes, swarms);
    }

    private void look(Node node, Snapshot engine) {
        Optional<Goal> found = Goal.of(drawing, node, engine);
        Swarm now = running.get(node.id());
        if (found.isEmpty()) {
            return;
        }
        Goal goal = found.get();
        try {
            SwarmSettings wanted = goal.from(SwarmSettings.of(Catalogue.kind(node.kind()).map(Kind::defaults).map(node.settings()::over).orElse(node.settings())));
            InetSocketAddress[] targets = goal.targets().toArray(InetSocketAddress[]::new);
            boolean same = now != null && now.targets().equals(goal.targets());
            if (same && now.settings().equals(wanted)) {
                return;
            }
            if (now != null) {
                end(node.id());
            }
            if (goal.targets().isEmpty()) {
                tell(node, Event.Level.WARNING, goal.obstacle(), engine);
                return;
            }
            Swarm before = ended.get(node.id());
            Swarm next = before == null ? Swarm.start(wanted, targets) : before.next(wanted, targets);
            turn(next, wanted.clients());
            running.put(node.id(), next);
            ended.remove(node.id());
        } catch (IllegalArgumentException | UncheckedIOException failed) {
            tell(node, Event.Level.ERROR, failed.getMessage(), engine);
        }
    }

    private void tell(Node swarm, Event.Level level, String why, Snapshot engine) {
        if (!why.equals(troubles.put(swarm.id(), why))) {
            events.add(engine.atNanos(), level, Event.Topic.CLIENTS, swarm.id(), "the clients cannot start: " + why);
        }
    }

    /** What has been answered came in, what was asked went out, for those who look at nodes. */
    private static NodeFigures asNode(SwarmFigures of) {
        return new NodeFigures(of.id(), of.answered(), of.asked(), of.bytesIn(), List.of(), 0, 0, 0, of.connected(), 0, 0, 0, 0, 0, of.connected() > 0 ? NodeState.RUNNING : NodeState.IDLE,
                of.byName());
    }
}
