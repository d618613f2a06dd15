/**
 * Puts parts of the drawing in order: lines them up, spreads them evenly, and tidies up.
 *
 * <p>Actions belong to the JavaFX application thread; a layout is computed on a thread of its own from a drawing, which is immutable.
 */
package edgeos.ui.canvas.arrange;
