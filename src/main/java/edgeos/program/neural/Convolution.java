package edgeos.program.neural;

/**
 * The shape of a layer: a square of inputs, each with some channels, and filters that look at a smaller square of it, at every so many-th place, without padding. A layer
 * whose filters look at all of the input at once is a fully connected one.
 *
 * <pre>
 *  values    [row][column][channel]
 *  weights   [row of filter][column of filter][channel][filter]
 * </pre>
 *
 * @param side rows and columns of the input
 * @param channels channels of the input
 * @param kernel rows and columns of a filter
 * @param stride how far apart two places are that filters look at
 * @param filters channels of the output
 */
public record Convolution(int side, int channels, int kernel, int stride, int filters) {
    /** Rows and columns of the output. */
    public int outSide() {
        return (side - kernel) / stride + 1;
    }

    /** How many values go in. */
    public int inputs() {
        return side * side * channels;
    }

    /** How many values come out. */
    public int outputs() {
        return outSide() * outSide() * filters;
    }

    /** How many weights there are, biases aside. */
    public int weights() {
        return kernel * kernel * channels * filters;
    }
}
