/**
 * Where the parts of a drawing stand on the canvas, and what lies under a point.
 *
 * <p>Everything here is immutable and belongs to no thread. Lengths are pixels at 100 % unless a name says {@code view}.
 */
package edgeos.ui.canvas.geometry;
