package edgeos.lab.experiment.chain;

/**
 * What all rivals carry in turn.
 *
 * @param hops how many hops lie between source and sink
 * @param bytes length of a payload
 * @param runs how often each rival carries it
 * @param windowMillis how long each run is measured
 */
record Case(int hops, int bytes, int runs, long windowMillis) {
    @Override
    public String toString() {
        return hops + "x" + bytes;
    }
}
