package edgeos.model;

import java.util.List;
import java.util.Optional;

/**
 * What people watch in a drawing while it runs. It changes nothing of what runs.
 *
 * @param breakpoints where it stops; one for a thing counts, the first
 * @param probes what is pinned to wires; one for a wire and figure counts, the first
 * @param extras what the file held that this version does not know, and what it does not understand
 */
public record Watching(List<Breakpoint> breakpoints, List<Probe> probes, Extras extras) {
    /** Nothing is watched. */
    public static final Watching NONE = new Watching(List.of(), List.of(), Extras.NONE);

    public Watching {
        breakpoints = List.copyOf(breakpoints);
        probes = List.copyOf(probes);
    }

    /** The breakpoint for this thing; {@code subject} is the id of the node or link, or empty for capabilities. */
    public Optional<Breakpoint> breakpoint(Breakpoint.At at, String subject) {
        return breakpoints.stream().filter(breakpoint -> breakpoint.isAt(at, subject)).findFirst();
    }

    /** The probes of a link. */
    public List<Probe> probes(String link) {
        return probes.stream().filter(probe -> probe.link().equals(link)).toList();
    }

    /** This with other breakpoints. */
    public Watching withBreakpoints(List<Breakpoint> changed) {
        return new Watching(changed, probes, extras);
    }

    /** This with other probes. */
    public Watching withProbes(List<Probe> changed) {
        return new Watching(breakpoints, changed, extras);
    }
}
