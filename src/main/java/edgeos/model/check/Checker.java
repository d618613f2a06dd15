package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.Link;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a drawing. A drawing without errors compiles to a plan, and the engine can run it. Stateless; any thread. */
public final class Checker {
    private Checker() { }

    /** All findings, errors first. Files are not looked at: see {@code lab.Session.findings}. */
    public static List<Finding> check(Drawing drawing) {
        var findings = new Findings();
        var parts = new Parts(drawing);
        IdChecks.check(drawing, findings);
        NodeChecks.check(parts, findings);
        LinkChecks.check(parts, findings);
        ShareChecks.check(parts, findings);
        StreamChecks.check(parts, findings);
        CycleChecks.check(parts, findings);
        ChainChecks.check(parts, findings);
        MachineChecks.check(drawing, findings);
        ReachChecks.check(parts, findings);
        ExpectationChecks.check(drawing, findings);
        IsolationChecks.check(drawing, findings);
        PolicyChecks.check(drawing, findings);
        return findings.sorted();
    }

    /**
     * Why a new wire may not be drawn between two ports.
     *
     * @param from an out port
     * @param to an in port
     * @return a short sentence without a full stop, to be shown beside the pointer; empty if the wire may be drawn
     */
    public static Optional<String> refusal(Drawing drawing, Link.End from, Link.End to) {
        return LinkChecks.refusal(drawing, from, to);
    }
}
