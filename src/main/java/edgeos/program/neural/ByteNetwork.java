package edgeos.program.neural;

import edgeos.memory.FwpMemory;
import edgeos.program.neural.NetworkLayout.Place;
import java.util.List;

/**
 * A network that computes in bytes: weights from -127 to 127, one scale for each filter; values from 0 to 255, one scale for each layer; sums in 32 bits. After Jacob and others,
 * "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference" (2018). A quarter of the memory that floating point takes.
 */
public final class ByteNetwork implements Network {
    private static final int MOST_WEIGHT = 127;
    private static final int MOST_VALUE = 255;
    private static final int OFFSET = 128;
    private static final long EVERY_OTHER_BYTE = 0x00ff_00ff_00ff_00ffL;
    private static final long EVERY_OTHER_SHORT = 0x0000_ffff_0000_ffffL;
    private static final int FRACTION_BITS = 31;
    private static final long HALF = 1L << FRACTION_BITS - 1;

    private final Model model;
    private final List<Place> places;

    /** This model in bytes. */
    public ByteNetwork(Model model) {
        this.model = model;
        this.places = NetworkLayout.places(model.layers(), 1);
    }

    @Override
    public long sizeBytes() {
        return places.getLast().end();
    }

    @Override
    public void initialise(FwpMemory memory) {
        float peak = 1;
        for (int at = 0; at < places.size(); at++) {
            for (int filter = 0; filter < places.get(at).shape().filters(); filter++) {
                quantise(memory, at, filter, peak / MOST_VALUE);
            }
            peak = model.peaks().get(at);
        }
    }

    private void quantise(FwpMemory memory, int layer, int filter, float inputScale) {
        Place place = places.get(layer);
        float[] weights = model.weights().get(layer);
        int filters = place.shape().filters();
        float largest = Float.MIN_NORMAL;
        for (int at = filter; at < weights.length; at += filters) {
            largest = Math.max(largest, Math.abs(weights[at]));
        }
        float scale = largest / MOST_WEIGHT;
        for (int at = filter; at < weights.length; at += filters) {
            memory.putByte(place.weights() + (long) at / filters * place.padded() + filter, (byte) (Math.round(weights[at] / scale) + OFFSET));
        }
        long number = (long) filter * Integer.BYTES;
        memory.putInt(place.biases() + number, Math.round(model.biases().get(layer)[filter] / (scale * inputScale)));
        if (layer == places.size() - 1) {
            memory.putFloat(place.factors() + number, scale * inputScale);
        } else {
            double factor = (double) scale * inputScale * MOST_VALUE / model.peaks().get(layer);
            memory.putInt(place.factors() + number, (int) Math.min(Integer.MAX_VALUE, Math.round(factor * (1L << FRACTION_BITS))));
        }
    }

    @Override
    public void look(FwpMemory memory) {
        int last = places.size() - 1;
        for (int at = 0; at < last; at++) {
            layer(memory, places.get(at), places.get(at + 1).input(), places.get(at).shape().filters(), false);
        }
        layer(memory, places.get(last), NetworkLayout.SCORES, places.get(last).padded() * Float.BYTES, true);
    }

    private static void layer(FwpMemory memory, Place place, long output, int step, boolean last) {
        Convolution shape = place.shape();
        int side = shape.outSide();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                long input = place.input() + (long) (row * shape.side() + column) * shape.stride() * shape.channels();
                long out = output + (long) (row * side + column) * step;
                for (int block = 0; block < place.padded(); block += NetworkLayout.BLOCK) {
                    filter(memory, place, input, block, out + (last ? (long) block * Float.BYTES : block), last);
                }
            }
        }
    }

    /**
     * Eight filters at one place: their weights come as one long. Each weight is kept as what it is more than -128, so that it is never negative: then one multiplication of 64 bits makes
     * four products of 16 bits that do not touch, and one addition adds two sums of 32 bits. What that is too much is 128 times the sum of the inputs.
     */
    private static void filter(FwpMemory memory, Place place, long input, int block, long output, boolean last) {
        Convolution shape = place.shape();
        int run = shape.kernel() * shape.channels();
        long pitch = (long) shape.side() * shape.channels();
        long weight = place.weights() + block;
        long sum = 0;
        long sums04 = 0;
        long sums26 = 0;
        long sums15 = 0;
        long sums37 = 0;
        for (int row = 0; row < shape.kernel(); row++) {
            long from = input + row * pitch;
            for (int at = 0; at < run; at++, weight += place.padded()) {
                long x = memory.getByte(from + at) & 0xff;
                if (x != 0) {
                    long eight = memory.getLongLittleEndian(weight);
                    long even = x * (eight & EVERY_OTHER_BYTE);
                    long odd = x * (eight >>> 8 & EVERY_OTHER_BYTE);
                    sum += x;
                    sums04 += even & EVERY_OTHER_SHORT;
                    sums26 += even >>> 16 & EVERY_OTHER_SHORT;
                    sums15 += odd & EVERY_OTHER_SHORT;
                    sums37 += odd >>> 16 & EVERY_OTHER_SHORT;
                }
            }
        }
        int excess = (int) sum * OFFSET;
        put(memory, place, output, block, 0, (int) sums04 - excess, last);
        put(memory, place, output, block, 1, (int) sums15 - excess, last);
        put(memory, place, output, block, 2, (int) sums26 - excess, last);
        put(memory, place, output, block, 3, (int) sums37 - excess, last);
        put(memory, place, output, block, 4, (int) (sums04 >>> 32) - excess, last);
        put(memory, place, output, block, 5, (int) (sums15 >>> 32) - excess, last);
        put(memory, place, output, block, 6, (int) (sums26 >>> 32) - excess, last);
        put(memory, place, output, block, 7, (int) (sums37 >>> 32) - excess, last);
    }

    private static void put(FwpMemory memory, Place place, long output, int block, int at, int products, boolean last) {
        long number = (long) (block + at) * Integer.BYTES;
        int sum = products + memory.getInt(place.biases() + number);
        if (last) {
            memory.putFloat(output + (long) at * Float.BYTES, sum * memory.getFloat(place.factors() + number));
        } else {
            long value = Math.max(0, sum) * (long) memory.getInt(place.factors() + number) + HALF >> FRACTION_BITS;
            memory.putByte(output + at, (byte) Math.min(MOST_VALUE, value));
        }
    }
}
