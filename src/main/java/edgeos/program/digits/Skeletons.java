package edgeos.program.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How digits are written: for each, several hands, each a few strokes through control points. A point that is there twice is a corner; between all others the pen goes in a
 * curve (Catmull and Rom 1974). Two hands of each digit are kept out of training.
 *
 * <pre>{@code
 * "10,22 32,0 32,0 32,100 | 10,100 54,100"     x,y in hundredths of the height, y downwards; | lifts the pen
 * }</pre>
 */
public final class Skeletons {
    /** How many digits there are. */
    public static final int DIGITS = 10;

    private static final int HELD_OUT = 2;
    private static final int STEPS = 6;
    private static final double UNIT = 100;

    /** By digit; the last two hands of each are held out. */
    private static final String[][] HANDS = {
        {"30,0 8,18 2,50 10,84 30,100 50,84 58,50 50,16 30,0",
            "38,3 16,8 4,40 8,80 28,100 50,86 58,50 48,14 30,2 24,6",
            "28,0 14,20 12,55 18,88 30,100 42,86 46,50 42,15 28,0",
            "30,0 8,18 2,50 10,84 30,100 50,84 58,50 50,16 30,0 | 46,14 14,86",
            "44,0 14,8 0,46 12,88 42,98 72,86 82,48 70,10 44,0",
            "40,0 12,12 0,45 10,80 38,96 66,84 78,48 66,12 40,0",
            "34,4 10,22 3,56 14,92 36,98 56,76 56,36 44,10 26,8"},
        {"30,0 30,100",
            "10,22 32,0 32,0 32,100",
            "12,20 32,0 32,0 32,100 | 10,100 54,100",
            "44,0 14,100",
            "4,34 34,0 34,0 34,100",
            "18,16 28,10 34,0 34,0 32,50 30,100",
            "20,12 34,0 34,0 33,100 | 18,100 50,100",
            "34,0 30,50 28,100"},
        {"6,22 14,6 32,0 50,8 54,26 42,50 22,74 4,100 4,100 58,100",
            "6,20 20,2 40,2 52,20 44,48 20,82 8,98 4,88 18,82 34,94 58,96",
            "4,4 40,0 52,14 46,38 26,66 4,98 4,98 56,98",
            "10,28 12,10 30,0 48,10 50,30 34,60 8,92 6,98 24,94 44,98 60,92",
            "2,30 10,8 32,0 52,12 52,34 30,66 2,100 2,100 62,98",
            "4,16 24,0 46,6 52,24 40,46 14,78 2,96 2,96 30,98 56,94",
            "8,24 20,4 38,0 52,16 48,40 26,68 6,96 6,96 34,92 60,98"},
        {"6,10 26,0 48,8 50,28 38,44 22,48 22,48 42,52 56,70 50,92 28,100 4,90",
            "6,2 52,2 52,2 24,42 24,42 48,52 54,76 40,98 8,96",
            "8,14 28,0 48,12 46,34 28,46 48,58 54,80 36,100 6,92",
            "8,12 30,0 48,14 42,38 24,48 18,44 26,42 48,56 54,80 36,100 6,94",
            "2,18 18,0 44,4 48,26 24,44 24,44 52,56 54,84 30,100 2,86",
            "4,8 30,0 50,16 40,42 20,47 20,47 50,60 52,86 24,100 2,84",
            "10,6 34,0 50,14 42,36 26,44 46,54 56,74 42,96 16,100 4,92"},
        {"14,0 4,56 4,56 58,56 | 42,20 42,100",
            "40,0 2,64 2,64 60,64 | 40,0 40,100",
            "16,0 8,36 18,52 44,46 | 48,0 44,46 40,100",
            "44,100 44,0 44,0 2,62 2,62 62,62",
            "24,0 2,60 2,60 56,58 | 46,34 34,100",
            "10,2 6,48 6,48 50,46 | 50,0 48,100",
            "18,0 4,48 4,48 54,50 | 50,4 44,100",
            "36,0 4,58 4,58 60,60 | 42,30 40,100"},
        {"52,0 12,0 12,0 8,42 8,42 34,38 54,56 52,84 30,100 4,90",
            "14,2 10,44 30,38 52,52 54,80 34,100 6,94 | 14,2 54,2",
            "50,4 24,2 10,16 14,40 38,50 52,70 42,94 18,100 4,88",
            "50,0 10,0 10,0 8,46 8,46 40,44 52,66 44,94 8,98",
            "18,0 8,46 8,46 30,40 50,54 48,84 26,100 2,94 | 18,0 60,4",
            "54,2 16,2 16,2 10,40 10,40 40,40 56,64 46,92 20,100 2,92",
            "12,0 12,42 32,36 54,54 54,82 30,100 4,88 | 12,0 50,0"},
        {"46,2 20,24 6,58 10,88 30,100 50,88 52,66 36,52 16,58 8,76",
            "36,0 12,48 6,76 20,98 42,96 54,76 42,56 20,58 8,74",
            "42,0 14,30 6,66 14,96 34,98 44,80 34,66 14,72 8,82",
            "50,8 34,0 14,18 4,56 14,92 34,100 54,86 54,64 36,50 12,60 5,70",
            "20,0 6,40 4,78 22,100 48,92 54,70 38,54 16,62 6,80",
            "40,0 18,28 4,66 16,98 40,98 52,78 40,58 18,60 6,78",
            "48,0 22,16 8,50 8,84 28,100 48,90 50,68 34,58 14,66"},
        {"4,2 56,2 56,2 24,100",
            "4,2 56,2 56,2 22,100 | 14,50 50,50",
            "6,14 6,2 6,2 56,2 56,2 34,44 26,100",
            "4,6 30,4 56,2 56,2 38,36 28,68 26,100",
            "2,0 50,0 50,0 46,50 42,100",
            "2,4 54,0 54,0 30,48 20,100",
            "6,4 58,2 58,2 36,50 26,100 | 20,52 54,48"},
        {"48,12 30,0 10,12 14,34 32,48 50,64 52,88 30,100 8,88 10,64 30,48 48,32 48,12",
            "30,0 12,8 10,30 30,46 50,30 48,8 30,0 | 30,46 6,62 6,88 30,100 54,88 54,62 30,46",
            "50,8 28,0 10,14 18,36 42,54 52,78 34,100 10,90 10,66 30,50 50,28 52,10",
            "40,6 26,0 14,14 20,36 36,54 46,78 32,100 16,86 18,64 34,44 44,22 40,6",
            "36,0 18,6 14,26 36,44 52,70 44,96 18,98 6,78 20,54 50,34 54,10 36,0",
            "30,48 12,34 12,10 30,0 48,12 46,34 30,48 8,66 10,92 32,100 52,90 50,64 30,48",
            "46,6 24,2 10,18 22,40 44,56 50,84 30,100 10,88 14,62 40,42 52,20 46,6"},
        {"50,24 38,2 14,4 4,28 16,50 40,46 50,24 50,24 48,60 42,100",
            "50,22 34,0 10,10 6,34 22,50 44,40 50,22 52,56 42,88 18,100 6,92",
            "48,20 30,2 8,14 6,38 24,50 46,38 48,20 | 50,2 50,100",
            "46,18 32,2 16,8 14,28 28,38 44,28 46,18 46,18 44,60 30,100",
            "54,6 30,0 8,12 6,36 26,48 48,34 54,6 54,6 50,54 48,100",
            "52,20 36,0 12,6 4,30 18,48 42,42 52,20 52,20 50,62 36,100",
            "48,16 28,0 8,16 10,42 30,48 46,32 48,16 48,16 50,70 38,96 14,98"}
    };

