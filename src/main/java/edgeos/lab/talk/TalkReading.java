package edgeos.lab.talk;

import edgeos.model.check.Finding;
import java.util.List;

/**
 * What came of reading a talk. Immutable; any thread.
 *
 * @param talk all that could be read of it
 * @param findings what is wrong, in the order of the file
 * @param complete false if saving the talk over the file would lose some of it, so that whoever saves must ask first
 */
public record TalkReading(Talk talk, List<Finding> findings, boolean complete) {
    public TalkReading {
        findings = List.copyOf(findings);
    }

    /** True if it can be given as it was meant. */
    public boolean isFit() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
