package edgeos.lab.training;

import edgeos.program.neural.Convolution;
import java.util.SplittableRandom;

/**
 * A layer in training: it looks at many images at once, and learns by Adam (Kingma and Ba 2015). Values lie value by value, those of all images side by side, so that every inner loop runs over
 * images.
 */
final class TrainedLayer {
    private static final float SLOWLY = 0.9f;
    private static final float MORE_SLOWLY = 0.999f;
    private static final float LITTLE = 1e-8f;

    private final Convolution shape;
    private final int images;
    private final boolean rectified;
    private final float[] weights;
    private final float[] biases;
    private final float[] weightSlopes;
    private final float[] biasSlopes;
    private final float[][] means;
    private final float[][] squares;
    private final float[] output;
    private final float[] inputSlopes;
    private float[] input = {};

    TrainedLayer(Convolution shape, int images, boolean rectified, SplittableRandom random) {
        this.shape = shape;
        this.images = images;
        this.rectified = rectified;
        weights = new float[shape.weights()];
        biases = new float[shape.filters()];
        weightSlopes = new float[weights.length];
        biasSlopes = new float[biases.length];
        means = new float[][] {new float[weights.length], new float[biases.length]};
        squares = new float[][] {new float[weights.length], new float[biases.length]};
        output = new float[shape.outputs() * images];
        inputSlopes = new float[shape.inputs() * images];
        float spread = (float) Math.sqrt(6.0 / (shape.weights() / (double) shape.filters()));
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) (2 * random.nextDouble() - 1) * spread;
        }
    }

    /** Weights, ordered as {@link Convolution} says. */
    float[] weights() {
        return weights;
    }

    /** Biases, one for each filter. */
    float[] biases() {
        return biases;
    }

    /** The largest value that it put out last. */
    float peak() {
        float peak = 0;
        for (float value : output) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    /** What it puts out for these values of all images. */
    float[] forward(float[] values) {
        input = values;
        int places = shape.outSide() * shape.outSide();
        int taps = shape.weights() / shape.filters();
        for (int place = 0; place < places; place++) {
            int out = place * shape.filters() * images;
            for (int filter = 0; filter < shape.filters(); filter++) {
                java.util.Arrays.fill(output, out + filter * images, out + (filter + 1) * images, biases[filter]);
            }
            for (int tap = 0; tap < taps; tap++) {
                int from = valueAt(place, tap) * images;
                for (int filter = 0; filter < shape.filters(); filter++) {
                    add(weights[tap * shape.filters() + filter], values, from, output, out + filter * images);
                }
            }
        }
        if (rectified) {
            for (int at = 0; at < output.length; at++) {
                output[at] = Math.max(0, output[at]);
            }
        }
        return output;
    }

    /** Notes how the error changes with each weight, given how it changes with each value that was put out; returns how it changes with each value that went in. */
    float[] backward(float[] slopes) {
        if (rectified) {
            for (int at = 0; at < slopes.length; at++) {
                slopes[at] = output[at] > 0 ? slopes[at] : 0;
            }
        }
        java.util.Arrays.fill(inputSlopes, 0);
        java.util.Arrays.fill(weightSlopes, 0);
        java.util.Arrays.fill(biasSlopes, 0);
        int taps = shape.weights() / shape.filters();
        for (int place = 0; place < shape.outSide() * shape.outSide(); place++) {
            int out = place * shape.filters() * images;
            for (int filter = 0; filter < shape.filters(); filter++) {
                biasSlopes[filter] += sum(slopes, out + filter * images);
            }
            for (int tap = 0; tap < taps; tap++) {
                int from = valueAt(place, tap) * images;
                for (int filter = 0; filter < shape.filters(); filter++) {
                    int at = tap * shape.filters() + filter;
                    weightSlopes[at] += product(input, from, slopes, out + filter * images);
                    add(weights[at], slopes, out + filter * images, inputSlopes, from);
                }
            }
        }
        return inputSlopes;
    }

    /** The number of the input value that a weight of any filter meets at a place. */
    private int valueAt(int place, int tap) {
        int run = shape.kernel() * shape.channels();
        int row = place / shape.outSide() * shape.stride() + tap / run;
        int column = place % shape.outSide() * shape.stride();
        return (row * shape.side() + column) * shape.channels() + tap % run;
    }

    private void add(float weight, float[] from, int fromAt, float[] to, int toAt) {
        for (int image = 0; image < images; image++) {
            to[toAt + image] += weight * from[fromAt + image];
        }
    }

    private float product(float[] one, int oneAt, float[] other, int otherAt) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int image = 0; image < images; image += 4) {
            a += one[oneAt + image] * other[otherAt + image];
            b += one[oneAt + image + 1] * other[otherAt + image + 1];
            c += one[oneAt + image + 2] * other[otherAt + image + 2];
            d += one[oneAt + image + 3] * other[otherAt + image + 3];
        }
        return a + b + (c + d);
    }

    private float sum(float[] values, int at) {
        float sum = 0;
        for (int image = 0; image < images; image++) {
            sum += values[at + image];
        }
        return sum;
    }

    /**
     * Takes a step against the slopes that were noted last.
     *
     * @param rate how far
     * @param meanShare which share of the true mean a running mean has by now
     * @param squareShare likewise of squares
     */
    void learn(float rate, float meanShare, float squareShare) {
        learn(weights, weightSlopes, 0, rate, meanShare, squareShare);
        learn(biases, biasSlopes, 1, rate, meanShare, squareShare);
    }

    private void learn(float[] numbers, float[] slopes, int which, float rate, float meanShare, float squareShare) {
        float[] mean = means[which];
        float[] square = squares[which];
        for (int at = 0; at < numbers.length; at++) {
            mean[at] = SLOWLY * mean[at] + (1 - SLOWLY) * slopes[at];
            square[at] = MORE_SLOWLY * square[at] + (1 - MORE_SLOWLY) * slopes[at] * slopes[at];
            numbers[at] -= rate * (mean[at] / meanShare) / ((float) Math.sqrt(square[at] / squareShare) + LITTLE);
        }
    }
}
