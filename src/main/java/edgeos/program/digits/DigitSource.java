package edgeos.program.digits;

import edgeos.program.RepeatableRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Images of digits at random, each with what it shows: a skeleton whose points are moved a little, bent by two waves, turned, slanted, stretched, and drawn by a pen of some width in some
 * place, with some noise. The same seed gives the same images, on every machine. Confined to who made it.
 */
public final class DigitSource {
    private static final double POINT_JITTER = 0.034;
    private static final double MOST_TURN = 0.26;
    private static final double MOST_SLANT = 0.36;
    private static final double MOST_STRETCH = 0.3;
    private static final double MOST_BEND = 0.045;
    private static final double LEAST_WAVE = 3;
    private static final double MORE_WAVE = 4;
    private static final double LEAST_BOX = 0.86;
    private static final double MORE_BOX = 0.26;
    private static final double MOST_SHIFT = 1.6;
    private static final double LEAST_RADIUS = 0.7;
    private static final double MORE_RADIUS = 1.3;
    private static final double MOST_NOISE = 0.06;
    private static final double LEAST_INK = 0.7;
    private static final double INK = 255;

    private final RepeatableRandom random;
    private final List<List<List<double[]>>> hands;
    private final Pen pen = new Pen();
    private final byte[] image = new byte[Pen.PIXELS];
    private int digit;

    /**
     * A source of images.
     *
     * @param heldOut true: by the hands that nothing is trained with
     */
    public DigitSource(long seed, boolean heldOut) {
        random = new RepeatableRandom(seed);
        hands = IntStream.range(0, Skeletons.DIGITS).mapToObj(each -> Skeletons.hands(each, heldOut).stream().map(Skeletons::controls).toList()).toList();
    }

    /** Makes the next image. */
    public void next() {
        digit = random.nextInt(Skeletons.DIGITS);
        List<List<double[]>> ways = hands.get(digit);
        List<double[]> strokes = written(ways.get(random.nextInt(ways.size())));
        pen.draw(strokes, Pen.BOX * (LEAST_BOX + MORE_BOX * random.nextDouble()), symmetric(MOST_SHIFT), symmetric(MOST_SHIFT),
                LEAST_RADIUS + MORE_RADIUS * random.nextDouble());
        double noise = MOST_NOISE * random.nextDouble();
        double darkness = LEAST_INK + (1 - LEAST_INK) * random.nextDouble();
        for (int at = 0; at < Pen.PIXELS; at++) {
            double value = pen.ink(at) * darkness + (noise > 0 ? bell() * noise : 0);
            image[at] = (byte) Math.round(Math.clamp(value, 0.0, 1.0) * INK);
        }
    }

    /** What the image shows, 0 to 9. */
    public int digit() {
        return digit;
    }

    /** The image: 784 bytes, the same array again and again. */
    public byte[] image() {
        return image;
    }

    private List<double[]> written(List<double[]> controls) {
        double turn = symmetric(MOST_TURN);
        double slant = symmetric(MOST_SLANT);
        double stretch = 1 + symmetric(MOST_STRETCH);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double[] wave = {symmetric(MOST_BEND), LEAST_WAVE + MORE_WAVE * random.nextDouble(), symmetric(Math.PI),
            symmetric(MOST_BEND), LEAST_WAVE + MORE_WAVE * random.nextDouble(), symmetric(Math.PI)};
        var strokes = new ArrayList<double[]>(controls.size());
        for (double[] stroke : controls) {
            double[] line = Skeletons.curve(moved(stroke));
            for (int at = 0; at < line.length; at += 2) {
                double x = line[at] + wave[0] * StrictMath.sin(wave[1] * line[at + 1] + wave[2]);
                double y = line[at + 1] + wave[3] * StrictMath.sin(wave[4] * line[at] + wave[5]);
                double across = (x - slant * y) * stretch;
                line[at] = cos * across - sin * y;
                line[at + 1] = sin * across + cos * y;
            }
            strokes.add(line);
        }
        return strokes;
    }

    /** Control points, each moved a little; both points of a corner alike. */
    private double[] moved(double[] controls) {
        double[] moved = controls.clone();
        for (int at = 0; at < moved.length; at += 2) {
            boolean corner = at > 0 && controls[at] == controls[at - 2] && controls[at + 1] == controls[at - 1];
            moved[at] = corner ? moved[at - 2] : controls[at] + bell() * POINT_JITTER;
            moved[at + 1] = corner ? moved[at - 1] : controls[at + 1] + bell() * POINT_JITTER;
        }
        return moved;
    }

    private double symmetric(double most) {
        return (2 * random.nextDouble() - 1) * most;
    }

    /** About normal, with a variance of 1: three uniform numbers added up. */
    private double bell() {
        return 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble()) - 3;
    }
}
