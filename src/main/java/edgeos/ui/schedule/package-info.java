/**
 * Who ran when, as a chart of runs over time: a row a core, a bar a run, down to a microsecond.
 *
 * <p>The JavaFX application thread owns what is seen and paints it. Traces are copied, and runs merged into pixels, by the one worker of
 * {@link edgeos.ui.schedule.Drafter}; what it hands over is immutable.
 */
package edgeos.ui.schedule;
