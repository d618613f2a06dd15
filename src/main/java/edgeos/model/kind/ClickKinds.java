package edgeos.model.kind;

import edgeos.model.kind.Setting.Flag;
import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Lines;
import edgeos.model.kind.Setting.Real;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.List;
import java.util.stream.IntStream;

/** The kinds of the palette's group <em>Click</em>: elements of the Click modular router, with ports numbered as there. */
final class ClickKinds {
    private static final int MOST_PORTS = 8;
    private static final int MOST_OFFSET = 65_535;
    private static final String SOME_ADDRESS = "02:00:00:00:00:01";
    private static final String OTHER_ADDRESS = "02:00:00:00:00:02";

    private ClickKinds() { }

    /** All of them, in the palette's order. */
    static List<Kind> all() {
        return List.of(checkIpHeader(), ipFilter(), ipClassifier(), byteClassifier(), stringSearch(), radixIpLookup(), ipRewriter(),
                element("decIpTtl", "DecIPTTL", "DecIpTtl", 1, 2, "Takes one off the time to live; packets whose time is over leave by 1.",
                        new Flag("multicast", "To many, too", true, "Whether packets to multicast addresses lose time; if not, they leave by 0 as they are.")),
                element("setIpChecksum", "SetIPChecksum", "SetIpChecksum", 1, 1, "Makes the checksum of the IPv4 header anew."),
                element("pingResponder", "PingResponder", "PingResponder", 1, 2, "Click's ICMPPingResponder: turns echo requests into replies; all else leaves by 1."),
                arpResponder(), etherRewrite(), etherEncap(),
                element("etherMirror", "EtherMirror", "EtherMirror", 1, 1, "Swaps both hardware addresses."),
                strip(), unstrip(), counter(), queue(), ratedUnqueue(), multiTee(), randomSample(), hashSwitch(), paint(),
                element("paintSwitch", "PaintSwitch", "PaintSwitch", 1, MOST_PORTS, "The port is the packet's colour, as a Paint of the same FWP (share links) noted it; 255 is all ports.",
                        outputs(MOST_PORTS)),
                element("clickNull", "Null", "Null", 1, 1, "Passes packets on as they are.",
                        new Text("element", "Written as", Grammar.FREE, "Null", "The element that an export writes: MarkIPHeader(14), Unqueue, or another that passes packets on.")));
    }

    private static Kind checkIpHeader() {
        return element("checkIpHeader", "CheckIPHeader", "CheckIpHeader", 1, 2, "Sound IPv4 headers leave by 0, cut to the packet's length; all else leaves by 1.",
                new Whole("offset", "Offset", "B", 0, 255, 0, "Where the IPv4 header starts: 14 behind an Ethernet header."),
                new Lines("badSources", "Bad sources", Grammar.ADDRESS, 1024, List.of(), "Addresses that no packet may come from."),
                new Lines("goodDestinations", "But to", Grammar.ADDRESS, 1024, List.of(), "Addresses to which a packet may come from anywhere."),
                new Flag("checksum", "Checksum", true, "Whether the header's checksum must be right."));
    }

    private static Kind ipFilter() {
        return element("ipFilter", "IPFilter", "IpFilter", 1, MOST_PORTS, "The first rule that means a packet drops it, or says by which port it leaves.",
                new Lines("rules", "Rules", Grammar.CLICK_RULE, 1024, List.of("allow all"), "In order, such as: drop src net 10.0.0.0/8, or: 1 tcp dst port www."));
    }

    private static Kind ipClassifier() {
        return element("ipClassifier", "IPClassifier", "IpClassifier", 1, MOST_PORTS, "A packet leaves by the port of the first pattern that means it.",
                new Lines("patterns", "Patterns", Grammar.CLICK_EXPRESSION, MOST_PORTS, List.of("tcp", "-"), "One for each port, such as: tcp dst port 80 and syn."));
    }

    private static Kind byteClassifier() {
        return element("byteClassifier", "Click Classifier", "Classifier", 1, MOST_PORTS, "A packet leaves by the port of the first pattern whose bytes it has.",
                new Lines("patterns", "Patterns", Grammar.CLICK_BYTES, MOST_PORTS, List.of("12/0800", "-"), "One for each port: offset/bytes, with ? and %mask, such as: 12/0806 20/0001."));
    }

    private static Kind stringSearch() {
        return element("stringSearch", "String search", "StringSearch", 1, 2, "Packets that hold one of its strings leave by 1. Not an element of Click's own.",
                new Lines("strings", "Strings", Grammar.SEARCH_TEXT, 16, List.of("GET /"), "What to search for; \\x2f is a byte in hexadecimal."),
                new Flag("ignoreCase", "Ignore case", false, "Whether A is a."));
    }

    private static Kind radixIpLookup() {
        return element("radixIpLookup", "RadixIPLookup", "RadixIpLookup", 1, MOST_PORTS, "A packet leaves by the port of the longest prefix that its destination is in.",
                new Lines("routes", "Routes", Grammar.CLICK_ROUTE, 1024, List.of("0.0.0.0/0 0"), "Network, perhaps a gateway, and port, such as: 10.0.0.0/8 1."));
    }

    private static Kind ipRewriter() {
        return element("ipRewriter", "IPRewriter", "IpRewriter", MOST_PORTS, MOST_PORTS, "Rewrites addresses and ports of TCP and UDP flows, and finds the way back.",
                new Lines("inputs", "Inputs", Grammar.CLICK_INPUT, MOST_PORTS, List.of("pattern 192.0.2.1 1024-65535 - - 0 1", "drop"),
                        "One for each in port: drop, pass 0, keep 0 1, or pattern SADDR SPORT DADDR DPORT OUT REPLY."),
                new Whole("mostFlows", "Flows at most", "flows", 16, 65_536, 1024, "Flows beyond this are dropped."));
    }

