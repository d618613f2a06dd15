package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.notation.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Certificates that their user exchanged while a drawing runs, and what was wrong with them. Guarded by its session. */
final class CertificateFiles {
    /** By node: what is wrong with its file, as long as its settings are these. */
    private final Map<String, Bad> bad = new HashMap<>();

    private record Bad(Settings settings, String why) { }

    /** Has an engine show certificates as their files are now. Where one cannot be used, that of before stays in use, and a finding says so. */
    void readAgain(Engine engine, Drawing drawing) {
        bad.clear();
        if (engine != null) {
            engine.readCertificatesAgain().forEach((node, why) -> drawing.node(node).ifPresent(found -> bad.put(node, new Bad(found.settings(), why))));
        }
    }

    /** These findings, and those about certificates; {@code engine} null: nothing runs, and whatever starts reads its files itself. */
    List<Finding> beside(List<Finding> others, Drawing drawing, Engine engine) {
        if (engine == null) {
            bad.clear();
        }
        return bad.isEmpty() ? others : Stream.concat(others.stream(), drawing.nodes().stream().filter(this::isBad).map(this::finding)).toList();
    }

    private boolean isBad(Node node) {
        Bad known = bad.get(node.id());
        return known != null && known.settings().equals(node.settings());
    }

    private Finding finding(Node node) {
        return new Finding(Finding.Severity.WARNING, Finding.Place.NODE, node.id(), "certificate", bad.get(node.id()).why() + "; the certificate of before stays in use",
                "Mend the file, then choose Run > Read files again.");
    }
}
