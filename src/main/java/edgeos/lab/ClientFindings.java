package edgeos.lab;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.client.Swarms;
import java.util.ArrayList;
import java.util.List;

/** What keeps a drawing's clients from acting here: a place that they may not talk to, or a time that is not theirs. Stateless; any thread. */
final class ClientFindings {
    private ClientFindings() { }

    static List<Finding> of(Drawing drawing, Mode mode) {
        var findings = new ArrayList<Finding>();
        Swarms.of(drawing).forEach(swarm -> {
            Swarms.target(swarm).filter(target -> target.isPlace() && !target.isLoopback()).ifPresent(target -> findings.add(new Finding(Finding.Severity.ERROR, Finding.Place.NODE, swarm.id(), "target",
                    "clients may talk to this machine only: target=" + target.host() + ":" + target.port(), "Name a place on localhost, or a node that listens.")));
            if (mode != Mode.LIVE) {
                findings.add(new Finding(Finding.Severity.WARNING, Finding.Place.NODE, swarm.id(), "", "real clients have no virtual clock, and rest while it steps: mode=" + mode.name().toLowerCase(java.util.Locale.ROOT),
                        "Run it Live to see them."));
            }
        });
        return findings;
    }
}
