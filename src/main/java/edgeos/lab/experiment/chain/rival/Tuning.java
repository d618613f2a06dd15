package edgeos.lab.experiment.chain.rival;

/**
 * What may be chosen for a rival.
 *
 * @param placing which thread does what
 * @param ringBytes bytes of each ring or queue; where messages lie in one place, bytes of that; a power of two
 */
public record Tuning(Placing placing, int ringBytes) {
    private static final int KIBIBYTE = 1024;

    @Override
    public String toString() {
        return ringBytes / KIBIBYTE + " KiB, " + placing.label();
    }
}
