/**
 * Clients that a drawing has beside its machine: which nodes they are, and whom they talk to.
 *
 * <p>Stateless; any thread.
 */
package edgeos.model.client;
