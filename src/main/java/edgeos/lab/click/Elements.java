package edgeos.lab.click;

import edgeos.lab.click.Network.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which kind stands for which class of Click, and how its arguments become settings. Stateless; the table of {@code src/site/markdown/click.md} says the same in words. */
final class Elements {
    private static final Set<String> KEYWORDS = Set.of("OFFSET", "BADSRC", "INTERFACES", "GOODDST", "CHECKSUM", "VERBOSE", "DETAILS", "CAPACITY", "SAMPLE", "DROP",
            "COLOR", "RATE", "LIMIT", "DATA", "LENGTH", "ACTIVE", "BURST", "STOP", "TIMING", "FILENAME", "SNAPLEN", "ENCAP", "ETHERTYPE", "SRC", "DST", "MULTICAST",
            "TCP_TIMEOUT", "UDP_TIMEOUT", "TCP_DONE_TIMEOUT", "DST_ANNO", "REAP_INTERVAL", "IGNORE_CASE", "SEED", "PROMISC", "SNIFFER", "METHOD", "MAXLENGTH");
    private static final int MOST_QUEUE_BYTES = 1 << 22;
    private static final int LEAST_QUEUE_BYTES = 1 << 14;
    private static final int QUEUED_PACKET_BYTES = 512;
    private static final int STANDARD_CAPACITY = 1_000;

    private Elements() { }

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
            case "IPRewriter" -> new Mapping("ipRewriter").set("inputs", arguments.placed());
            case "DecIPTTL" -> new Mapping("decIpTtl");
            case "SetIPChecksum" -> new Mapping("setIpChecksum");
            case "ICMPPingResponder" -> new Mapping("pingResponder");
            case "ARPResponder" -> new Mapping("arpResponder").set("entries", arguments.placed());
            case "EtherRewrite" -> new Mapping("etherRewrite").set("source", arguments.text("SRC", 0, "")).set("destination", arguments.text("DST", 1, ""));
            case "EtherEncap" -> new Mapping("etherEncap").set("etherType", number(arguments.text("ETHERTYPE", 0, "")))
                    .set("source", arguments.text("SRC", 1, "")).set("destination", arguments.text("DST", 2, ""));
            case "EtherMirror" -> new Mapping("etherMirror");
            case "Strip" -> new Mapping("strip").set("bytes", number(arguments.text("LENGTH", 0, "0")));
            case "Unstrip" -> new Mapping("unstrip").set("bytes", number(arguments.text("LENGTH", 0, "0")));
            case "Paint" -> new Mapping("paint").set("colour", number(arguments.text("COLOR", 0, "0")));
            case "PaintSwitch" -> new Mapping("paintSwitch");
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
            case "Null", "MarkIPHeader", "Unqueue", "Align", "SimpleIdle", "SetTimestamp", "GetIPAddress" ->
                    new Mapping("clickNull").set("element", className + (element.config().isBlank() ? "" : "(" + element.config().strip() + ")"));
            case "Print", "IPPrint" -> new Mapping("monitor").unlike("it prints nothing: figures of flows are in the inspector, and messages can be clicked: class="
                    + className, "Run it step by step to see each packet.");
            case "Discard", "Idle" -> new Mapping("sink");
            case "ToDevice", "ToHost" -> new Mapping("sink").unlike("devices are not used: packets are counted, and end here: class=" + className,
                    "Put a Capture in its place to keep them.");
            case "ToDump" -> new Mapping("capture").set("file", arguments.text("FILENAME", 0, ""));
            case "FromDump" -> new Mapping("replay").set("file", arguments.text("FILENAME", 0, "")).set("repetitions", 1L)
                    .set("pace", isTrue(arguments.text("TIMING", -1, "false")) ? "captured" : "fast");
            case "FromDevice", "PollDevice", "FromHost" -> new Mapping("generator").unlike("devices are not used: a generator stands for it: class=" + className,
                    "Set what it makes, or put a Packet replay in its place.");
            case "InfiniteSource", "RatedSource", "TimedSource" -> source(className, arguments);
            default -> null;
        };
    }

    private static Mapping checkIpHeader(String className, Arguments arguments) {
        var mapping = new Mapping("checkIpHeader");
        boolean startsWithOffset = arguments.text("", 0, "").matches("[0-9]+");
        String bad = arguments.text("BADSRC", startsWithOffset ? -1 : 0, "");
        mapping.set("offset", number(arguments.text("OFFSET", startsWithOffset ? 0 : 1, "")));
        if (!bad.isBlank()) {
            mapping.set("badSources", Arrays.stream(("0.0.0.0 255.255.255.255 " + bad.strip()).split("\\s+")).distinct().toList());
        }
        if (className.endsWith("2") || !isTrue(arguments.text("CHECKSUM", -1, "true"))) {
            mapping.set("checksum", false);
        }
        return arguments.has("INTERFACES") || arguments.has("GOODDST")
                ? mapping.unlike("these keywords are left out: INTERFACES, GOODDST", "List bad sources instead.") : mapping;
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
        Object share = dropped instanceof Number drop ? (Object) (1 - drop.doubleValue()) : number(arguments.text("SAMPLE", 0, ""));
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