    private static Kind arpResponder() {
        return element("arpResponder", "ARPResponder", "ArpResponder", 1, 2, "Answers ARP requests for its addresses; all else leaves by 1.",
                new Lines("entries", "Entries", Grammar.CLICK_ARP, 256, List.of("10.0.0.1 " + SOME_ADDRESS), "Addresses or networks, and the hardware address that is the answer."));
    }

    private static Kind etherRewrite() {
        return element("etherRewrite", "EtherRewrite", "EtherRewrite", 1, 1, "Writes other hardware addresses.", source(), destination());
    }

    private static Kind etherEncap() {
        return element("etherEncap", "EtherEncap", "EtherEncap", 1, 1, "Puts an Ethernet header before the packet.",
                new Whole("etherType", "Type", "", 0, MOST_OFFSET, 0x0800, "What the header says that follows: 2048 is IPv4."), source(), destination());
    }

    private static Text source() {
        return new Text("source", "Source", Grammar.ETHER_ADDRESS, SOME_ADDRESS, "Hardware address of the sender.");
    }

    private static Text destination() {
        return new Text("destination", "Destination", Grammar.ETHER_ADDRESS, OTHER_ADDRESS, "Hardware address of the receiver.");
    }

    private static Kind strip() {
        return element("strip", "Strip", "Strip", 1, 1, "Cuts bytes off the front.",
                new Whole("bytes", "Bytes", "B", 0, MOST_OFFSET, 14, "How many; 14 is an Ethernet header."));
    }

    private static Kind unstrip() {
        return element("unstrip", "Unstrip", "Unstrip", 1, 1, "Takes back what a Strip of the same FWP (share links) cut off.",
                new Whole("bytes", "Bytes", "B", 0, MOST_OFFSET, 14, "How many."));
    }

    private static Kind counter() {
        return element("clickCounter", "Counter", "Counter", 1, 1, "Counts packets and bytes.");
    }

    private static Kind queue() {
        return element("clickQueue", "Queue", "Counter", 1, 1, "Holds packets until the next one takes them; a wire to it that drops when full makes it Click's.");
    }

    private static Kind ratedUnqueue() {
        return element("ratedUnqueue", "RatedUnqueue", "RatedUnqueue", 1, 1, "Lets packets go at a rate; the others wait.",
                new Real("packetsPerSecond", "Rate", "/s", 0.001, 1e9, 1_000, "How many packets leave in a second."));
    }

    private static Kind multiTee() {
        return element("multiTee", "Click Tee", "Tee", 1, MOST_PORTS, "A copy of each packet to each of its outputs.", outputs(2));
    }

    private static Whole outputs(int standard) {
        return new Whole("outputs", "Outputs", "", 1, MOST_PORTS, standard, "How many ports it uses, from 0 on.");
    }

    private static Kind randomSample() {
        return element("randomSample", "RandomSample", "RandomSample", 1, 2, "Packets chosen at random leave by 0, the others by 1.",
                new Real("share", "Share", "", 0, 1, 0.5, "How likely a packet is chosen: 0 never, 1 always."),
                new Whole("seed", "Seed", "", 0, Long.MAX_VALUE, 1, "The same seed chooses the same packets."));
    }

    private static Kind hashSwitch() {
        return element("hashSwitch", "HashSwitch", "HashSwitch", 1, MOST_PORTS, "The port is a hash of some bytes of the packet.",
                new Whole("offset", "Offset", "B", 0, MOST_OFFSET, 26, "Where the bytes start."),
                new Whole("bytes", "Bytes", "B", 1, MOST_OFFSET, 4, "How many they are."), outputs(2));
    }

    private static Kind paint() {
        return element("paint", "Paint", "Paint", 1, 1, "Gives packets a colour for what share links lead them to.",
                new Whole("colour", "Colour", "", 0, 255, 0, "A number."));
    }

    private static Kind element(String id, String title, String program, int ins, int outs, String summary, Setting... own) {
        return Catalogue.fwp(Kind.Group.CLICK, id, title, "click." + program, numbers(ins), numbers(outs), (summary + " " + likeness(id)).strip(), own);
    }

    /** How far it is what Click's manual says; {@code src/site/markdown/click.md} says more. */
    private static String likeness(String id) {
        return switch (id) {
            case "ipFilter", "ipClassifier" -> "As in Click, but for 'ether host'.";
            case "clickCounter" -> "Partly as in Click: it counts, and has no rates of its own.";
            case "clickQueue" -> "Partly as in Click: it holds as many bytes as its ring, not so many packets.";
            case "radixIpLookup" -> "Partly as in Click: gateways are noted nowhere.";
            case "ipRewriter" -> "Partly as in Click: flows are forgotten when the FWP is recycled, not after a time.";
            case "unstrip" -> "Partly as in Click: it needs a Strip in the same FWP, for a copy has room for 8 bytes only.";
            case "ratedUnqueue" -> "Partly as in Click: it may be 5 ms behind and catch up.";
            case "paint", "paintSwitch" -> "Partly as in Click: a copy does not bring colours.";
            case "clickNull" -> "Partly as in Click: what such elements note beside a packet is noted nowhere.";
            case "stringSearch" -> "";
            default -> "As in Click.";
        };
    }

    private static List<String> numbers(int ports) {
        return IntStream.range(0, ports).mapToObj(Integer::toString).toList();
    }
}
