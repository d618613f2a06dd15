/**
 * The TLS service of the library OS: keys, certificates, and one session for each client, behind capabilities. No FWP ever sees a key.
 *
 * <p>Services are changed by who holds the data plane still. A session is called by the core that runs its client's FWPs, and ended by the manager. Counters may be added to by any core.
 */
package edgeos.engine.tls;
