/**
 * Lessons in the window: a panel that leads through one step by step and goes on by itself when what a step waits for holds, a gallery to choose from, and what points at things.
 *
 * <p>All state belongs to the JavaFX application thread; lessons are read, and challenges checked, on threads of their own.
 */
package edgeos.ui.lessons;
