/**
 * Talks in the window: the list of scenes, what the speaker alone reads, and how a run gets to where a scene holds it.
 *
 * <p>All state belongs to the JavaFX application thread.
 */
package edgeos.ui.talk;
