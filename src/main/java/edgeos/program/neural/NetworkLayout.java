package edgeos.program.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * What an FWP that reads digits remembers: counters, the image at hand, values between layers, and its own copy of the weights. All but the weights is written for each image; the weights are
 * the checkpoint's.
 *
 * <pre>
 *  0          8       16      24        64           128           960
 *  +----------+-------+-------+---------+------------+-------------+----------+----------+---
 *  | answered | right | wrong | unused  | ten scores | image, 784  | layer 0  | layer 1  | ...
 *  +----------+-------+-------+---------+------------+-------------+----------+----------+---
 *  scores: float, before they are made shares of 1
 *
 *  layer    +--------+---------+--------+----------+
 *           | input  | weights | biases | factors  |    each starts at a multiple of 64
 *           +--------+---------+--------+----------+
 *  float    float    float     float    -             input of layer 0: the image, 0 to 1
 *  int8     byte     byte      int      int           input of layer 0: none, it is the image; input unsigned, 255: the layer's peak;
 *                                                     weights: what they are more than -128
 *
 *  weights  [row of filter][column of filter][channel][filter]; filters are padded with zeros to a multiple of 8
 *  factors  what a sum is multiplied with, as a fraction of 2^31, to be the next layer's input; of the last layer, as a float, to be a score
 * </pre>
 */
final class NetworkLayout {
    /** Offset of the number of images that were answered. */
    static final int ANSWERED = 0;
    /** Offset of the number of images whose label was the answer. */
    static final int RIGHT = 8;
    /** Offset of the number of images whose label was another. */
    static final int WRONG = 16;
    /** Offset of the scores. */
    static final int SCORES = 64;
    /** Offset of the image. */
    static final int IMAGE = 128;
    /** How many filters are computed together. */
    static final int BLOCK = 8;

    private static final int LAYERS = 960;
    private static final int GRAIN = 64;

    /** Where the parts of a layer lie. */
    record Place(Convolution shape, long input, long weights, long biases, long factors, long end) {
        /** Filters with those that only pad. */
        int padded() {
            return NetworkLayout.padded(shape);
        }
    }

    private NetworkLayout() { }

    private static int padded(Convolution shape) {
        return (shape.filters() + BLOCK - 1) / BLOCK * BLOCK;
    }

    /**
     * Where the layers lie.
     *
     * @param valueBytes bytes of an input, and of a weight
     */
    static List<Place> places(List<Convolution> layers, int valueBytes) {
        var places = new ArrayList<Place>();
        long at = LAYERS;
        for (Convolution shape : layers) {
            boolean isImage = places.isEmpty() && valueBytes == 1;
            long weights = grain(at + (isImage ? 0 : (long) shape.inputs() * valueBytes));
            long biases = grain(weights + (long) shape.kernel() * shape.kernel() * shape.channels() * padded(shape) * valueBytes);
            long factors = grain(biases + (long) padded(shape) * Integer.BYTES);
            long end = valueBytes == 1 ? grain(factors + (long) padded(shape) * Integer.BYTES) : factors;
            places.add(new Place(shape, isImage ? IMAGE : at, weights, biases, factors, end));
            at = end;
        }
        return List.copyOf(places);
    }

    private static long grain(long offset) {
        return (offset + GRAIN - 1) / GRAIN * GRAIN;
    }
}
