package edgeos.lab;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.model.kind.Setting.Grammar;
import edgeos.notation.ClientTarget;
import edgeos.notation.HostName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What drawings have to do with sockets of the machine: whom they let in or connect to, and that time is not virtual for these. Stateless; any thread. */
public final class Network {
    private static final Set<Grammar> NAMING_HOSTS = EnumSet.of(Grammar.OWN_ADDRESS, Grammar.HOST, Grammar.TARGET, Grammar.DEVICE_ADDRESS);
    /** The setting that says why there is to be no device, which nobody draws. */
    private static final String FORBIDDEN = "forbidden";

    private Network() { }

    /**
     * A setting that names a host.
     *
     * @param node the node
     * @param setting of its kind
     * @param host what it is set to
     */
    public record Use(Node node, Setting.Text setting, HostName host) {
        /** True if others are let in there; else it is connected to. */
        public boolean letsIn() {
            return setting.grammar() == Grammar.OWN_ADDRESS;
        }

        /** True if the drawing runs without it, too. */
        public boolean isOptional() {
            return setting.grammar() == Grammar.DEVICE_ADDRESS;
        }

        /** What a user is asked to allow, as half a sentence. */
        public String words() {
            if (isOptional()) {
                return "makes a network device of this machine, at " + host.text() + "; without that, it runs all the same";
            }
            return letsIn() ? "lets in whoever reaches this machine at " + (host.text().equals("0.0.0.0") ? "any of its addresses (0.0.0.0)" : host.text()) : "connects to " + host;
        }
    }

    /** Which hosts a drawing names that {@code consent} does not permit; what is no host is left to the checks. */
    public static List<Use> beyond(Drawing drawing, Consent consent) {
        return drawing.enabled().nodes().stream().flatMap(Network::uses).filter(use -> use.isOptional() ? !consent.hosts().contains(use.host()) : !consent.permits(use.host())).toList();
    }

    private static Stream<Use> uses(Node node) {
        return settings(node).flatMap(setting -> {
            try {
                String text = node.settings().text(setting.name(), setting.standard()).strip();
                Optional<HostName> host = setting.grammar() == Grammar.TARGET ? ClientTarget.parse(text).host() : Optional.of(HostName.parse(text));
                return host.map(named -> new Use(node, setting, named)).stream();
            } catch (IllegalArgumentException noHost) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Setting.Text> settings(Node node) {
        return Catalogue.kind(node.kind()).map(Kind::settings).orElse(List.of()).stream().filter(Setting.Text.class::isInstance).map(Setting.Text.class::cast)
                .filter(setting -> NAMING_HOSTS.contains(setting.grammar()));
    }

    /** A drawing as it may run: nodes that run without what nobody allowed, or what nobody serves while it steps, are told so. */
    static Drawing permitted(Drawing drawing, Consent consent, Mode mode) {
        Set<String> missing = beyond(drawing, consent).stream().filter(Use::isOptional).map(use -> use.node().id()).collect(Collectors.toSet());
        Map<String, Use> without = drawing.enabled().nodes().stream().flatMap(Network::uses).filter(use -> use.isOptional() && (mode != Mode.LIVE || missing.contains(use.node().id())))
                .collect(Collectors.toMap(use -> use.node().id(), use -> use, (one, _) -> one));
        return without.isEmpty() ? drawing : drawing.withNodes(drawing.nodes().stream().map(node -> without.containsKey(node.id()) ? without(without.get(node.id()), missing) : node).toList());
    }

    private static Node without(Use use, Set<String> missing) {
        String why = missing.contains(use.node().id()) ? "it runs without its network device, as nobody has allowed that yet: " + use.setting().name() + "=" + use.host()
                + "; press Run to be asked, or start with --allow " + Consent.HOST + use.host()
                : "its network device is made when it runs live, as nobody would serve it meanwhile";
        return use.node().with(use.node().settings().with(FORBIDDEN, why));
    }

    /** Errors where consent is missing; warnings where sockets are not served as the drawing is stepped. */
    static List<Finding> findings(Drawing drawing, Consent consent, Mode mode) {
        var findings = new ArrayList<Finding>();
        for (Use use : beyond(drawing, consent).stream().filter(use -> !use.isOptional()).toList()) {
            findings.add(new Finding(Finding.Severity.ERROR, Finding.Place.NODE, use.node().id(), use.setting().name(),
                    "nobody has allowed that yet: it " + use.words() + ": " + use.setting().name() + "=" + use.host(),
                    "Press Run to be asked, or start with --allow " + Consent.HOST + use.host() + "."));
        }
        if (mode != Mode.LIVE) {
            drawing.enabled().nodes().stream().filter(node -> settings(node).findAny().isPresent()).forEach(node -> findings.add(new Finding(Finding.Severity.WARNING,
                    Finding.Place.NODE, node.id(), "", (Swarms.isSwarm(node) ? "real clients have no virtual clock, and rest while it steps" : "real programs cannot wait for steps of a virtual time, so its sockets are not served") + ": mode=" + mode.name().toLowerCase(java.util.Locale.ROOT),
                    "Run live, or step a drawing with a Generator.")));
        }
        return findings;
    }
}
