package edgeos.engine.topology;

import edgeos.engine.datagram.DatagramPort;
import edgeos.engine.fwp.Fault;
import edgeos.engine.fwp.Template;
import edgeos.engine.socket.Listener;
import edgeos.engine.socket.Upstream;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.tap.TapPort;
import edgeos.engine.tls.TlsServices;
import edgeos.engine.tls.TlsSettings;
import edgeos.engine.traffic.Traffic;
import edgeos.engine.traffic.Traffics;
import edgeos.memory.FwpMemory;
import edgeos.notation.FaultReason;
import edgeos.notation.HostName;
import edgeos.program.Program;
import edgeos.program.ProgramFault;
import edgeos.program.Programs;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whatever can fail or take long of a plan, done beforehand and off the data plane: texts, traffic, files. Only for nodes that are new or
 * whose settings changed.
 */
public final class Preparation {
    private static final long MOST_STATE_BYTES = 1L << 30;

    private final Map<String, Program> texts = new LinkedHashMap<>();
    private final Map<String, MemorySegment> images = new LinkedHashMap<>();
    private final Map<String, Traffic> traffics = new LinkedHashMap<>();
    private final Map<String, PcapWriter> files = new LinkedHashMap<>();
    private final Map<String, ServerSocketChannel> sockets = new LinkedHashMap<>();
    private final Map<String, InetSocketAddress> targets = new LinkedHashMap<>();
    private final Map<String, TlsSettings> tls = new LinkedHashMap<>();

    private Preparation() { }

    /**
     * Prepares a plan.
     *
     * @param before what runs now
     * @throws EngineException if a node cannot be carried out; whatever was opened is closed again
     */
    public static Preparation of(EnginePlan plan, Topology before) throws EngineException {
        var known = new HashMap<String, NodeSpec>();
        before.plan().nodes().forEach(node -> known.put(node.id(), node));
        var prepared = new Preparation();
        try {
            prepareSockets(plan, before);
            for (NodeSpec node : plan.nodes()) {
                prepared.prepare(node, known.get(node.id()), before.templates().get(node.id()));
            }
            for (NodeSpec node : plan.nodes()) {
                prepared.findServer(node, plan, before);
            }
            return prepared;
        } catch (EngineException | RuntimeException failed) {
            prepared.abandon();
            throw failed;
        }
    }

    private static void prepareSockets(EnginePlan plan, Topology before) throws EngineException {
        if (Listeners.areIn(plan) || Outside.isIn(plan)) {
            try {
                before.listeners().sockets().prepare();
            } catch (IOException failed) {
                throw new EngineException("", "sockets cannot be used: " + failed.getMessage(), failed);
            }
        }
    }

    private void prepare(NodeSpec node, NodeSpec before, Template template) throws EngineException {
        boolean same = before != null && before.kind().equals(node.kind()) && before.settings().equals(node.settings());
        try {
            if (node.role() == Role.FWP) {
                prepareFwp(node, template);
                if (node.kind().equals(TlsServices.KIND) && !same) {
                    tls.put(node.id(), TlsSettings.of(node.settings()));
                }
            } else if (node.kind().equals(Listeners.KIND)) {
                listen(node, before);
            } else if (node.kind().equals(Listeners.UPSTREAM)) {
                if (!same && Upstream.server(node).node().isEmpty()) {
                    targets.put(node.id(), Upstream.find(node));
                }
            } else if (node.kind().equals(Outside.UDP_IN)) {
                bind(node, before);
            } else if (node.kind().equals(Outside.TAP_IN)) {
                if (!same) {
                    traffics.put(node.id(), TapPort.open(node.settings()));
                }
            } else if (node.role() == Role.SOURCE && !same) {
                traffics.put(node.id(), Traffics.open(node.kind(), node.settings()));
            } else if (node.role() == Role.TRANSMIT && !isSameFile(node, before) && !file(node).isEmpty()) {
                files.put(node.id(), new PcapWriter(Path.of(file(node)), node.settings().whole("mostBytes", Long.MAX_VALUE)));
            }
        } catch (IOException | IllegalArgumentException failed) {
            throw new EngineException(node.id(), node.name() + ": " + failed.getMessage(), failed);
        }
    }

    private void listen(NodeSpec node, NodeSpec before) throws IOException {
        boolean isNew = before == null || !before.kind().equals(node.kind());
        if (isNew || before.settings().whole("port", 0) != node.settings().whole("port", 0) || !address(before).equals(address(node))) {
            sockets.put(node.id(), Listener.open(address(node), (int) node.settings().whole("port", 0), (int) node.settings().whole("backlog", 1024)));
        }
    }

