/**
 * What the window says in passing, in one quiet place that covers nothing: words, what can be done about them, and an end.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.notice;
