package edgeos.program.neural;

import java.util.List;

/**
 * A trained network: convolutions, each but the last one followed by a rectifier (what is negative becomes 0). Inputs are 0 to 1. Immutable by agreement: arrays are shared and never written
 * once it is made.
 *
 * @param layers in order; each takes what the one before puts out
 * @param weights by layer, ordered as {@link Convolution} says
 * @param biases by layer, one for each filter
 * @param peaks by layer, the largest value that it put out for any training image: what 255 stands for in bytes; unused for the last
 */
public record Model(List<Convolution> layers, List<float[]> weights, List<float[]> biases, List<Float> peaks) {
    /** The network that reads digits: 28x28 to 12x12x8, to 5x5x16, to ten scores. */
    public static final List<Convolution> DIGITS = List.of(new Convolution(28, 1, 5, 2, 8), new Convolution(12, 8, 3, 2, 16), new Convolution(5, 16, 5, 1, 10));

    public Model {
        layers = List.copyOf(layers);
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        peaks = List.copyOf(peaks);
        for (int at = 0; at < layers.size(); at++) {
            Convolution layer = layers.get(at);
            if (weights.get(at).length != layer.weights() || biases.get(at).length != layer.filters() || at > 0 && layers.get(at - 1).outputs() != layer.inputs()) {
                throw new IllegalArgumentException("layer does not fit: layer=" + at + " weights=" + weights.get(at).length + " biases=" + biases.get(at).length);
            }
        }
    }
}
