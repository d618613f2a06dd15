package edgeos.lab.click;

import edgeos.notation.PacketMatch;
import edgeos.notation.PacketRule;
import edgeos.notation.PortRange;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How Click writes what is no element of Click here: the lab's own kinds, which take whole frames where Click's IP elements want to be told where the header is. Stateless. */
final class NetworkSpelling {
    private static final int MOST_MATCHES = 3;

    private NetworkSpelling() { }

    /** Empty, if Click has nothing for it. */
    static Optional<Spelling> of(String kind, Settings settings) {
        return Optional.ofNullable(switch (kind) {
            case "generator" -> new Spelling("RatedSource(LENGTH " + settings.text("sizesBytes", "64").replaceAll("[^0-9].*", "") + ", RATE "
                    + Math.max(1, Math.round(settings.real("ratePerSecond", 1))) + ", LIMIT -1)", "it makes the same packet again and again, not frames of several clients");
            case "replay" -> Spelling.exact("FromDump", List.of(quoted(settings.text("file", "")), "TIMING " + !settings.text("pace", "").equals("fast"), "STOP false"));
            case "capture" -> Spelling.exact("ToDump", List.of(quoted(settings.text("file", ""))));
            case "sink" -> Spelling.exact("Discard", List.of());
            case "tee" -> Spelling.exact("Tee", List.of(2));
            case "monitor" -> new Spelling("Counter", "it counts all packets together, not flow by flow");
            case "firewall" -> firewall(settings);
            case "classifier" -> classifier(settings);
            case "icmpResponder" -> new Spelling(framed("IPClassifier(icmp type echo" + network(settings.text("address", "any"), " and dst ") + ", -)",
                    "ip [0] -> ICMPPingResponder -> EtherMirror -> [0] output; ip [1] -> [1] output; odd [1] -> [1] output;"),
                    "its replies have a fresh time to live");
            case "nat" -> new Spelling("IPRewriter(pattern " + settings.text("outsideAddress", "") + " " + settings.text("outsidePorts", "") + " - - 0 1, drop)",
                    "it translates TCP and UDP only, each flow by itself, and wants MarkIPHeader(14) before it");
            case "bridge" -> new Spelling("EtherSwitch", "it sends to both sides what it does not know yet");
            default -> null;
        });
    }

    private static String quoted(String file) {
        return '"' + file.replace("\"", "\\\"") + '"';
    }

    /** Frames that are IPv4 go to an element called {@code ip}, all others to {@code odd [1]}. */
    private static String framed(String element, String wires) {
        return "{ input -> odd :: Classifier(12/0800, -); odd [0] -> MarkIPHeader(14) -> ip :: " + element + "; " + wires + " }";
    }

    private static Spelling firewall(Settings settings) {
        List<PacketRule> rules = settings.lines("rules").stream().map(PacketRule::parse).toList();
        boolean otherwise = settings.text("otherwise", "allow").equals("allow");
        boolean passesOdd = rules.stream().filter(rule -> rule.match().isAny()).findFirst().map(PacketRule::allow).orElse(otherwise);
        String lines = rules.stream().map(rule -> (rule.allow() ? "allow " : "drop ") + pattern(rule.match())).collect(Collectors.joining(", "));
        return new Spelling(framed("IPFilter(" + lines + (lines.isEmpty() ? "" : ", ") + (otherwise ? "allow all" : "drop all") + ")",
                "ip -> output; odd [1] -> " + (passesOdd ? "output" : "Discard") + ";"), "");
    }

    private static Spelling classifier(Settings settings) {
        List<PacketMatch> matches = settings.lines("matches").stream().map(PacketMatch::parse).toList();
        int any = IntStream.range(0, matches.size()).filter(match -> matches.get(match).isAny()).findFirst().orElse(MOST_MATCHES);
        List<String> patterns = new ArrayList<>(matches.stream().map(NetworkSpelling::pattern).toList());
        while (patterns.size() < MOST_MATCHES) {
            patterns.add("none");
        }
        patterns.add("-");
        String wires = IntStream.rangeClosed(0, MOST_MATCHES).mapToObj(port -> "ip [" + port + "] -> [" + port + "] output;").collect(Collectors.joining(" "));
        return new Spelling(framed("IPClassifier(" + String.join(", ", patterns) + ")", wires + " odd [1] -> [" + any + "] output;"), "");
    }

    private static String pattern(PacketMatch match) {
        if (match.isAny()) {
            return "all";
        }
        String protocol = switch (match.protocol()) {
            case PacketMatch.ICMP -> "icmp";
            case PacketMatch.TCP -> "tcp";
            case PacketMatch.UDP -> "udp";
            default -> "";
        };
        String there = ends(match, "src", "dst");
        String both = match.eitherDirection() && !there.isEmpty() ? "(" + there + " or " + ends(match, "dst", "src") + ")" : there;
        String words = protocol + (protocol.isEmpty() || both.isEmpty() ? "" : " and ") + both;
        return words.isEmpty() ? "all" : words;
    }

    private static String ends(PacketMatch match, String from, String to) {
        List<String> parts = new ArrayList<>();
        addEnd(parts, from, match.source().toString(), match.sourcePorts());
        addEnd(parts, to, match.destination().toString(), match.destinationPorts());
        return parts.isEmpty() ? "" : parts.size() == 1 ? parts.getFirst() : "(" + String.join(" and ", parts) + ")";
    }

    private static void addEnd(List<String> parts, String end, String network, PortRange ports) {
        if (!network.equals("any")) {
            parts.add(end + (network.contains("/") ? " net " : " host ") + network);
        }
        if (!ports.isAny()) {
            parts.add(ports.from() == ports.to() ? end + " port " + ports.from() : "(" + end + " port >= " + ports.from() + " and " + end + " port <= " + ports.to() + ")");
        }
    }

    private static String network(String cidr, String before) {
        return cidr.equals("any") || cidr.endsWith("/0") ? "" : before + (cidr.contains("/") ? "net " : "host ") + cidr;
    }
}
