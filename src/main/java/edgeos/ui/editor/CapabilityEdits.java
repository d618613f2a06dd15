package edgeos.ui.editor;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.Policy;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.edit.Assets;
import edgeos.model.edit.Grants;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the chain, the graph, and the inspector alike do to capabilities, each one step of the history. JavaFX application thread. */
public final class CapabilityEdits {
    private static final Texts TEXTS = Texts.of(CapabilityEdits.class);
    private final Editor editor;

    /** Edits of what this editor edits. */
    public CapabilityEdits(Editor editor) {
        this.editor = editor;
    }

    /** Revokes a capability and what was derived from it; nothing happens if there is none. */
    public void revoke(String id) {
        CapabilityGraph graph = editor.graph();
        graph.capability(id).ifPresent(found -> editor.apply(TEXTS.get("edit.revoke", GraphWords.allows(graph, found), GraphWords.name(graph, found.holder())),
                drawing -> Grants.revoke(drawing, id)));
    }

    /** Gives a revoked capability back; nothing happens if there is none. */
    public void grantAgain(String id) {
        CapabilityGraph graph = editor.graph();
        graph.capability(id).ifPresent(found -> editor.apply(TEXTS.get("edit.grantAgain", GraphWords.allows(graph, found)),
                drawing -> Grants.grantAgain(drawing, id)));
    }

    /** Gives back all that denies a wire, in one step. */
    public void allow(String link) {
        List<String> missing = editor.graph().denying(link).stream().map(Capability::id).toList();
        editor.apply(TEXTS.get("edit.grantWire"), drawing -> {
            Drawing now = drawing;
            for (String id : missing) {
                now = Grants.grantAgain(now, id);
            }
            return now;
        });
    }

    /**
     * Grants and selects what was granted.
     *
     * @param from what it is copied or minted from, by id; empty: from the object's owner
     * @return why it cannot be granted; empty if it was
     */
    public Optional<String> grant(DomainRef holder, ObjectRef object, Set<Right> rights, long badge, String from) {
        Optional<String> refusal = Grants.refusal(editor.drawing(), holder, object, rights, from);
        if (refusal.isPresent()) {
            return refusal;
        }
        Set<String> before = editor.drawing().isolation().grants().stream().map(Grant::id).collect(Collectors.toSet());
        CapabilityGraph graph = editor.graph();
        editor.apply(TEXTS.get(from.isEmpty() ? "edit.grant" : "edit.mint", GraphWords.rights(rights), GraphWords.within(graph, object), GraphWords.name(graph, holder)),
                drawing -> Grants.grant(drawing, holder, object, rights, badge, from));
        editor.drawing().isolation().grants().stream().map(Grant::id).filter(id -> !before.contains(id)).findFirst()
                .ifPresent(id -> editor.select(Selection.ofGraph(id)));
        return Optional.empty();
    }

    /** Adds something to the graph and selects it. */
    public void add(Asset.Kind kind) {
        Set<String> before = editor.drawing().isolation().assets().stream().map(Asset::id).collect(Collectors.toSet());
        editor.apply(TEXTS.get("edit.add." + kind.name().toLowerCase(Locale.ROOT)), drawing -> Assets.add(drawing, kind));
        editor.drawing().isolation().assets().stream().filter(asset -> !before.contains(asset.id())).findFirst()
                .ifPresent(asset -> editor.select(Selection.ofAsset(asset)));
    }

    /** States a policy of this rule, about what is there and likely to be meant, and selects it. */
    public void state(Policy.Rule rule) {
        Policy policy = DraftPolicy.of(editor.drawing(), editor.graph(), rule);
        editor.apply(TEXTS.get("edit.state", policy.name()), drawing -> Assets.state(drawing, policy));
        editor.select(Selection.ofPolicy(policy.id()));
    }

    /** The capability whose revocation denies a wire and, if there is such a one, no other wire: writing rather than sending. */
    public Optional<Capability> deniable(String link) {
        return editor.graph().capabilities().stream()
                .filter(capability -> capability.links().contains(link) && !capability.revoked() && capability.origin() == Capability.Origin.DERIVED)
                .min(Comparator.<Capability>comparingInt(capability -> capability.links().size())
                        .thenComparing(capability -> capability.holder().equals(DomainRef.CONTROLLER))
                        .thenComparing(capability -> !capability.rights().contains(Right.WRITE)).thenComparing(Capability::id));
    }

    /** Brings the graph to the front with this capability selected. */
    public void showSlot(String id) {
        editor.viewProperty().set(View.CAPABILITIES);
        editor.select(Selection.ofGraph(id));
    }

    /** Brings the chain to the front with this wire selected. */
    public void showWire(String link) {
        editor.viewProperty().set(View.CHAIN);
        editor.select(Selection.ofLink(link));
    }
}
