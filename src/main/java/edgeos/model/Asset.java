package edgeos.model;

/**
 * Something of the capability graph that a user drew, and no node brings.
 *
 * @param id unique among the assets
 * @param kind what it is
 * @param name what the graph shows; of a tenant, the name that chains refer to
 * @param tenant whose it is; empty: nobody's in particular
 * @param bytes size of shared memory or of a key; else 0
 * @param extras unknown keys of the file
 */
public record Asset(String id, Kind kind, String name, String tenant, long bytes, Extras extras) {
    /** What a user can draw. */
    public enum Kind {
        /** A tenant: what it is granted, each FWP of its chains holds. */
        TENANT,
        /** A protection domain without an FWP, such as an administrator. */
        DOMAIN,
        /** Memory that several domains may be granted. */
        SHARED_MEMORY,
        /** A handle of a library-OS service. */
        SERVICE,
        /** A secret of a few bytes. */
        KEY
    }
}
