package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.check.Finding.Place;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a drawing. A drawing without errors compiles to a plan, and the engine can run it. Stateless; any thread. */
public final class Checker {
    private static final int MOST_CORES = 64;

    private Checker() { }

    /** All findings, errors first. Files are not looked at: see {@code lab.Session.findings}. */
    public static List<Finding> check(Drawing drawing) {
        var findings = new Findings();
        var parts = new Parts(drawing);
        IdChecks.check(drawing, findings);
        NodeChecks.check(parts, findings);
        LinkChecks.check(parts, findings);
        ShareChecks.check(parts, findings);
        CycleChecks.check(parts, findings);
        ChainChecks.check(parts, findings);
        machine(drawing, findings);
        ReachChecks.check(parts, findings);
        ExpectationChecks.check(drawing, findings);
        IsolationChecks.check(drawing, findings);
        PolicyChecks.check(drawing, findings);
        return findings.sorted();
    }

    private static void machine(Drawing drawing, Findings findings) {
        int cores = drawing.machine().placement().fwpCores();
        if (cores < 0 || cores > MOST_CORES) {
            findings.error(Place.DRAWING, "", "fwpCores", "this must be from 0 to " + MOST_CORES + ": fwpCores=" + cores,
                    "Set it to 0: as many as the machine has to spare.");
        }
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
