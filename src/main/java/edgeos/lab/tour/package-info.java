/**
 * The tour: what the lab shows of itself in a minute, scene by scene, as a text in Markdown. Read here, and played by the window.
 *
 * <p>Everything is immutable, for any thread.
 */
package edgeos.lab.tour;
