/**
 * Lays a drawing out in layers from left to right, as its wires run: the only place that knows Eclipse ELK, which is loaded when somebody first tidies up.
 *
 * <p>Everything here is a function from drawing to drawing and belongs to no thread.
 */
package edgeos.ui.canvas.tidy;
