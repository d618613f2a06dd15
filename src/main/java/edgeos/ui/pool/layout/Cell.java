package edgeos.ui.pool.layout;

/**
 * Names an FWP, from one look to the next.
 *
 * @param chain the chain's id; empty: outside of chains
 * @param instance number of the chain's instance; -1: outside of chains
 * @param node whose FWP it is
 */
public record Cell(String chain, int instance, String node) { }