    /** Servers in the same plan listen by now, at whatever port they got: a new one at its new socket, and one that stays at the socket it has. */
    private void findServer(NodeSpec node, EnginePlan plan, Topology before) throws EngineException {
        String server = node.kind().equals(Listeners.UPSTREAM) ? Upstream.server(node).node() : "";
        if (!server.isEmpty()) {
            if (plan.nodes().stream().noneMatch(other -> other.id().equals(server) && other.kind().equals(Listeners.KIND))) {
                throw new EngineException(node.id(), node.name() + ": nobody listens there: server=" + server, null);
            }
            ServerSocketChannel fresh = sockets.get(server);
            targets.put(node.id(), fresh != null ? Listener.reached(fresh) : before.listeners().byNode().get(server).reached());
        }
    }

    private static String address(NodeSpec node) {
        return node.settings().text("address", HostName.LOOPBACK.text());
    }

    private void bind(NodeSpec node, NodeSpec before) throws IOException {
        if (before == null || !before.kind().equals(node.kind()) || !DatagramPort.isSameSocket(before.settings(), node.settings())) {
            traffics.put(node.id(), DatagramPort.open(node.settings()));
        }
    }

    /** Whatever a program does here is done before anything is changed, and can fail: its initialisation is run once, and only where its result will be used. */
    private void prepareFwp(NodeSpec node, Template template) throws EngineException {
        Program text = Programs.text(node.program(), node.settings());
        try {
            if (template == null || !template.accepts(node, text) || !template.isSame(node)) {
                images.put(node.id(), image(text));
            }
            texts.put(node.id(), text);
        } catch (RuntimeException | Error failed) {
            throw new EngineException(node.id(), node.name() + ": its program failed before its first message: phase=engine reason="
                    + Fault.of(failed, 0).text(), failed);
        }
    }

    private static MemorySegment image(Program text) {
        long bytes = text.stateBytes();
        if (bytes < 0 || bytes > MOST_STATE_BYTES) {
            throw new ProgramFault(FaultReason.LIMIT, "stateBytes=" + bytes + " most=" + MOST_STATE_BYTES);
        }
        MemorySegment image = MemorySegment.ofArray(new long[(int) (bytes + 7 >>> 3)]).asSlice(0, bytes);
        text.initialise(new FwpMemory(image));
        return image;
    }

    private static boolean isSameFile(NodeSpec node, NodeSpec before) {
        return before != null && before.role() == Role.TRANSMIT && file(before).equals(file(node));
    }

    private static String file(NodeSpec node) {
        return node.settings().text("file", "");
    }

    /** Tells what of the new traffic cannot be played. */
    public void warn(EventLog events, long atNanos) {
        traffics.forEach((node, traffic) -> traffic.warning()
                .ifPresent(warning -> events.add(atNanos, Event.Level.WARNING, Event.Topic.FILE, node, warning)));
    }

    /** Closes all that was opened; nothing was written to it yet. */
    public void abandon() {
        traffics.values().forEach(Traffic::close);
        sockets.values().forEach(Preparation::closeSilently);
        for (PcapWriter file : files.values()) {
            closeSilently(file);
        }
    }

    private static void closeSilently(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception ignored) {
            return;
        }
    }

    /** What the node's initialisation left; null if its FWPs go on under the text that they have. */
    MemorySegment image(String node) {
        return images.get(node);
    }

    Program text(String node) {
        return texts.get(node);
    }

    /** The socket at which a node is to listen from now on; null if it goes on at the one it has. */
    ServerSocketChannel socket(String node) {
        return sockets.get(node);
    }

    /** Whom a node is to connect to from now on; null if that is who it was. */
    InetSocketAddress target(String node) {
        return targets.get(node);
    }

    /** What a node's TLS is like from now on; null if it goes on as it is. */
    TlsSettings tls(String node) {
        return tls.get(node);
    }

    /** The node's new traffic; null if it goes on as it is. */
    Traffic traffic(String node) {
        return traffics.get(node);
    }

    /** True if the node's gate has to be made anew. */
    boolean hasFile(String node) {
        return files.containsKey(node);
    }

    /** The node's new file; null if it has none. */
    PcapWriter file(String node) {
        return files.get(node);
    }
}
