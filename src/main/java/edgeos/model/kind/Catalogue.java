package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.ENDPOINT;
import static edgeos.model.kind.Kind.Group.NETWORK;
import static edgeos.model.kind.Kind.Group.TRAFFIC;
import static edgeos.model.kind.Kind.Group.YOURS;
import static edgeos.model.kind.Kind.Role.FWP;
import static edgeos.model.kind.Kind.Role.SOURCE;
import static edgeos.model.kind.Kind.Role.TRANSMIT;

import edgeos.model.kind.Setting.Choice;
import edgeos.model.kind.Setting.File;
import edgeos.model.kind.Setting.Flag;
import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Lines;
import edgeos.model.kind.Setting.Real;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All kinds of node, in the palette's order. */
public final class Catalogue {
    private static final List<Kind> KINDS = Stream.of(List.of(generator(), digits(), replay(), sink(), capture(), SwarmKinds.swarm(), firewall(), classifier(), tee(),
            monitor(), bridge(), rateLimiter(), nat(), balancer(), icmpResponder(), echo(), inference()), SocketKinds.all(), DatagramKinds.all(), TapKinds.all(), ServerKinds.all(), TlsKinds.all(), ClickKinds.all(), List.of(wasm()),
            FaultKinds.all()).flatMap(List::stream).toList();

    private Catalogue() { }

    /** All kinds, in the palette's order. */
    public static List<Kind> kinds() {
        return KINDS;
    }

