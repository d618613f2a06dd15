/**
 * What people watch, on the canvas: breakpoints at nodes and wires, and probes beside wires.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.canvas.watch;
