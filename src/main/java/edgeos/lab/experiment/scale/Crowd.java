package edgeos.lab.experiment.scale;

import edgeos.engine.spec.EnginePlan;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.plan.PlanCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Draws a service in front of which each client has a load balancer of its own with 16 KiB of state, in which every byte counts.
 *
 * @param clients how many have one
 */
record Crowd(int clients) {
    /** What an FWP remembers. */
    static final int STATE_KIBIBYTES = 16;
    /** The chain that each client has an instance of. */
    static final String CHAIN = "client";
    private static final int RING_BYTES = 4096;

    /** The plan in which the first so many clients send, each in turn; rate 0: as fast as there is room. Plans of one crowd differ in nothing else. */
    EnginePlan sending(int senders, double ratePerSecond) {
        return PlanCompiler.compile(drawing(senders, ratePerSecond), Path.of(""));
    }

    /** The drawing of it. */
    Drawing drawing(int senders, double ratePerSecond) {
        var chain = new Chain(CHAIN, "Client", 200, 40, 300, 160, "", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, clients, clients, clients, 0, Extras.NONE);
        var machine = new Machine(Machine.Scheduling.RUN_TO_COMPLETION, Placement.AUTOMATIC, Extras.NONE);
        var nodes = List.of(
                node("clients", "generator", null, 24, Map.of("ratePerSecond", ratePerSecond, "clients", senders, "clientNetwork", "10.64.0.0/10")),
                node("balancer", "balancer", CHAIN, 248, Map.of("tableKibibytes", STATE_KIBIBYTES, "ringBytes", RING_BYTES)),
                node("service", "sink", null, 548, Map.of()));
        return new Drawing("Scale", "Busy clients among idle ones.", machine, nodes, List.of(link("clients.out", "balancer.clients"), link("balancer.servers", "service.in")),
                List.of(chain), List.of(), List.of(), Extras.NONE);
    }

    private static Node node(String id, String kind, String chain, double x, Map<String, ?> settings) {
        return new Node(id, kind, id, x, 96, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + ">" + to, end(from), end(to), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Link.End end(String text) {
        int dot = text.lastIndexOf('.');
        return new Link.End(text.substring(0, dot), text.substring(dot + 1));
    }
}