    /** The kind with this id. */
    public static Optional<Kind> kind(String id) {
        return KINDS.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** True if messages leave the drawing by nodes of this kind: these take them where they lie, so that on the way to them nothing is copied. */
    public static boolean isTransmit(String id) {
        return kind(id).filter(kind -> kind.role() == Kind.Role.TRANSMIT).isPresent();
    }

    private static Kind generator() {
        return new Kind("generator", "Generator", TRAFFIC, SOURCE, "", ports(List.of(), List.of("out")), List.of(
                new Real("ratePerSecond", "Rate", "msg/s", 0, 1e9, 10_000, "How many frames a second; 0: as fast as there is room for."),
                new Text("sizesBytes", "Sizes", Grammar.SIZES, "64", "Length of a frame in bytes, or a mix: 64 x 7, 594 x 4, 1518 x 1."),
                new Whole("clients", "Clients", "", 1, 1_000_000, 8, "How many client addresses the frames come from, in turn."),
                new Whole("packetsPerClient", "Frames per client", "", 0, 1_000_000_000, 0,
                        "After so many frames a client leaves and a new one comes; 0: they stay."),
                new Choice("arrivals", "Arrivals", List.of("constant", "poisson"), "constant", "Evenly spaced, or at random."),
                new Whole("seed", "Seed", "", 0, Long.MAX_VALUE, 1, "The same seed gives the same frames."),
                new Choice("protocol", "Protocol", List.of("udp", "tcp", "icmp"), "udp", "What the frames carry; icmp: echo requests."),
                new Text("clientNetwork", "Client network", Grammar.CIDR, "10.20.0.0/16", "Where client addresses come from."),
                new Text("serverAddress", "Server", Grammar.ADDRESS, "10.30.0.1", "Where the frames go."),
                new Text("serverPorts", "Server ports", Grammar.PORTS, "80", "Destination ports, in turn."),
                deadlines("Of clients, in turn")),
                "Makes frames at a rate, from many clients.");
    }

    private static Kind digits() {
        return new Kind("digits", "Digits", TRAFFIC, SOURCE, "", ports(List.of(), List.of("out")), List.of(
                new Real("ratePerSecond", "Rate", "msg/s", 0, 1e9, 500, "How many images a second; 0: as fast as there is room for."),
                new Whole("clients", "Clients", "", 1, 1_000_000, 8, "How many client addresses the images come from, in turn."),
                new Whole("packetsPerClient", "Images per client", "", 0, 1_000_000_000, 0,
                        "After so many images a client leaves and a new one comes; 0: they stay."),
                new Choice("arrivals", "Arrivals", List.of("constant", "poisson"), "constant", "Evenly spaced, or at random."),
                new Whole("seed", "Seed", "", 0, Long.MAX_VALUE, 7, "The same seed gives the same images."),
                new Text("clientNetwork", "Client network", Grammar.CIDR, "10.20.0.0/16", "Where client addresses come from."),
                new Text("serverAddress", "Server", Grammar.ADDRESS, "10.30.0.1", "Where the images go."),
                new Text("serverPorts", "Server ports", Grammar.PORTS, "2828", "Destination ports, in turn."),
                deadlines("Of clients, in turn")),
                "Asks what digits images show, from many clients.");
    }

    private static Kind inference() {
        return fwp(ENDPOINT, "inference", "Inference", "neural.Inference", List.of("in"), List.of("out"),
                "Reads digits by a small convolutional network, and answers.",
                new Choice("precision", "Precision", List.of("int8", "float"), "int8", "Bytes, in a quarter of the memory, or 32-bit floating point."));
    }

    private static Setting deadlines(String whose) {
        return new Text("deadlinesMicros", "Deadlines in µs", Grammar.DEADLINES, "",
                whose + ": how long after it was due a message may leave, such as 200, 5000; 0 or nothing: at any time.");
    }

    private static Kind replay() {
        return new Kind("replay", "Packet replay", TRAFFIC, SOURCE, "", ports(List.of(), List.of("out")), List.of(
                new File("file", "Capture file", false, List.of("pcap", "pcapng"), "", "A pcap or pcapng file of Ethernet frames."),
                new Choice("pace", "Pace", List.of("captured", "times", "fast"), "captured",
                        "As captured, a multiple of that, or as fast as there is room for."),
                new Real("times", "Times", "x", 0.001, 1_000_000, 10, "With pace 'times': how much faster than captured."),
                new Whole("repetitions", "Repetitions", "", 0, 1_000_000_000, 1, "How often the file is played; 0: for ever."),
                deadlines("Of 5-tuple flows as they come, in turn")),
                "Plays real packets from a capture file.");
    }

    private static Kind sink() {
        return new Kind("sink", "Sink", TRAFFIC, TRANSMIT, "", ports(List.of("in"), List.of()), List.of(),
                "Takes frames out, without a copy, and counts them.");
    }

    private static Kind capture() {
        return new Kind("capture", "Capture", TRAFFIC, TRANSMIT, "", ports(List.of("in"), List.of()), List.of(
                new File("file", "Capture file", true, List.of("pcap"), "capture.pcap", "The pcap file to write."),
                new Whole("mostBytes", "At most", "B", 1_000, 1L << 40, 1L << 28, "Frames beyond this file size are only counted.")),
                "Takes frames out into a file for Wireshark or tcpdump.");
    }

    private static Kind firewall() {
        return fwp("firewall", "Firewall", "net.Firewall", List.of("in"), List.of("out"),
                "Drops what its rules deny; the first rule that matches decides.",
                new Lines("rules", "Rules", Grammar.RULE, 1024, List.of("allow any"),
                        "In order, such as: deny tcp 10.0.0.0/8 -> any : 80-90."),
                new Choice("otherwise", "Otherwise", List.of("allow", "deny"), "allow", "What happens when no rule matches."));
    }

    private static Kind classifier() {
        return fwp("classifier", "Classifier", "net.Classifier", List.of("in"), List.of("a", "b", "c", "other"),
                "Sends each frame to the port of the first match.",
                new Lines("matches", "Matches", Grammar.MATCH, 3, List.of("tcp any <-> any : 80", "udp any <-> any : 53"),
                        "One for each of the ports a, b, c, such as: tcp any <-> any : 80. All else leaves by 'other'."));
    }

    private static Kind tee() {
        return fwp("tee", "Tee", "net.Tee", List.of("in"), List.of("a", "b"), "Sends a copy of each frame to both ports.");
    }

    private static Kind monitor() {
        return fwp("monitor", "Monitor", "net.Monitor", List.of("in"), List.of("out"), "Counts frames and bytes of each flow.",
                new Whole("mostFlows", "Flows at most", "flows", 16, 65_536, 1024, "Flows beyond this are counted together."));
    }

    private static Kind bridge() {
        return fwp("bridge", "Bridge", "net.Bridge", List.of("left", "right"), List.of("left", "right"),
                "Learns which side a hardware address is on, and forwards only across.",
                new Whole("mostAddresses", "Addresses at most", "", 16, 65_536, 1024, "How many hardware addresses it remembers."));
    }

    private static Kind rateLimiter() {
        return fwp("rateLimiter", "Rate limiter", "net.RateLimiter", List.of("in"), List.of("out"), "A token bucket: drops what comes too fast.",
                new Choice("counts", "Counts", List.of("frames", "bytes"), "frames", "What a token stands for."),
                new Real("tokensPerSecond", "Rate", "/s", 0.001, 1e12, 1_000, "Tokens that come in a second."),
                new Real("burstTokens", "Burst", "", 1, 1e12, 100, "Tokens that the bucket holds."));
    }

    private static Kind nat() {
        return fwp("nat", "NAT", "net.Nat", List.of("inside", "outside"), List.of("outside", "inside"),
                "Gives inside clients one outside address, and finds the way back.",
                new Text("insideNetwork", "Inside network", Grammar.CIDR, "10.20.0.0/16", "Whose addresses are rewritten."),
                new Text("outsideAddress", "Outside address", Grammar.ADDRESS, "192.0.2.1", "The address that the outside sees."),
                new Text("outsidePorts", "Outside ports", Grammar.PORTS, "1024-65535", "Ports given to inside flows."),
                new Whole("mostFlows", "Flows at most", "flows", 16, 65_536, 1024, "Flows beyond this are dropped."));
    }

    private static Kind balancer() {
        return fwp("balancer", "Load balancer", "net.Balancer", List.of("clients", "servers"), List.of("servers", "clients"),
                "Spreads the flows of one service over servers, by consistent hashing.",
                new Text("address", "Service", Grammar.ADDRESS, "10.30.0.1", "The address that clients know."),
                new Lines("servers", "Servers", Grammar.ADDRESS, 64, List.of("10.40.0.1", "10.40.0.2", "10.40.0.3"), "Addresses of those who do the work."),
                new Whole("tableKibibytes", "Table", "KiB", 4, 1024, 16, "Size of its memory: the larger the table in it, the more evenly flows are spread."));
    }

    private static Kind icmpResponder() {
        return fwp("icmpResponder", "ICMP responder", "net.IcmpResponder", List.of("in"), List.of("replies", "other"),
                "Answers pings in place; all else leaves by 'other'.",
                new Text("address", "Answers for", Grammar.CIDR, "0.0.0.0/0", "Addresses that it answers for."));
    }

    private static Kind echo() {
        return fwp("echo", "Echo", "net.Echo", List.of("in"), List.of("out"), "Sends each frame back to where it came from.",
                new Flag("swapAddresses", "Swap addresses", true, "Swap hardware addresses, IP addresses, and ports."));
    }

    private static Kind wasm() {
        return fwp(YOURS, "wasm", "Wasm program", "wasm.WasmProgram", List.of("in", "in1"), List.of("out", "out1", "out2", "out3"),
                "Runs your own code: a WebAssembly module, which nobody needs to trust.",
                new File("file", "Program", false, List.of("wasm", "c"), "",
                        "A WebAssembly module that is built as samples/programs/edgeos.h says, or its C source: the lab builds it."),
                new Whole("limitPages", "Memory at most", "pages", 1, 256, 16, "How far its memory may grow, in pages of 64 KiB."),
                new Whole("fuelPerBatch", "Fuel", "instr", 1_000, 1_000_000_000, 1_000_000,
                        "How many instructions it may run for one batch of messages; who needs more is stopped and recycled."));
    }

    private static Kind fwp(String id, String title, String program, List<String> ins, List<String> outs, String summary, Setting... own) {
        return fwp(NETWORK, id, title, program, ins, outs, summary, own);
    }

    /** A kind that runs a program: its own settings, then those that every FWP has. */
    static Kind fwp(Kind.Group group, String id, String title, String program, List<String> ins, List<String> outs, String summary,
            Setting... own) {
        var settings = new ArrayList<>(List.of(own));
        settings.add(new Whole("ringBytes", "Ring", "B", 4096, 1 << 22, 16_384, "Size of the in-ring; a power of two."));
        settings.add(new Whole("budgetMicros", "Budget", "µs", 1, 1_000_000, 100, "How long it may run before others get their turn."));
        settings.add(new Choice("onFault", "On a fault", List.of("restart", "stop"), "restart",
                "A faulted FWP is always recycled; then it starts again after a while (longer each time), or its clients are refused."));
        settings.add(new Whole("priority", "Priority", "", 0, 7, 4, "With fixed priorities: 0 runs first, 7 last."));
        return new Kind(id, title, group, FWP, program, ports(ins, outs), settings, summary);
    }

    private static List<Port> ports(List<String> ins, List<String> outs) {
        return Stream.concat(numbered(ins, Port.Direction.IN), numbered(outs, Port.Direction.OUT)).toList();
    }

    private static Stream<Port> numbered(List<String> names, Port.Direction direction) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> new Port(names.get(index), index, direction, Port.Carries.FRAME));
    }
}
