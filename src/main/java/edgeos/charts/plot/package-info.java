/**
 * How a figure is drawn on a sheet: axes, marks, curves, spreads, and what the picture answers to a pointer.
 *
 * <p>Whoever draws one owns the sheet and all that draws on it, for that one picture; readings and marks are immutable.
 */
package edgeos.charts.plot;
