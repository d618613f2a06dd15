/**
 * Paints the wall of cells: every cell from ready-made pixels, and over them names, numbers, and what is pointed at. JavaFX application thread only.
 */
package edgeos.ui.pool.paint;
