package edgeos.lab.swarm;

/** Lengths from the shortest to the longest, evenly over their logarithms. Immutable. */
final class Lengths {
    private final int least;
    private final double ratio;

    Lengths(int least, int most) {
        this.least = least;
        this.ratio = (double) most / least;
    }

    /** The length that this number stands for: always the same. */
    int of(long number) {
        return ratio == 1 ? least : (int) Math.round(least * Math.pow(ratio, Dice.unit(Dice.mix(number))));
    }
}
