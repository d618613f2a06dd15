package edgeos.lab.lesson;

import edgeos.model.check.Finding.Severity;
import java.util.List;

/**
 * What came of reading a lesson. Immutable; any thread.
 *
 * @param lesson as much of it as could be read
 * @param findings what is wrong with it, in the order of its lines
 */
public record LessonReading(Lesson lesson, List<LessonFinding> findings) {
    public LessonReading {
        findings = List.copyOf(findings);
    }

    /** True if it can be gone through: no finding is an error. */
    public boolean isFit() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