    private Skeletons() { }

    /**
     * A digit as somebody writes it whose hand nothing is trained with: the points of each stroke, x and y of each in turn, of a height of about 1, y downwards.
     *
     * @param digit 0 to 9
     * @param turn which of the hands; they take turns
     */
    public static List<double[]> written(int digit, int turn) {
        List<String> hands = hands(digit, true);
        return controls(hands.get(Math.floorMod(turn, hands.size()))).stream().map(Skeletons::curve).toList();
    }

    /** The hands of a digit: those to train with, or those that were held out. */
    static List<String> hands(int digit, boolean heldOut) {
        List<String> all = List.of(HANDS[digit]);
        int trained = all.size() - HELD_OUT;
        return heldOut ? all.subList(trained, all.size()) : all.subList(0, trained);
    }

    /** The control points of a hand, stroke by stroke: x and y of each point in turn, of a height of about 1. */
    static List<double[]> controls(String hand) {
        return Stream.of(hand.split("\\|")).map(stroke -> Stream.of(stroke.trim().split("[ ,]+")).mapToDouble(word -> Double.parseDouble(word) / UNIT).toArray()).toList();
    }

    /** A stroke as a line of many points through its control points. */
    static double[] curve(double[] controls) {
        int count = controls.length / 2;
        var points = new ArrayList<double[]>();
        for (int at = 0; at + 1 < count; at++) {
            for (int step = 0; step < STEPS; step++) {
                points.add(between(controls, at, step / (double) STEPS));
            }
        }
        points.add(new double[] {controls[controls.length - 2], controls[controls.length - 1]});
        return points.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static double[] between(double[] controls, int at, double share) {
        return new double[] {between(controls, at, share, 0), between(controls, at, share, 1)};
    }

    private static double between(double[] controls, int at, double t, int axis) {
        int last = controls.length / 2 - 1;
        double from = controls[2 * at + axis];
        double to = controls[2 * (at + 1) + axis];
        double before = controls[2 * Math.max(0, at - 1) + axis];
        double after = controls[2 * Math.min(last, at + 2) + axis];
        return 0.5 * (2 * from + (to - before) * t + (2 * before - 5 * from + 4 * to - after) * t * t + (3 * from - before - 3 * to + after) * t * t * t);
    }
}
