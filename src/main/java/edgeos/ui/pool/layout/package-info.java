/**
 * Which FWPs of a machine are shown as cells, in which order, and where: without a window, so that it can be computed by any thread.
 *
 * <p>Everything is immutable.
 */
package edgeos.ui.pool.layout;
