package edgeos.lab.click;

import edgeos.lab.click.Network.Element;
import edgeos.notation.Cidr;
import edgeos.notation.Ipv4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which kind stands for which class of Click, and how its arguments become settings. Stateless; the table of {@code src/site/markdown/click.md} says the same in words. */
final class Elements {
    private static final Set<String> KEYWORDS = Set.of("OFFSET", "BADSRC", "INTERFACES", "GOODDST", "CHECKSUM", "VERBOSE", "DETAILS", "CAPACITY", "SAMPLE", "DROP",
            "COLOR", "RATE", "LIMIT", "DATA", "LENGTH", "ACTIVE", "BURST", "STOP", "TIMING", "FILENAME", "SNAPLEN", "ENCAP", "ETHERTYPE", "SRC", "DST", "MULTICAST",
            "TCP_TIMEOUT", "UDP_TIMEOUT", "TCP_DONE_TIMEOUT", "TCP_NODATA_TIMEOUT", "TCP_GUARANTEE", "UDP_GUARANTEE", "UDP_STREAMING_TIMEOUT", "MAPPING_CAPACITY",
            "REAP_TCP", "REAP_TCP_DONE", "REAP_UDP", "DST_ANNO", "REAP_INTERVAL", "IGNORE_CASE", "SEED", "PROMISC", "SNIFFER", "METHOD", "MAXLENGTH", "P", "ANNO");
    private static final int MOST_QUEUE_BYTES = 1 << 22;
    private static final int LEAST_QUEUE_BYTES = 1 << 14;
    private static final int QUEUED_PACKET_BYTES = 512;
    private static final int STANDARD_CAPACITY = 1_000;
    private static final long LEAST_FLOWS = 16;
    private static final long MOST_FLOWS = 65_536;
    private static final Set<String> IDLE = Set.of("Idle", "SimpleIdle");

    private Elements() { }

    /** True for an element that makes nothing and drops all: the lab leaves such ports open, which is the same. */
    static boolean isIdle(Element element) {
        return IDLE.contains(element.className());
    }

    /**
     * What stands for an element.
     *
     * @param outputs how many of its outputs are connected, from 0 on
     * @return empty if nothing does
     */
    static Optional<Mapping> map(Element element, int outputs) {
        var arguments = new Arguments(element.config(), KEYWORDS);
        return Optional.ofNullable(switch (element.className()) {
            case "CheckIPHeader", "CheckIPHeader2" -> checkIpHeader(element.className(), arguments);
            case "IPFilter" -> new Mapping("ipFilter").set("rules", arguments.placed());
            case "IPClassifier" -> new Mapping("ipClassifier").set("patterns", arguments.placed());
            case "Classifier" -> new Mapping("byteClassifier").set("patterns", arguments.placed());
            case "StringSearch" -> new Mapping("stringSearch").set("strings", arguments.placed()).set("ignoreCase", isTrue(arguments.text("IGNORE_CASE", -1, "false")));
            case "RadixIPLookup", "StaticIPLookup", "LinearIPLookup", "SortedIPLookup", "DirectIPLookup", "RangeIPLookup" -> lookup(arguments);
            case "IPRewriter" -> rewriter(arguments);
            case "DecIPTTL" -> isTrue(arguments.text("MULTICAST", -1, "true")) ? new Mapping("decIpTtl") : new Mapping("decIpTtl").set("multicast", false);
            case "SetIPChecksum" -> new Mapping("setIpChecksum");
            case "ICMPPingResponder" -> new Mapping("pingResponder");
            case "ARPResponder" -> new Mapping("arpResponder").set("entries", arguments.placed());
            case "EtherRewrite" -> new Mapping("etherRewrite").set("source", arguments.text("SRC", 0, "")).set("destination", arguments.text("DST", 1, ""));
            case "EtherEncap" -> new Mapping("etherEncap").set("etherType", number(arguments.text("ETHERTYPE", 0, "")))
                    .set("source", arguments.text("SRC", 1, "")).set("destination", arguments.text("DST", 2, ""));
            case "EtherMirror" -> new Mapping("etherMirror");
            case "Strip" -> new Mapping("strip").set("bytes", number(arguments.text("LENGTH", 0, "0")));
            case "Unstrip" -> new Mapping("unstrip").set("bytes", number(arguments.text("LENGTH", 0, "0")));
            case "Paint" -> coloured(new Mapping("paint").set("colour", number(arguments.text("COLOR", 0, "0"))), arguments, 1);
            case "PaintSwitch" -> coloured(new Mapping("paintSwitch").set("outputs", (long) Math.clamp(outputs, 1, 8)), arguments, 0);
            case "HashSwitch" -> new Mapping("hashSwitch").set("offset", number(arguments.text("OFFSET", 0, ""))).set("bytes", number(arguments.text("LENGTH", 1, "")))
                    .set("outputs", (long) Math.clamp(outputs, 1, 8));
            case "RandomSample" -> randomSample(arguments);
            case "Tee", "PullTee" -> new Mapping("multiTee").set("outputs", (long) Math.clamp(outputs, 1, 8));
            default -> passing(element, arguments);
        });
    }

