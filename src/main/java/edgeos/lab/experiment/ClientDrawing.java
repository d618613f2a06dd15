package edgeos.lab.experiment;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import java.util.List;
import java.util.Map;

/**
 * What experiments about coming and going draw: a generator, a chain of one FWP, a sink.
 *
 * @param kind of the FWP; its first ports lead in and out
 * @param settings of the FWP, beside a small ring
 * @param policy which messages share an instance
 * @param clients from how many addresses messages come
 * @param messagesPerClient after how many messages a client leaves; 0: never
 * @param ratePerSecond messages a second; 0: as fast as there is room
 * @param createAhead instances that are made before the first message
 * @param limit how many instances there may be
 * @param idleMillis after how long without a message an instance ends; 0: never
 * @param placement where the roles run
 */
public record ClientDrawing(String kind, Map<String, ?> settings, Chain.Policy policy, int clients, int messagesPerClient, double ratePerSecond,
        int createAhead, int limit, int idleMillis, Placement placement) {
    /** The id of the chain. */
    public static final String CHAIN = "chain";
    /** The id of the FWP's node. */
    public static final String FWP = "fwp";
    private static final int FRAME_BYTES = 64;
    private static final int RING_BYTES = 4096;

    /** The drawing. */
    public Drawing drawing() {
        Kind ports = Catalogue.kind(kind).orElseThrow(() -> new IllegalArgumentException("there is no such kind: kind=" + kind));
        var own = Settings.of(settings).with("ringBytes", RING_BYTES);
        return Drawing.EMPTY.withNodes(List.of(
                        node("clients", "generator", null, 24, Settings.of(Map.of("ratePerSecond", ratePerSecond, "sizesBytes", Integer.toString(FRAME_BYTES),
                                "clients", clients, "packetsPerClient", messagesPerClient, "clientNetwork", "10.0.0.0/8", "serverAddress", "192.0.2.1"))),
                        node(FWP, kind, CHAIN, 264, own), node("out", "sink", null, 528, Settings.NONE)))
                .withLinks(List.of(wire("clients", "out", FWP, ports.inPorts().getFirst().name()), wire(FWP, ports.outPorts().getFirst().name(), "out", "in")))
                .withChains(List.of(new Chain(CHAIN, CHAIN, 240, 0, 240, 160, "", policy, Chain.FlowBy.CLIENT, Math.max(1, createAhead), createAhead, limit, idleMillis,
                        Extras.NONE)))
                .withMachine(new Machine(Machine.Scheduling.RUN_TO_COMPLETION, placement, Extras.NONE));
    }

    private static Node node(String id, String kind, String chain, double x, Settings settings) {
        return new Node(id, kind, id, x, 48, chain, settings, Extras.NONE);
    }

    private static Link wire(String from, String fromPort, String to, String toPort) {
        return new Link(from + "-" + to, new Link.End(from, fromPort), new Link.End(to, toPort), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }
}
