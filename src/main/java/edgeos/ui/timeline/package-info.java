/**
 * Time in the window: of recordings, whose figures these are, and of runs that step. Where on their timelines the window is, going elsewhere on them, and what stops a run.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.timeline;
