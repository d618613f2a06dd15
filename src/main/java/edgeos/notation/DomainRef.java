package edgeos.notation;

import java.util.Locale;

/**
 * Names a protection domain, as in {@code node:nat} or {@code role:mover}.
 *
 * @param kind what it is
 * @param of a node's id, a tenant's name, a drawn domain's id, or the role: {@code controller}, {@code manager}, {@code scheduler}, {@code mover}
 */
public record DomainRef(Kind kind, String of) {
    /** The role that decides which chain serves which flow, and owns gateway ports, services, and keys at first. */
    public static final DomainRef CONTROLLER = new DomainRef(Kind.ROLE, "controller");
    /** The role that creates and cleans FWPs, and owns all their objects at first. */
    public static final DomainRef MANAGER = new DomainRef(Kind.ROLE, "manager");
    /** The role that gives threads time. */
    public static final DomainRef SCHEDULER = new DomainRef(Kind.ROLE, "scheduler");
    /** The role that carries messages. */
    public static final DomainRef MOVER = new DomainRef(Kind.ROLE, "mover");

    /** What a protection domain is. */
    public enum Kind {
        /** A part of the machine. */
        ROLE("role"),
        /** All FWPs of a node, each with a table of its own that starts equal; or a gateway. */
        NODE("node"),
        /** A tenant: what it is granted, each FWP of its chains holds. */
        TENANT("tenant"),
        /** A domain that a user drew, with no FWP in it. */
        DRAWN("domain");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** What a reference starts with. */
        public String text() {
            return text;
        }
    }

    /** The domain of a node. */
    public static DomainRef node(String id) {
        return new DomainRef(Kind.NODE, id);
    }

    /** The domain of a tenant. */
    public static DomainRef tenant(String name) {
        return new DomainRef(Kind.TENANT, name);
    }

    /**
     * The domain of this text.
     *
     * @throws IllegalArgumentException if the text names none
     */
    public static DomainRef parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && colon + 1 < text.length() && kind.text.equals(text.substring(0, colon))) {
                return new DomainRef(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "no domain: domain=%s expected=node:NODE", text));
    }

    @Override
    public String toString() {
        return kind.text + ":" + of;
    }
}
