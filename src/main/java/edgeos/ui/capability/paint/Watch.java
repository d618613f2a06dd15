package edgeos.ui.capability.paint;

import edgeos.notation.Quantity;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Protection.CapabilityFigures;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What isolation does at the moment, by capability and by node. Immutable. */
public final class Watch {
    private static final Texts TEXTS = Texts.of(Watch.class);

    /** Nothing runs. */
    public static final Watch NONE = new Watch(Protection.NONE);

    private final Map<String, CapabilityFigures> capabilities = new HashMap<>();
    private final Map<String, Long> waiting = new HashMap<>();
    private final Map<String, FaultFigures> faults = new HashMap<>();
    private final Protection protection;

    /** What a snapshot says. */
    public Watch(Protection protection) {
        this.protection = protection;
        protection.capabilities().forEach(figures -> capabilities.put(figures.id(), figures));
        protection.denials().forEach(denial -> waiting.merge(denial.capability(), denial.waiting(), Long::sum));
        protection.faults().stream().filter(figures -> figures.faults() > 0).forEach(figures -> faults.put(figures.node(), figures));
    }

    /** The words of the snapshot. */
    public Protection protection() {
        return protection;
    }

    /** How often the use of a capability was refused. */
    public long refused(String capability) {
        CapabilityFigures figures = capabilities.get(capability);
        return figures == null ? 0 : figures.refused();
    }

    /** What a node's FWPs did wrong, if they did. */
    public Optional<FaultFigures> fault(String node) {
        return Optional.ofNullable(faults.get(node));
    }

    /** True if a wire is denied by a capability at the moment. */
    public boolean denies(Edge edge) {
        return edge.capabilities().stream().anyMatch(capability -> waiting.containsKey(capability.id()));
    }

    /** What an edge's pill adds to its rights: messages that wait, or uses that were refused. */
    public String words(Edge edge) {
        long wait = edge.capabilities().stream().mapToLong(capability -> waiting.getOrDefault(capability.id(), 0L)).sum();
        long refusals = edge.capabilities().stream().mapToLong(capability -> refused(capability.id())).sum();
        return wait > 0 ? TEXTS.get("pill.wait", Quantity.count(wait, "")) : refusals > 0 ? TEXTS.get("pill.refused", Quantity.count(refusals, "")) : "";
    }
}
