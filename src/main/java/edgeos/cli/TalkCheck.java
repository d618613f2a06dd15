package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.lab.lesson.Vocabulary;
import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.TalkChecks;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkReading;
import edgeos.model.check.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says what is wrong with a talk: its file, what scenes ask of the window, and their drawings. Confined to the thread of the command. */
final class TalkCheck {
    private final Consent consent;
    private final Vocabulary vocabulary;

    /** With drawings that may do this, and names that the window knows. */
    TalkCheck(Consent consent, Vocabulary vocabulary) {
        this.consent = consent;
        this.vocabulary = vocabulary;
    }

    /** Prints all there is; false if the talk cannot be given as it was meant. */
    boolean check(Path file, PrintWriter out) {
        TalkReading reading = TalkFormat.read(file);
        List<Finding> found = new ArrayList<>(reading.findings());
        found.addAll(TalkChecks.of(reading.talk(), vocabulary));
        Map<SceneDrawing, String> drawings = new LinkedHashMap<>();
        reading.talk().scenes().forEach(scene -> drawings.putIfAbsent(scene.drawing(), scene.name()));
        drawings.forEach((drawing, name) -> look(drawing).forEach(finding -> found.add(new Finding(finding.severity(), finding.place(), finding.subject(), finding.setting(), "scene \"" + name + "\": " + finding.what(), finding.remedy()))));
        FindingLines.print(out, file, found);
        return found.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private List<Finding> look(SceneDrawing drawing) {
        SceneSource source = SceneSource.of(drawing);
        try (Session session = new Session(source.drawing(), source.folder(), consent)) {
            session.awaitBuilds();
            return Stream.concat(source.findings().stream(), session.findings().stream()).distinct().toList();
        }
    }
}
