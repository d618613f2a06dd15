package edgeos.lab.experiment.chain.rival;

/**
 * What is to be carried.
 *
 * @param hops how many hops (FWPs) lie between source and sink, 1 or more
 * @param bytes length of a payload in bytes, at least {@link Payload#LEAST_BYTES}
 * @param perSecond how many messages are due in a second, evenly; 0: as many as there is room for
 * @param inOrder true if the sink also reads each payload's number and compares it with how many came before; costs time
 */
public record Load(int hops, int bytes, double perSecond, boolean inOrder) {
    /** As many messages as there is room for, only counted. */
    public static Load full(int hops, int bytes) {
        return new Load(hops, bytes, 0, false);
    }
}
