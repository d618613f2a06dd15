package edgeos.cli;

import edgeos.lab.lesson.LessonFinding;
import edgeos.model.check.Finding;
import edgeos.telemetry.Event;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Findings, and what a run had to say, one a line: {@code edge.json: error: node fw: rules: what is wrong. What to do.} Stateless. */
final class FindingLines {
    private FindingLines() { }

    static void print(PrintWriter out, Path file, List<Finding> findings) {
        findings.forEach(finding -> out.println(line(file, finding)));
        if (findings.isEmpty()) {
            out.println(OneLine.of(file + ": nothing wrong"));
        }
    }

    static String line(Path file, Finding finding) {
        StringBuilder line = new StringBuilder().append(file).append(": ").append(word(finding.severity())).append(": ");
        if (!finding.subject().isEmpty()) {
            line.append(word(finding.place())).append(' ').append(finding.subject()).append(": ");
        }
        if (!finding.setting().isEmpty()) {
            line.append(finding.setting()).append(": ");
        }
        line.append(finding.what());
        if (!finding.remedy().isEmpty()) {
            line.append(finding.what().endsWith(".") ? " " : ". ").append(finding.remedy());
        }
        return OneLine.of(line.toString());
    }

    /** A finding of a lesson: {@code lesson.md:12: error: what is wrong. What to do.} */
    static String line(LessonFinding finding) {
        return OneLine.of(finding.file() + (finding.line() > 0 ? ":" + finding.line() : "") + ": " + word(finding.severity()) + ": " + finding.what()
                + (finding.what().endsWith(".") || finding.what().endsWith("?") ? " " : ". ") + finding.remedy());
    }

    static String line(Path file, Event event) {
        return OneLine.of(file + ": " + word(event.level()) + ": " + (event.subject().isEmpty() ? "" : event.subject() + ": ") + event.text());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
