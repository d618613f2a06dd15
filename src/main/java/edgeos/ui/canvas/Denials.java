package edgeos.ui.canvas;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.telemetry.Protection.Denial;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which wires are denied, by which slot, as the drawing says and as the running engine says, and how much waits for them. */
final class Denials {
    private static final Texts TEXTS = Texts.of(Denials.class);

    private final Map<String, Capability> slots = new HashMap<>();
    private final Map<String, Long> waiting = new HashMap<>();
    private CapabilityGraph graph;

    /** Takes the newest drawing and, while it runs, the newest figures. */
    void refresh(Editor editor, boolean running) {
        graph = editor.graph();
        slots.clear();
        waiting.clear();
        if (running) {
            for (Denial denial : editor.snapshotProperty().get().protection().denials()) {
                waiting.merge(denial.link(), denial.waiting(), Math::max);
                graph.capability(denial.capability()).ifPresent(capability -> slots.putIfAbsent(denial.link(), capability));
            }
        }
        if (!editor.drawing().isolation().revoked().isEmpty()) {
            editor.drawing().links().forEach(link -> graph.denying(link.id()).stream().findFirst().ifPresent(capability -> slots.put(link.id(), capability)));
        }
    }

    /** What the pill of a wire says; empty: it is not denied. */
    Optional<String> words(String link) {
        long messages = waiting.getOrDefault(link, 0L);
        return Optional.ofNullable(slots.get(link)).map(capability -> TEXTS.get(messages == 0 ? "denied" : "denied.waiting", GraphWords.slot(graph, capability), Amounts.count(messages)));
    }

    /** Which slot denies a wire, and what it would allow; empty: it is not denied. */
    Optional<String> reason(String link) {
        return Optional.ofNullable(slots.get(link)).map(capability -> TEXTS.get(capability.revoked() ? "denied.by.revoked" : "denied.by", GraphWords.slot(graph, capability), GraphWords.allows(graph, capability)));
    }
}
