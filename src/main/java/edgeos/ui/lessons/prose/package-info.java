/**
 * Sets the prose of lessons: Markdown as paragraphs, lists, and code of the window.
 *
 * <p>All state belongs to the JavaFX application thread.
 */
package edgeos.ui.lessons.prose;
