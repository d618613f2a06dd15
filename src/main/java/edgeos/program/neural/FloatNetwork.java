package edgeos.program.neural;

import edgeos.memory.FwpMemory;
import edgeos.program.neural.NetworkLayout.Place;
import java.util.List;

/** A network that computes in 32-bit floating point. */
public final class FloatNetwork implements Network {
    private static final float SHARE = 1f / 255;

    private final Model model;
    private final List<Place> places;

    /** This model in 32-bit floating point. */
    public FloatNetwork(Model model) {
        this.model = model;
        this.places = NetworkLayout.places(model.layers(), Float.BYTES);
    }

    @Override
    public long sizeBytes() {
        return places.getLast().end();
    }

    @Override
    public void initialise(FwpMemory memory) {
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            int filters = place.shape().filters();
            float[] weights = model.weights().get(at);
            for (int each = 0; each < weights.length; each++) {
                memory.putFloat(place.weights() + ((long) each / filters * place.padded() + each % filters) * Float.BYTES, weights[each]);
            }
            float[] biases = model.biases().get(at);
            for (int filter = 0; filter < filters; filter++) {
                memory.putFloat(place.biases() + (long) filter * Float.BYTES, biases[filter]);
            }
        }
    }

    @Override
    public void look(FwpMemory memory) {
        long first = places.getFirst().input();
        for (int pixel = 0; pixel < places.getFirst().shape().inputs(); pixel++) {
            memory.putFloat(first + (long) pixel * Float.BYTES, (memory.getByte(NetworkLayout.IMAGE + (long) pixel) & 0xff) * SHARE);
        }
        int last = places.size() - 1;
        for (int at = 0; at < last; at++) {
            layer(memory, places.get(at), places.get(at + 1).input(), places.get(at).shape().filters(), 0);
        }
        layer(memory, places.get(last), NetworkLayout.SCORES, places.get(last).padded(), Float.NEGATIVE_INFINITY);
    }

    private static void layer(FwpMemory memory, Place place, long output, int step, float floor) {
        Convolution shape = place.shape();
        int side = shape.outSide();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                long input = place.input() + (long) (row * shape.side() + column) * shape.stride() * shape.channels() * Float.BYTES;
                long out = output + (long) (row * side + column) * step * Float.BYTES;
                for (int block = 0; block < place.padded(); block += NetworkLayout.BLOCK) {
                    filter(memory, place, input, block, out + (long) block * Float.BYTES, floor);
                }
            }
        }
    }

    /** Eight filters at one place: their sums stay in registers. */
    private static void filter(FwpMemory memory, Place place, long input, int block, long output, float floor) {
        Convolution shape = place.shape();
        int run = shape.kernel() * shape.channels();
        long pitch = (long) shape.side() * shape.channels() * Float.BYTES;
        long stride = (long) place.padded() * Float.BYTES;
        long biases = place.biases() + (long) block * Float.BYTES;
        long weight = place.weights() + (long) block * Float.BYTES;
        float a = memory.getFloat(biases);
        float b = memory.getFloat(biases + 4);
        float c = memory.getFloat(biases + 8);
        float d = memory.getFloat(biases + 12);
        float e = memory.getFloat(biases + 16);
        float f = memory.getFloat(biases + 20);
        float g = memory.getFloat(biases + 24);
        float h = memory.getFloat(biases + 28);
        for (int row = 0; row < shape.kernel(); row++) {
            long from = input + row * pitch;
            for (int at = 0; at < run; at++, weight += stride) {
                float x = memory.getFloat(from + (long) at * Float.BYTES);
                if (x != 0) {
                    a += x * memory.getFloat(weight);
                    b += x * memory.getFloat(weight + 4);
                    c += x * memory.getFloat(weight + 8);
                    d += x * memory.getFloat(weight + 12);
                    e += x * memory.getFloat(weight + 16);
                    f += x * memory.getFloat(weight + 20);
                    g += x * memory.getFloat(weight + 24);
                    h += x * memory.getFloat(weight + 28);
                }
            }
        }
        memory.putFloat(output, Math.max(floor, a));
        memory.putFloat(output + 4, Math.max(floor, b));
        memory.putFloat(output + 8, Math.max(floor, c));
        memory.putFloat(output + 12, Math.max(floor, d));
        memory.putFloat(output + 16, Math.max(floor, e));
        memory.putFloat(output + 20, Math.max(floor, f));
        memory.putFloat(output + 24, Math.max(floor, g));
        memory.putFloat(output + 28, Math.max(floor, h));
    }
}
