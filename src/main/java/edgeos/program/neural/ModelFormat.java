package edgeos.program.neural;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.zip.CRC32;

/**
 * A model as bytes. Numbers are little-endian.
 *
 * <pre>
 *  0        4          8         12
 *  +--------+----------+---------+---------+---------+- ... -+-------+
 *  | "EDNN" | version  | layers  | layer 0 | layer 1 |       | crc   |     crc: CRC-32 of all before
 *  +--------+----------+---------+---------+---------+- ... -+-------+
 *
 *  layer    0      4          8        12       16        20     24        24 + 4 f   24 + 4 f + 4 w
 *           +------+----------+--------+--------+---------+------+---------+----------+
 *           | side | channels | kernel | stride | filters | peak | biases  | weights  |     peak, biases, weights: float
 *           +------+----------+--------+--------+---------+------+---------+----------+
 * </pre>
 */
public final class ModelFormat {
    private static final int MAGIC = 0x4e4e4445;
    private static final int VERSION = 1;
    private static final int MOST_LAYERS = 16;
    private static final int MOST_SIDE = 256;
    private static final int MOST_BYTES = 1 << 20;
    private static final int HEADER_BYTES = 12;
    private static final int LAYER_BYTES = 24;
    private static final String SHIPPED = "/edgeos/digits.model";

    private ModelFormat() { }

    /** Loads once, when it is first asked for. */
    private static final class Shipped {
        private static final Model MODEL = load();

        private static Model load() {
            try (InputStream stream = ModelFormat.class.getResourceAsStream(SHIPPED)) {
                if (stream == null) {
                    throw new IllegalArgumentException("this build of the lab has no trained model: resource=" + SHIPPED);
                }
                return read(stream.readNBytes(MOST_BYTES));
            } catch (IOException failed) {
                throw new IllegalArgumentException("the trained model cannot be read: resource=" + SHIPPED, failed);
            }
        }
    }

    /** The model that comes with the lab. */
    public static Model shipped() {
        return Shipped.MODEL;
    }

    /** A model as bytes. */
    public static byte[] write(Model model) {
        int bytes = HEADER_BYTES + Integer.BYTES;
        for (Convolution layer : model.layers()) {
            bytes += LAYER_BYTES + (layer.filters() + layer.weights()) * Float.BYTES;
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(MAGIC).putInt(VERSION).putInt(model.layers().size());
        for (int at = 0; at < model.layers().size(); at++) {
            Convolution layer = model.layers().get(at);
            buffer.putInt(layer.side()).putInt(layer.channels()).putInt(layer.kernel()).putInt(layer.stride()).putInt(layer.filters()).putFloat(model.peaks().get(at));
            put(buffer, model.biases().get(at));
            put(buffer, model.weights().get(at));
        }
        return buffer.putInt(sum(buffer.array(), buffer.position())).array();
    }

    private static void put(ByteBuffer buffer, float[] numbers) {
        for (float number : numbers) {
            buffer.putFloat(number);
        }
    }

    private static int sum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /**
     * A model from bytes.
     *
     * @throws IOException if they are no model, or are damaged
     */
    public static Model read(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            require(buffer.getInt() == MAGIC, "no model: it does not start with EDNN");
            int version = buffer.getInt();
            require(version == VERSION, "model of another version: version=" + version);
            int count = buffer.getInt();
            require(count > 0 && count <= MOST_LAYERS, "model with no or too many layers: layers=" + count);
            Model model = readLayers(buffer, count);
            require(buffer.getInt() == sum(bytes, buffer.position() - Integer.BYTES), "model is damaged: its sum is wrong");
            require(!buffer.hasRemaining(), "model has more bytes than it says: more=" + buffer.remaining());
            return model;
        } catch (BufferUnderflowException tooShort) {
            throw new IOException("model ends too early: bytes=" + bytes.length, tooShort);
        } catch (IllegalArgumentException strange) {
            throw new IOException("model does not fit together: " + strange.getMessage(), strange);
        }
    }

    private static Model readLayers(ByteBuffer buffer, int count) throws IOException {
        var layers = new ArrayList<Convolution>();
        var weights = new ArrayList<float[]>();
        var biases = new ArrayList<float[]>();
        var peaks = new ArrayList<Float>();
        for (int at = 0; at < count; at++) {
            var layer = new Convolution(side(buffer), side(buffer), side(buffer), side(buffer), side(buffer));
            require(layer.kernel() <= layer.side(), "filter larger than its input: layer=" + at);
            layers.add(layer);
            float peak = buffer.getFloat();
            require(peak > 0 && Float.isFinite(peak), "peak is none: layer=" + at + " peak=" + peak);
            peaks.add(peak);
            biases.add(numbers(buffer, layer.filters()));
            weights.add(numbers(buffer, layer.weights()));
        }
        return new Model(layers, weights, biases, peaks);
    }

    private static int side(ByteBuffer buffer) throws IOException {
        int side = buffer.getInt();
        require(side > 0 && side <= MOST_SIDE, "layer is of no size: side=" + side);
        return side;
    }

    private static float[] numbers(ByteBuffer buffer, int count) throws IOException {
        require(count <= buffer.remaining() / Float.BYTES, "model ends within a layer: numbers=" + count);
        float[] numbers = new float[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = buffer.getFloat();
            require(Float.isFinite(numbers[at]), "number is none: at=" + at);
        }
        return numbers;
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
