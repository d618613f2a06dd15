package edgeos.ui.analysis;

import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Influence;
import edgeos.model.capability.Influence.Step;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What the analysis says to a question. Immutable.
 *
 * @param asked whether there was a whole question: a domain, and a domain or object
 * @param path a shortest way; empty: it never can
 */
record Answer(boolean asked, Optional<List<Step>> path) {
    private static final Texts TEXTS = Texts.of(Answer.class);

    static final Answer NONE = new Answer(false, Optional.empty());

    /**
     * Whether a domain can ever affect another, or come to see an object.
     *
     * @param from a domain's reference as text, or null
     * @param to a domain's or object's reference as text, or null
     */
    static Answer to(CapabilityGraph graph, Influence influence, String from, String to) {
        Optional<DomainRef> start = domain(graph, from);
        Optional<DomainRef> end = domain(graph, to);
        Optional<ObjectRef> object = object(graph, to);
        if (start.isEmpty() || end.isEmpty() && object.isEmpty()) {
            return NONE;
        }
        return new Answer(true, end.map(ref -> influence.path(start.get(), ref)).orElseGet(() -> influence.pathToObject(start.get(), object.get())));
    }

    /** In a few words. */
    String words() {
        if (!asked) {
            return "";
        }
        return path.map(steps -> TEXTS.get("answer.yes", steps.size()))
                .orElse(TEXTS.get("answer.no"));
    }

    private static Optional<DomainRef> domain(CapabilityGraph graph, String text) {
        return graph.domains().stream().map(domain -> domain.ref()).filter(ref -> ref.toString().equals(text)).findFirst();
    }

    private static Optional<ObjectRef> object(CapabilityGraph graph, String text) {
        return graph.objects().stream().map(object -> object.ref()).filter(ref -> ref.toString().equals(text)).findFirst();
    }
}
