package edgeos.lab;

import edgeos.engine.spec.EngineException;
import edgeos.model.Drawing;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.os.OpenFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a drawing: in itself, with its files and what it may touch, on this machine, in its programs' sources, and in the engine's eyes. No state; any thread. */
final class Diagnosis {
    private Diagnosis() { }

    static List<Finding> on(Drawing drawing, Path folder, Consent consent, OwnPrograms programs, Mode mode) {
        var found = new ArrayList<>(Checker.check(drawing));
        found.addAll(FileFindings.of(drawing, folder, consent));
        found.addAll(Network.findings(drawing, consent, mode));
        found.addAll(MachineFindings.of(drawing, Runtime.getRuntime().availableProcessors()));
        OpenFiles.most().ifPresent(most -> found.addAll(OpenFileFindings.of(drawing, most)));
        found.addAll(programs.findings(drawing, folder));
        return List.copyOf(found);
    }

    /** True if it can run. */
    static boolean isFit(List<Finding> found) {
        return found.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    /** With that the engine could not carry it out. */
    static List<Finding> with(List<Finding> findings, EngineException failed) {
        var found = new ArrayList<>(findings);
        found.add(new Finding(Finding.Severity.ERROR, Finding.Place.NODE, failed.node(), "", failed.getMessage(), "Mend it in the inspector; what ran before goes on."));
        return List.copyOf(found);
    }
}
