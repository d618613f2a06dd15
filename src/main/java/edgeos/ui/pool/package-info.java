/**
 * The Pool tab: every FWP of the machine as a cell, and one client's chain looked at closely.
 *
 * <p>The JavaFX application thread owns what is seen. The engine is asked, and cells are put in order, by the one worker of {@link edgeos.ui.pool.Lookout}; what it hands over
 * is immutable.
 */
package edgeos.ui.pool;
