package edgeos.ui.canvas.gesture;

/**
 * Where the pointer is and what is held down.
 *
 * @param viewX in the view, from the left
 * @param viewY in the view, from the top
 * @param x in the drawing
 * @param y in the drawing
 * @param adds true if Shift or Ctrl (Command on a Mac) is down
 * @param free true if Alt is down: no snapping
 */
public record Pointer(double viewX, double viewY, double x, double y, boolean adds, boolean free) { }