    private static Mapping passing(Element element, Arguments arguments) {
        String className = element.className();
        return switch (className) {
            case "Counter", "AverageCounter" -> new Mapping("clickCounter");
            case "Queue", "SimpleQueue", "ThreadSafeQueue", "FullNoteQueue", "MixedQueue" -> queue(arguments);
            case "RatedUnqueue" -> new Mapping("ratedUnqueue").set("packetsPerSecond", number(arguments.text("RATE", 0, "")));
            case "Null", "MarkIPHeader", "Unqueue", "Align", "SetTimestamp", "GetIPAddress" ->
                    new Mapping("clickNull").set("element", className + (element.config().isBlank() ? "" : "(" + element.config().strip() + ")"));
            case "Print", "IPPrint" -> new Mapping("monitor").unlike("it prints nothing: figures of flows are in the inspector, and messages can be clicked: class="
                    + className, "Run it step by step to see each packet.").written(element);
            case "Discard" -> new Mapping("sink");
            case "ToDevice", "ToHost" -> new Mapping("sink").unlike("devices are not used: packets are counted, and end here: class=" + className,
                    "Put a Capture in its place to keep them.").written(element);
            case "ToDump" -> new Mapping("capture").set("file", arguments.text("FILENAME", 0, ""));
            case "FromDump" -> new Mapping("replay").set("file", arguments.text("FILENAME", 0, "")).set("repetitions", 1L)
                    .set("pace", isTrue(arguments.text("TIMING", -1, "false")) ? "captured" : "fast");
            case "FromDevice", "PollDevice", "FromHost" -> new Mapping("generator").unlike("devices are not used: a generator stands for it: class=" + className,
                    "Set what it makes, or put a Packet replay in its place.").written(element);
            case "InfiniteSource", "RatedSource", "TimedSource" -> source(className, arguments).written(element);
            default -> null;
        };
    }

