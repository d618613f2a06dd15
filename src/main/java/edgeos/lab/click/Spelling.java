package edgeos.lab.click;

import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Settings;
import edgeos.notation.click.FilterRule;
import edgeos.notation.click.RewriteInput;
import edgeos.notation.click.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How Click writes a node: a class with arguments, or elements in braces.
 *
 * @param text what stands behind the double colon
 * @param unlike what is not quite the same there; empty: nothing
 */
record Spelling(String text, String unlike) {
    private static final int QUEUED_PACKET_BYTES = 512;

    /** Empty, if Click has nothing for it. */
    static Optional<Spelling> of(Node node) {
        Optional<String> written = Written.in(node);
        if (written.isPresent()) {
            return Optional.of(new Spelling(written.get(), ""));
        }
        Optional<Kind> kind = Catalogue.kind(node.kind());
        if (kind.isEmpty()) {
            boolean wasImported = node.settings().has(ClickImport.ARGUMENTS) && node.kind().matches("[A-Za-z_]\\w*");
            return wasImported ? Optional.of(exact(node.kind(), node.settings().lines(ClickImport.ARGUMENTS))) : Optional.empty();
        }
        Settings settings = node.settings().over(kind.get().defaults());
        return kind.get().group() == Kind.Group.CLICK ? element(kind.get(), settings) : NetworkSpelling.of(kind.get().id(), settings);
    }

    /** An element that means the same there. */
    static Spelling exact(String className, List<?> arguments) {
        return new Spelling(className + (arguments.isEmpty() ? "" : arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"))), "");
    }

    private static Optional<Spelling> element(Kind kind, Settings settings) {
        return Optional.of(switch (kind.id()) {
            case "checkIpHeader" -> exact("CheckIPHeader", checkIpHeader(settings));
            case "ipFilter" -> exact("IPFilter", settings.lines("rules"));
            case "ipClassifier" -> exact("IPClassifier", settings.lines("patterns"));
            case "byteClassifier" -> exact("Classifier", settings.lines("patterns"));
            case "stringSearch" -> new Spelling(exact("StringSearch", search(settings)).text(), "this element is the lab's own, and not in Click");
            case "radixIpLookup" -> exact("RadixIPLookup", settings.lines("routes"));
            case "ipRewriter" -> exact("IPRewriter", rewriter(kind, settings));
            case "decIpTtl" -> exact("DecIPTTL", settings.flag("multicast", true) ? List.of() : List.of("MULTICAST false"));
            case "arpResponder" -> exact("ARPResponder", settings.lines("entries"));
            case "etherRewrite" -> exact("EtherRewrite", List.of(settings.text("source", ""), settings.text("destination", "")));
            case "etherEncap" -> exact("EtherEncap", List.of("0x%04x".formatted(settings.whole("etherType", 0)), settings.text("source", ""), settings.text("destination", "")));
            case "strip" -> exact("Strip", List.of(settings.whole("bytes", 0)));
            case "unstrip" -> exact("Unstrip", List.of(settings.whole("bytes", 0)));
            case "paint" -> exact("Paint", List.of(settings.whole("colour", 0)));
            case "hashSwitch" -> exact("HashSwitch", List.of(settings.whole("offset", 0), settings.whole("bytes", 1)));
            case "randomSample" -> exact("RandomSample", List.of(settings.real("share", 1)));
            case "ratedUnqueue" -> exact("RatedUnqueue", List.of(Math.max(1, Math.round(settings.real("packetsPerSecond", 1)))));
            case "clickQueue" -> exact("Queue", List.of(Math.max(1, settings.whole("ringBytes", 0) / QUEUED_PACKET_BYTES)));
            case "clickNull" -> new Spelling(settings.text("element", "").matches("[A-Za-z]\\w*(\\([^()]*\\))?") ? settings.text("element", "") : "Null", "");
            case "pingResponder" -> exact("ICMPPingResponder", List.of());
            case "multiTee" -> exact("Tee", List.of(settings.whole("outputs", 2)));
            default -> exact(kind.title(), List.of());
        });
    }

    private static List<String> checkIpHeader(Settings settings) {
        List<String> arguments = new ArrayList<>(List.of("OFFSET " + settings.whole("offset", 0)));
        if (!settings.lines("badSources").isEmpty()) {
            arguments.add("BADSRC " + String.join(" ", settings.lines("badSources")));
        }
        if (!settings.lines("goodDestinations").isEmpty()) {
            arguments.add("GOODDST " + String.join(" ", settings.lines("goodDestinations")));
        }
        if (!settings.flag("checksum", true)) {
            arguments.add("CHECKSUM false");
        }
        return arguments;
    }

    private static List<String> rewriter(Kind kind, Settings settings) {
        List<String> arguments = new ArrayList<>(settings.lines("inputs"));
        if (settings.whole("mostFlows", 0) != kind.defaults().whole("mostFlows", 0)) {
            arguments.add("MAPPING_CAPACITY " + settings.whole("mostFlows", 0));
        }
        return arguments;
    }

    /** How many outputs Click wants connected, from 0 on, whatever is. */
    static int outputs(Node node) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        if (kind.isEmpty() || kind.get().outPorts().isEmpty()) {
            return 0;
        }
        Settings settings = node.settings().over(kind.get().defaults());
        return switch (node.kind()) {
            case "ipClassifier", "byteClassifier" -> settings.lines("patterns").size();
            case "ipFilter" -> 1 + most(settings.lines("rules"), rule -> Math.max(0, FilterRule.parse(rule).port()));
            case "radixIpLookup" -> 1 + most(settings.lines("routes"), route -> Route.parse(route).port());
            case "multiTee", "hashSwitch" -> (int) settings.whole("outputs", 1);
            case "ipRewriter" -> 1 + most(settings.lines("inputs"), input -> RewriteInput.parse(input).lastOutput());
            case "stringSearch", "icmpResponder", "tee", "nat", "bridge" -> 2;
            case "classifier" -> kind.get().outPorts().size();
            default -> 1;
        };
    }

    private static int most(List<String> lines, ToIntFunction<String> port) {
        try {
            return lines.stream().mapToInt(port).max().orElse(0);
        } catch (IllegalArgumentException unreadable) {
            return 0;
        }
    }

    /** How many inputs Click wants connected, from 0 on. */
    static int inputs(Node node) {
        return switch (node.kind()) {
            case "ipRewriter" -> Catalogue.kind(node.kind()).map(kind -> node.settings().over(kind.defaults()).lines("inputs").size()).orElse(1);
            case "nat", "bridge" -> 2;
            default -> Catalogue.kind(node.kind()).filter(kind -> !kind.inPorts().isEmpty()).isPresent() ? 1 : 0;
        };
    }

    private static List<String> search(Settings settings) {
        List<String> quoted = new ArrayList<>(settings.lines("strings").stream().map(string -> '"' + string.replace("\"", "\\\"") + '"').toList());
        quoted.add("IGNORE_CASE " + Boolean.toString(settings.flag("ignoreCase", false)).toLowerCase(Locale.ROOT));
        return quoted;
    }
}
