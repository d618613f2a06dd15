package edgeos.engine.fwp;

/** The library-OS services that keep sessions. Any core. */
public interface Library {
    /** Where there are none. */
    Library NONE = (_, _) -> null;

    /** A new session of this node's service for an instance; null if there is no such service. */
    Session begin(String owner, Instance instance);
}
