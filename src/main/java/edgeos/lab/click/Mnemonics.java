package edgeos.lab.click;

import edgeos.lab.click.Network.Element;
import edgeos.notation.Cidr;
import edgeos.notation.Ipv4Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that AddressInfo gives to addresses, and IPRewriterPatterns to patterns: the first hold in a compound element and what is inside of it, the others everywhere. */
final class Mnemonics {
    private static final String ADDRESSES = "AddressInfo";
    private static final String PATTERNS = "IPRewriterPatterns";
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:/$-])([A-Za-z_]\\w*)(?::(ip4?|ipnet|ip_net|net|eth|ether|bcast))?(?![\\w:.])");
    private static final Set<String> OF_HARDWARE = Set.of("EtherRewrite", "EtherEncap");
    private static final Set<String> OF_ROUTES = Set.of("RadixIPLookup", "StaticIPLookup", "LinearIPLookup", "SortedIPLookup", "DirectIPLookup", "RangeIPLookup");
    private static final Set<String> OF_ADDRESSES = Set.of("IPFilter", "IPClassifier", "IPRewriter", "CheckIPHeader", "CheckIPHeader2");
    private static final String ANSWERS = "ARPResponder";
    private static final int PATTERN_WORDS = 4;
    private static final int NEARBY = 8;

    /** What one name stands for; empty: no such address. */
    private record Named(String address, String network, String hardware) {
        private static final Named NOTHING = new Named("", "", "");

        Named with(String word) {
            if (word.matches("([0-9a-fA-F]{1,2}[:-]){5}[0-9a-fA-F]{1,2}")) {
                return new Named(address, network, word);
            }
            boolean isNetwork = word.contains("/");
            String alone = isNetwork ? word.substring(0, word.indexOf('/')) : word;
            boolean isFirst = !isNetwork || address.isEmpty();
            return new Named(isFirst ? alone : address, isNetwork ? word : network, hardware);
        }

        /** Empty, if it stands for none of this kind. */
        String as(String kind) {
            return switch (kind) {
                case "eth", "ether" -> hardware;
                case "ipnet", "ip_net", "net" -> network;
                case "bcast" -> broadcast();
                default -> address;
            };
        }

        private String broadcast() {
            try {
                Cidr all = Cidr.parse(network);
                return Ipv4Address.format(all.network() | ~all.mask());
            } catch (IllegalArgumentException none) {
                return "";
            }
        }
    }

    private final Map<String, Named> addresses = new HashMap<>();
    private final Map<String, String> patterns = new HashMap<>();

    /** What these elements name. */
    Mnemonics(List<Element> elements) {
        elements.stream().filter(element -> element.className().equals(ADDRESSES)).forEach(element -> Arguments.split(element.config()).forEach(argument -> {
            String[] words = argument.split("\\s+");
            Named named = Named.NOTHING;
            for (int word = 1; word < words.length; word++) {
                named = named.with(words[word]);
            }
            addresses.put(scope(element.name()) + words[0], named);
        }));
        elements.stream().filter(element -> element.className().equals(PATTERNS)).forEach(element -> Arguments.split(element.config()).forEach(argument -> {
            String[] words = argument.split("\\s+", 2);
            patterns.put(words[0], words.length > 1 ? filled(words[1], scope(element.name()), "ip") : "");
        }));
    }

    /** True for elements that only name something. */
    static boolean isOnlyNames(Element element) {
        return element.className().equals(ADDRESSES) || element.className().equals(PATTERNS);
    }

    /** The compound element in which an element is, with a slash; empty: in none. */
    private static String scope(String element) {
        return element.substring(0, element.lastIndexOf('/') + 1);
    }

    /** The same element with addresses in the places of their names, as far as it is one of those that take addresses. */
    Element filled(Element element) {
        String className = element.className();
        boolean takes = OF_HARDWARE.contains(className) || OF_ROUTES.contains(className) || OF_ADDRESSES.contains(className) || className.equals(ANSWERS);
        if (!takes || addresses.isEmpty() && patterns.isEmpty()) {
            return element;
        }
        List<String> arguments = new ArrayList<>();
        for (String argument : Arguments.split(element.config())) {
            arguments.add(argument(className, argument, scope(element.name())));
        }
        return new Element(element.name(), className, String.join(", ", arguments), element.line());
    }

    private String argument(String className, String argument, String scope) {
        if (className.equals(ANSWERS)) {
            return answer(argument, scope);
        }
        String[] words = argument.split("\\s+");
        if (className.equals("IPRewriter") && words.length == PATTERN_WORDS && words[0].equals("pattern") && patterns.containsKey(words[1])) {
            return "pattern " + patterns.get(words[1]) + " " + words[2] + " " + words[3];
        }
        if (OF_ROUTES.contains(className) && words.length > 1) {
            return filled(words[0], scope, "net") + " " + filled(argument.substring(words[0].length()).strip(), scope, "ip");
        }
        return filled(argument, scope, OF_HARDWARE.contains(className) ? "eth" : "ip");
    }

    /** A name may stand for the address that is asked for, for the one that is the answer, or for both. */
    private String answer(String argument, String scope) {
        String asked = filled(argument, scope, "ip");
        String hardware = asked.contains(":") ? "" : filled(argument.split("\\s+")[argument.split("\\s+").length - 1], scope, "eth");
        return hardware.contains(":") ? asked + " " + hardware : asked;
    }

    /** A text with addresses in the places of names; what a name does not stand for stays. */
    private String filled(String text, String scope, String kind) {
        return NAME.matcher(text).replaceAll(found -> {
            Named named = named(found.group(1), scope);
            boolean isNetwork = text.substring(Math.max(0, found.start() - NEARBY), found.start()).matches("(?s)(.*\\W)?net\\s+");
            boolean isMasked = found.end() < text.length() && text.charAt(found.end()) == '/';
            String wanted = found.group(2) != null ? found.group(2) : isMasked ? "ip" : isNetwork ? "net" : kind;
            String address = named.as(wanted);
            String instead = address.isEmpty() && found.group(2) == null ? named.as("ip") : address;
            return Matcher.quoteReplacement(instead.isEmpty() ? found.group() : instead);
        });
    }

    /** What a name means in a compound element, or else around it. */
    private Named named(String name, String scope) {
        for (String at = scope; ; at = scope(at.substring(0, at.length() - 1))) {
            Named named = addresses.get(at + name);
            if (named != null || at.isEmpty()) {
                return named == null ? Named.NOTHING : named;
            }
        }
    }
}
