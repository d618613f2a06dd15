package edgeos.lab.experiment.attack;

/**
 * What one run came to.
 *
 * @param tried attacks
 * @param caught those that their guard caught
 * @param leakedBytes bytes that were found where they must not be
 * @param neighbourPerSecond messages a second that left the neighbour's chain
 * @param neighbourP99Nanos their latency's 99th percentile; NaN if none left
 * @param harm what must not happen and did, in words; empty: nothing
 */
record AttackFacts(long tried, long caught, long leakedBytes, double neighbourPerSecond, double neighbourP99Nanos, String harm) {
    /**
     * Tries that tell something: none if those that nothing caught still lie in rings that nobody has looked into, as the machine did not come to it in all the time that there was.
     *
     * @param inFlight messages that lie anywhere
     */
    static long told(long tried, long caught, long inFlight) {
        return caught < tried && inFlight >= tried - caught ? 0 : tried;
    }
}
