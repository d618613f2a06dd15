package edgeos.lab.training;

import edgeos.program.digits.DigitSource;
import edgeos.program.digits.Pen;
import edgeos.program.neural.Convolution;
import edgeos.program.neural.Model;
import edgeos.program.neural.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains a model that reads digits, on images of which none comes twice. The error is the cross entropy of the softmax of the ten scores.
 */
public final class Training {
    private static final int IMAGES = 64;
    private static final float RATE = 0.003f;
    private static final float SLOWLY = 0.9f;
    private static final float MORE_SLOWLY = 0.999f;
    private static final float SHARE = 1f / 255;
    private static final int PEAK_BATCHES = 32;

    private final List<TrainedLayer> layers = new ArrayList<>();
    private final DigitSource source;
    private final float[] values = new float[Pen.PIXELS * IMAGES];
    private final int[] labels = new int[IMAGES];
    private final float[] slopes = new float[Network.SCORES * IMAGES];
    private final int batches;
    private float meanPower = 1;
    private float squarePower = 1;
    private int batch;

    /**
     * A training that has not begun.
     *
     * @param seed of weights and images
     * @param batches how many times to look at 64 images, and learn
     */
    public Training(long seed, int batches) {
        this.batches = batches;
        this.source = new DigitSource(seed, false);
        var random = new SplittableRandom(seed);
        List<Convolution> shapes = Model.DIGITS;
        for (int at = 0; at < shapes.size(); at++) {
            layers.add(new TrainedLayer(shapes.get(at), IMAGES, at < shapes.size() - 1, random));
        }
    }

    /** True until the last batch was learnt from. */
    public boolean goesOn() {
        return batch < batches;
    }

    /** Looks at one batch, and learns; returns the mean error of an image. */
    public double step() {
        float[] scores = look();
        double error = judge(scores);
        float[] back = slopes;
        for (int at = layers.size() - 1; at >= 0; at--) {
            back = layers.get(at).backward(back);
        }
        meanPower *= SLOWLY;
        squarePower *= MORE_SLOWLY;
        float rate = RATE * (1 - batch / (float) batches);
        layers.forEach(layer -> layer.learn(rate, 1 - meanPower, 1 - squarePower));
        batch++;
        return error;
    }

    private float[] look() {
        for (int image = 0; image < IMAGES; image++) {
            source.next();
            labels[image] = source.digit();
            byte[] pixels = source.image();
            for (int at = 0; at < Pen.PIXELS; at++) {
                values[at * IMAGES + image] = (pixels[at] & 0xff) * SHARE;
            }
        }
        float[] at = values;
        for (TrainedLayer layer : layers) {
            at = layer.forward(at);
        }
        return at;
    }

    private double judge(float[] scores) {
        double error = 0;
        for (int image = 0; image < IMAGES; image++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int digit = 0; digit < Network.SCORES; digit++) {
                most = Math.max(most, scores[digit * IMAGES + image]);
            }
            double sum = 0;
            for (int digit = 0; digit < Network.SCORES; digit++) {
                sum += StrictMath.exp(scores[digit * IMAGES + image] - most);
            }
            for (int digit = 0; digit < Network.SCORES; digit++) {
                double share = StrictMath.exp(scores[digit * IMAGES + image] - most) / sum;
                slopes[digit * IMAGES + image] = (float) (share - (digit == labels[image] ? 1 : 0)) / IMAGES;
                error -= digit == labels[image] ? StrictMath.log(Math.max(share, Double.MIN_NORMAL)) : 0;
            }
        }
        return error / IMAGES;
    }

    /** What was learnt; the largest values that layers put out are taken from some more images. */
    public Model model() {
        float[] peaks = new float[layers.size()];
        for (int each = 0; each < PEAK_BATCHES; each++) {
            look();
            for (int at = 0; at < peaks.length; at++) {
                peaks[at] = Math.max(peaks[at], layers.get(at).peak());
            }
        }
        var all = new ArrayList<Float>();
        for (float peak : peaks) {
            all.add(Math.max(Float.MIN_NORMAL, peak));
        }
        return new Model(Model.DIGITS, layers.stream().map(layer -> layer.weights().clone()).toList(), layers.stream().map(layer -> layer.biases().clone()).toList(), all);
    }
}
