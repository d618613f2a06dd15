package edgeos.lab.experiment.chain.rival;

/** A part of a chain: source, hop, mover, or sink. Called by one thread again and again. */
abstract class Duty extends Padding {
    /** The most messages that a part handles before the next part has its turn. */
    static final int BURST = 256;

    /** Handles what there is, up to a burst; returns how many messages. */
    abstract int doWork();
}
