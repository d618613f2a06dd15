package edgeos.model.check;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Probe;
import edgeos.model.check.Finding.Place;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What people watch: parts that there are, each once, by probes that are near. Nothing here keeps a drawing from running. */
final class WatchingChecks {
    private WatchingChecks() { }

    static void check(Drawing drawing, Findings findings) {
        breakpoints(drawing, findings);
        probes(drawing, findings);
    }

    private static void breakpoints(Drawing drawing, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Breakpoint breakpoint : drawing.watching().breakpoints()) {
            String word = breakpoint.at().name().toLowerCase(Locale.ROOT);
            boolean there = switch (breakpoint.at()) {
                case NODE -> drawing.node(breakpoint.subject()).isPresent();
                case LINK -> drawing.link(breakpoint.subject()).isPresent();
                case CAPABILITIES -> true;
            };
            if (!there) {
                warn(findings, "breakpoints", "a breakpoint is at a " + word + " that is not there: subject=" + breakpoint.subject(), "Delete the breakpoint, or set it at another part.");
            } else if (!seen.add(word + " " + breakpoint.subject())) {
                warn(findings, "breakpoints", "more than one breakpoint is for this, and the first counts: at=" + word + " subject=" + breakpoint.subject(), "Delete one in the file.");
            }
        }
    }

    private static void probes(Drawing drawing, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Probe probe : drawing.watching().probes()) {
            if (drawing.link(probe.link()).isEmpty()) {
                warn(findings, "probes", "a probe is pinned to a wire that is not there: link=" + probe.link(), "Delete the probe in the file, or pin it to another wire.");
            } else if (!seen.add(probe.figure() + " " + probe.link())) {
                warn(findings, "probes", "more than one probe shows this figure of this wire, and the first counts: link=" + probe.link() + " figure=" + probe.figure().name().toLowerCase(Locale.ROOT),
                        "Delete one in the file.");
            }
            if (Math.abs(probe.dx()) > Probe.FARTHEST || Math.abs(probe.dy()) > Probe.FARTHEST) {
                warn(findings, "probes", "a probe is too far from its wire: link=" + probe.link() + " dx=" + probe.dx() + " dy=" + probe.dy(), "Drag it nearer.");
            }
        }
    }

    private static void warn(Findings findings, String setting, String what, String remedy) {
        findings.warning(Place.DRAWING, "", setting, what, remedy);
    }
}
