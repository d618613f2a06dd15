package edgeos.lab.swarm;

/** Ranks of which the n-th comes as often as 1 / n^exponent. Immutable; drawing costs by the logarithm of their number. */
final class Zipf {
    private final double[] shareUpTo;

    Zipf(int ranks, double exponent) {
        shareUpTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            shareUpTo[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            shareUpTo[rank] /= sum;
        }
    }

    /** The rank, from 0, at this place; {@code unit}: at least 0, below 1. */
    int rank(double unit) {
        int low = 0;
        int high = shareUpTo.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (shareUpTo[middle] > unit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
