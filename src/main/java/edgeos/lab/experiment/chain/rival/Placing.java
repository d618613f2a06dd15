package edgeos.lab.experiment.chain.rival;

/** Which of two threads does which part of a chain. */
public enum Placing {
    /** One thread does everything. */
    ONE_THREAD("one thread"),
    /** One thread has the source and the first half of the hops, the other the rest and the sink. */
    HALVES("two halves"),
    /** One thread has source, sink, and mover if there is one; the other has the hops. */
    ENDS_APART("ends and hops");

    private final String label;

    Placing(String label) {
        this.label = label;
    }

    /** What a table calls it. */
    public String label() {
        return label;
    }

    /** The thread, 0 or 1, of the part at this place, of so many in a row from source to sink. */
    int threadOf(int at, int parts) {
        return switch (this) {
            case ONE_THREAD -> 0;
            case HALVES -> at < parts / 2 ? 0 : 1;
            case ENDS_APART -> at == 0 || at == parts - 1 ? 0 : 1;
        };
    }
}
