package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a drawing. A drawing without errors compiles to a plan, and the engine can run it. Stateless; any thread. */
public final class Checker {
    private Checker() { }

    /** All findings, errors first. Files are not looked at: see {@code lab.Session.findings}. */
    public static List<Finding> check(Drawing drawing) {
        var findings = new Findings();
        IdChecks.check(drawing, findings);
        disabled(drawing, findings);
        WatchingChecks.check(drawing, findings);
        GroupChecks.check(drawing, findings);
        checkEnabled(drawing.enabled(), findings);
        return findings.sorted();
    }

    /** What is wrong with an expectation of this drawing, whether or not it is among the drawing's own. */
    public static List<Finding> check(Drawing drawing, Expectation expectation) {
        var findings = new Findings();
        ExpectationChecks.check(drawing.withExpectations(List.of(expectation)), findings);
        return findings.sorted();
    }

    private static void disabled(Drawing drawing, Findings findings) {
        drawing.nodes().stream().filter(Node::disabled).forEach(node -> findings.warning(Finding.Place.NODE, node.id(), "",
                "this node is disabled, and no part of what runs: kind=" + node.kind(),
                Catalogue.kind(node.kind()).isPresent() ? "Enable it in its menu." : "Put something in its place: this lab has no such kind of node."));
    }

    private static void checkEnabled(Drawing drawing, Findings findings) {
        var parts = new Parts(drawing);
        NodeChecks.check(parts, findings);
        LinkChecks.check(parts, findings);
        ShareChecks.check(parts, findings);
        StreamChecks.check(parts, findings);
        LengthChecks.check(parts, findings);
        SwarmChecks.check(parts, findings);
        UpstreamChecks.check(parts, findings);
        ZoneChecks.check(parts, findings);
        TlsChecks.check(parts, findings);
        TapChecks.check(parts, findings);
        ElementChecks.check(parts, findings);
        CycleChecks.check(parts, findings);
        ChainChecks.check(parts, findings);
        MachineChecks.check(drawing, findings);
        ReachChecks.check(parts, findings);
        ExpectationChecks.check(drawing, findings);
        IsolationChecks.check(drawing, findings);
        PolicyChecks.check(drawing, findings);
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
