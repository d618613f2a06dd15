package edgeos.model.check;

import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import java.util.Optional;

/** Nodes: known kinds, settings that can run, and chains that there are. */
final class NodeChecks {
    private NodeChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Node node : parts.drawing().nodes()) {
            Optional<Kind> kind = Catalogue.kind(node.kind());
            if (kind.isEmpty()) {
                findings.error(Place.NODE, node.id(), "kind", "this lab has no such kind of node: kind=" + node.kind(),
                        "Delete the node, or open the drawing with a newer lab.");
            } else {
                settings(node, kind.get(), findings);
            }
            if (node.chain() != null) {
                chain(node, kind, parts, findings);
            }
        }
    }

    private static void settings(Node node, Kind kind, Findings findings) {
        node.settings().asMap().forEach((name, value) -> {
            Optional<Setting> setting = kind.setting(name);
            if (setting.isEmpty()) {
                findings.warning(Place.NODE, node.id(), name, "a " + kind.title() + " has no such setting: " + name + "=" + value,
                        "Correct its name in the file, or remove it; it is kept, and does nothing.");
            } else {
                SettingChecks.problems(setting.get(), value)
                        .forEach(problem -> findings.error(Place.NODE, node.id(), name, problem.what(), problem.remedy()));
            }
        });
    }

    private static void chain(Node node, Optional<Kind> kind, Parts parts, Findings findings) {
        if (!parts.hasChain(node.chain())) {
            findings.error(Place.NODE, node.id(), "chain", "the node's chain is not there: chain=" + node.chain(),
                    "Move the node out of the frame, or into another.");
        } else if (kind.isPresent() && kind.get().role() != Kind.Role.FWP) {
            findings.warning(Place.NODE, node.id(), "chain", "a " + kind.get().title() + " stays one for all clients, also inside a frame: chain="
                    + node.chain(), "Move it out of the frame.");
        }
    }
}
