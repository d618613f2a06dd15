/**
 * Where everything of a capability graph stands: cards in three columns, edges between them, equal tenants folded into one.
 *
 * <p>Everything here is immutable or stateless and knows nothing of JavaFX: a large graph is laid out by any thread.
 */
package edgeos.ui.capability.layout;
