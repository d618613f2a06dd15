/**
 * The bytes of one message, hop by hop: in hexadecimal, decoded by layer, with what each hop changed.
 *
 * <p>Everything here belongs to the JavaFX application thread.
 */
package edgeos.ui.canvas.bytes;
