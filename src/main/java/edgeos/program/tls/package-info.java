/**
 * The two halves of a TLS proxy, and what they say to the service that keeps their session.
 *
 * <p>Immutable; called by the core that runs the FWP. Keys and sessions are nowhere here: programs name them by a handle.
 */
package edgeos.program.tls;
