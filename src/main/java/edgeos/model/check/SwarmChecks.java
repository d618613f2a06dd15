package edgeos.model.check;

import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.ClientTarget;
import edgeos.notation.dns.DomainName;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Swarms of clients: they have somebody to talk to, and ask for what can be asked for. Clients that reach nobody harm nothing, and keep no drawing from running. */
final class SwarmChecks {
    private static final Pattern PATH = Pattern.compile("[!-~]{1,1000}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:\\[\\]-]{1,253}");

    private SwarmChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Node swarm : Swarms.of(parts.drawing())) {
            Swarms.target(swarm).filter(target -> !target.isPlace() && Swarms.targetNode(parts.drawing(), swarm).isEmpty())
                    .ifPresent(target -> nobody(parts, swarm, target, findings));
            lines(swarm, "paths", line -> PATH.matcher(line).matches(), "a path such as /index.html, without spaces", findings);
            lines(swarm, "names", SwarmChecks::isName, "a name such as www.example.com", findings);
            if (!HOST.matcher(swarm.settings().text("serverName", "localhost")).matches()) {
                findings.error(Place.NODE, swarm.id(), "serverName", "this is no host's name: serverName=" + swarm.settings().text("serverName", ""), "Write one such as localhost.");
            }
        }
    }

    private static void nobody(Parts parts, Node swarm, ClientTarget target, Findings findings) {
        String wanted = Catalogue.kind(Swarms.listeningKind(swarm)).map(Kind::title).orElseThrow();
        int listening = Swarms.listening(parts.drawing(), swarm).size();
        if (!target.isOpen()) {
            boolean there = parts.hasNode(target.node());
            findings.warning(Place.NODE, swarm.id(), "target", (there ? "this node does not listen for what these clients speak" : "the node that these clients talk to is not there") + ": target="
                    + target.node(), "Choose a " + wanted + ", or host:port.");
        } else if (listening == 0) {
            findings.warning(Place.NODE, swarm.id(), "target", "nobody in the drawing listens for these clients: listening=0", "Draw a " + wanted + ", or name a target as host:port.");
        } else {
            findings.warning(Place.NODE, swarm.id(), "target", "several nodes listen, and these clients talk to none: listening=" + listening, "Choose one of them as target.");
        }
    }

    private static boolean isName(String line) {
        try {
            return !DomainName.parse(line.strip(), DomainName.ROOT).isRoot();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static void lines(Node swarm, String setting, Predicate<String> fits, String wanted, Findings findings) {
        for (String line : swarm.settings().lines(setting)) {
            if (!fits.test(line)) {
                findings.error(Place.NODE, swarm.id(), setting, "this is not " + wanted + ": " + setting + "=" + line, "Correct it, or take it out.");
            }
        }
    }
}
