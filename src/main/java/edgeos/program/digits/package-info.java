/**
 * Digits as people write them: skeletons of strokes, images of 28x28 made from them at random, and the message that carries such an image.
 *
 * <p>All of it is immutable and belongs to no thread, but for {@link edgeos.program.digits.DigitSource} and {@link edgeos.program.digits.Pen}, which are
 * confined to who made them.
 */
package edgeos.program.digits;
