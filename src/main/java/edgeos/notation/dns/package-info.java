/**
 * Zones of the domain name system as people write them in zone files (RFC 1035, section 5), read once into names and data as they are on the wire.
 *
 * <p>Immutable values; any thread. Every {@code parse} throws {@link java.lang.IllegalArgumentException} that says which part is wrong.
 */
package edgeos.notation.dns;
