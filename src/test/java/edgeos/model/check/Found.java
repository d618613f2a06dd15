package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Sketch;
import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import java.util.List;

/** What the tests of the checks say about findings. */
final class Found {
    private Found() { }

    static void nothing(Sketch sketch) {
        assertEquals(List.of(), Checker.check(sketch.drawing()));
    }

    static void noError(Drawing drawing) {
        assertEquals(List.of(), errors(drawing));
    }

    static List<Finding> errors(Drawing drawing) {
        return Checker.check(drawing).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    /** There is exactly one error, at this place, and its text holds this part. */
    static void error(Sketch sketch, Place place, String subject, String setting, String part) {
        List<Finding> errors = errors(sketch.drawing());
        assertEquals(1, errors.size(), errors::toString);
        is(errors.getFirst(), place, subject, setting, part);
    }

    /** There is exactly one finding, a warning, at this place, and its text holds this part. */
    static void warning(Sketch sketch, Place place, String subject, String setting, String part) {
        List<Finding> findings = Checker.check(sketch.drawing());
        assertEquals(1, findings.size(), findings::toString);
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        is(findings.getFirst(), place, subject, setting, part);
    }

    private static void is(Finding finding, Place place, String subject, String setting, String part) {
        assertEquals(place, finding.place(), finding::toString);
        assertEquals(subject, finding.subject(), finding::toString);
        assertEquals(setting, finding.setting(), finding::toString);
        assertTrue(finding.what().contains(part) || finding.remedy().contains(part), finding::toString);
        assertFalse(finding.remedy().isBlank(), "no remedy: " + finding);
        assertFalse(finding.what().contains(finding.remedy().replaceFirst("^[^ ]+ it to ", "")), "said twice: " + finding);
    }
}
