package edgeos.ui.capability;

import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.ObjectRights;
import edgeos.model.edit.Grants;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.editor.Editor;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a domain could be granted, before anyone has decided.
 *
 * @param holder who would hold it
 * @param object what it would be for
 * @param rights those that mean something
 * @param proposed those that are meant most often
 * @param from the capability that it would be minted from, by id; empty: from the object's owner
 */
record Offer(DomainRef holder, ObjectRef object, Set<Right> rights, Set<Right> proposed, String from) {
    Offer {
        rights = Set.copyOf(rights);
        proposed = Set.copyOf(proposed);
    }

    /** From the object's owner, anything that means something. */
    static Offer of(DomainRef holder, ObjectRef object) {
        EnumSet<Right> sensible = EnumSet.copyOf(ObjectRights.of(object.kind()));
        if (holder.kind() != DomainRef.Kind.ROLE) {
            sensible.removeAll(EnumSet.of(Right.RUN, Right.CREATE, Right.CLEAN));
        }
        return new Offer(holder, object, sensible, usual(object.kind()), "");
    }

    /** What a card can be granted on another; empty: the other is nothing that can be granted. */
    static Optional<Offer> between(Card holder, Card target, CapabilityGraph graph) {
        return object(target, graph).map(object -> of(DomainRef.parse(holder.key()), object));
    }

    /** Why none of it can be granted; empty: some can. */
    Optional<String> refusal(Editor editor) {
        Optional<String> proposedRefusal = Grants.refusal(editor.drawing(), holder, object, proposed, from);
        boolean any = proposedRefusal.isEmpty() || rights.stream().anyMatch(right -> right != Right.GRANT
                && Grants.refusal(editor.drawing(), holder, object, Set.of(right), from).isEmpty());
        return any ? Optional.empty() : proposedRefusal;
    }

    /** This with rights proposed that can be granted, if there are any. */
    Offer fitting(Editor editor) {
        if (Grants.refusal(editor.drawing(), holder, object, proposed, from).isEmpty()) {
            return this;
        }
        return rights.stream().filter(right -> right != Right.GRANT).sorted()
                .filter(right -> Grants.refusal(editor.drawing(), holder, object, Set.of(right), from).isEmpty()).findFirst()
                .map(right -> new Offer(holder, object, rights, Set.of(right), from)).orElse(this);
    }

    /** What dropping on a card means: the object itself; on an FWP, its in-ring; on a gateway, its port. */
    private static Optional<ObjectRef> object(Card target, CapabilityGraph graph) {
        return switch (target.kind()) {
            case OBJECT -> Optional.of(ObjectRef.parse(target.key()));
            case NODE -> {
                String node = DomainRef.parse(target.key()).of();
                yield List.of(ObjectRef.Kind.IN_RING, ObjectRef.Kind.GATEWAY_PORT).stream().map(kind -> new ObjectRef(kind, node))
                        .filter(ref -> graph.object(ref).isPresent()).findFirst();
            }
            case ROLE, TENANT, DRAWN, FOLD, FOLDED_OBJECTS -> Optional.empty();
        };
    }

    private static Set<Right> usual(ObjectRef.Kind kind) {
        return switch (kind) {
            case MEMORY, OUT_RING, KEY, THREAD -> Set.of(Right.READ);
            case IN_RING, GATEWAY_PORT -> Set.of(Right.SEND);
            case HYPERCALL_GATE, SERVICE, SESSION -> Set.of(Right.CALL);
            case SHARED_MEMORY -> Set.of(Right.READ, Right.WRITE);
        };
    }
}