    private static Mapping checkIpHeader(String className, Arguments arguments) {
        var mapping = new Mapping("checkIpHeader");
        boolean isOld = !arguments.placed().isEmpty() && !arguments.placed().getFirst().matches("[0-9]+");
        mapping.set("offset", number(arguments.text("OFFSET", isOld ? 1 : 0, "")));
        List<String> bad = new ArrayList<>(words(arguments.text("BADSRC", -1, "")));
        List<String> good = new ArrayList<>(words(arguments.text("GOODDST", -1, "")));
        List<String> interfaces = words(arguments.text("INTERFACES", -1, ""));
        if (isOld) {
            bad.addAll(words(arguments.placed().getFirst()));
        }
        interfaces.forEach(network -> bad.add(lastAddress(network)));
        interfaces.forEach(network -> good.add(network.split("/")[0]));
        if (isOld || !interfaces.isEmpty()) {
            bad.addAll(List.of("0.0.0.0", "255.255.255.255"));
        }
        setAddresses(mapping, "badSources", bad);
        setAddresses(mapping, "goodDestinations", good);
        if (className.endsWith("2") || !isTrue(arguments.text("CHECKSUM", -1, "true"))) {
            mapping.set("checksum", false);
        }
        return mapping;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void setAddresses(Mapping mapping, String name, List<String> addresses) {
        if (!addresses.isEmpty()) {
            mapping.set(name, addresses.stream().distinct().toList());
        }
    }

    /** The broadcast address of a network; what is none stays, for the checks to find. */
    private static String lastAddress(String network) {
        try {
            Cidr all = Cidr.parse(network);
            return Ipv4Address.format(all.network() | ~all.mask());
        } catch (IllegalArgumentException none) {
            return network;
        }
    }

    private static Mapping coloured(Mapping mapping, Arguments arguments, int place) {
        String annotation = arguments.text("ANNO", place, "");
        return annotation.isEmpty() || annotation.equals("PAINT") ? mapping
                : mapping.unlike("there is one annotation only: ANNO=" + annotation, "Use the colour of Paint alone.");
    }

    private static Mapping rewriter(Arguments arguments) {
        Mapping mapping = new Mapping("ipRewriter").set("inputs", arguments.placed());
        return number(arguments.text("MAPPING_CAPACITY", -1, "")) instanceof Long most ? mapping.set("mostFlows", Math.clamp(most, LEAST_FLOWS, MOST_FLOWS)) : mapping;
    }

    private static Mapping lookup(Arguments arguments) {
        boolean hasGateways = arguments.placed().stream().anyMatch(route -> route.matches("\\S+ [0-9.]+ \\S+"));
        Mapping mapping = new Mapping("radixIpLookup").set("routes", arguments.placed());
        return hasGateways ? mapping.unlike("the gateway is noted nowhere: there is no destination annotation", "Write hardware addresses by an EtherEncap or EtherRewrite for each port.")
                : mapping;
    }

    private static Mapping queue(Arguments arguments) {
        Object capacity = number(arguments.text("CAPACITY", 0, Integer.toString(STANDARD_CAPACITY)));
        long packets = capacity instanceof Long number ? Math.clamp(number, 1, MOST_QUEUE_BYTES) : STANDARD_CAPACITY;
        long bytes = Math.clamp(packets * QUEUED_PACKET_BYTES, LEAST_QUEUE_BYTES, MOST_QUEUE_BYTES);
        return new Mapping("clickQueue").set("ringBytes", Long.highestOneBit(2 * bytes - 1));
    }

    private static Mapping randomSample(Arguments arguments) {
        Object dropped = number(arguments.text("DROP", -1, ""));
        Object share = dropped instanceof Number drop ? (Object) (1 - drop.doubleValue()) : number(arguments.text("SAMPLE", -1, arguments.text("P", 0, "")));
        return new Mapping("randomSample").set("share", share).set("seed", number(arguments.text("SEED", -1, "")));
    }

    private static Mapping source(String className, Arguments arguments) {
        String rate = className.equals("InfiniteSource") ? "0" : arguments.text("RATE", 1, "10");
        return new Mapping("generator").set("ratePerSecond", number(rate)).unlike(
                "it makes frames of its clients, without end, in place of DATA and LIMIT: class=" + className, "Set sizes, clients, and addresses in the inspector.");
    }

    private static boolean isTrue(String word) {
        return Set.of("true", "yes", "1").contains(word.toLowerCase(Locale.ROOT));
    }

    /** A number, whole if it can be; what is none stays a text, for the checks to find. */
    static Object number(String text) {
        if (text.matches("0x[0-9a-fA-F]{1,8}")) {
            return Long.parseLong(text.substring(2), 16);
        }
        if (text.matches("-?[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        return text.matches("[0-9]*\\.[0-9]+") ? (Object) Double.parseDouble(text) : text;
    }
}
