/**
 * The spotlight of lessons: what is to be clicked stays as it is, all else is dimmed.
 *
 * <p>All state belongs to the JavaFX application thread.
 */
package edgeos.ui.lessons.spot;
