package edgeos.ui.capability.layout;

import edgeos.model.capability.Capability;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;

/** Which capabilities are shown, and as what. Stateless. */
final class Shown {
    private Shown() { }

    /** Whether a capability is shown. What a user did always is. */
    static boolean shows(Capability capability, Choice choice) {
        if (capability.revoked() || capability.origin() == Capability.Origin.USER) {
            return true;
        }
        boolean role = capability.holder().kind() == DomainRef.Kind.ROLE;
        if (capability.origin() == Capability.Origin.OWNER || capability.holder().equals(DomainRef.CONTROLLER)) {
            return choice.owners();
        }
        return role ? choice.roles() : choice.owners() || !isHouseholding(capability.object().kind());
    }

    /** What each FWP has of its own and nobody else is ever concerned with. */
    private static boolean isHouseholding(ObjectRef.Kind kind) {
        return kind == ObjectRef.Kind.THREAD || kind == ObjectRef.Kind.HYPERCALL_GATE;
    }

    /** True if it is about an FWP as a whole, so that its edge leads to the FWP: giving it time, creating and cleaning it. */
    static boolean isAboutFwp(Capability capability) {
        return capability.holder().kind() == DomainRef.Kind.ROLE && capability.origin() == Capability.Origin.DERIVED
                && (capability.rights().contains(Right.RUN) || capability.rights().contains(Right.CREATE) || capability.rights().contains(Right.CLEAN));
    }

    static Edge.Style style(Capability capability) {
        if (capability.revoked()) {
            return Edge.Style.REVOKED;
        }
        return switch (capability.origin()) {
            case OWNER -> Edge.Style.OWNER;
            case USER -> Edge.Style.USER;
            case DERIVED -> capability.holder().equals(DomainRef.CONTROLLER) ? Edge.Style.OWNER
                    : isAboutFwp(capability) ? Edge.Style.CONTROL : Edge.Style.FLOW;
        };
    }
}
