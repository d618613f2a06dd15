package edgeos.engine.socket;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Unit;

/**
 * An FWP that many clients share went out of service: what they said to it is forgotten.
 *
 * @param node which it is of
 * @param pool its chain; null if it is in none
 * @param key which instance of the chain it belonged to
 */
record Loss(String node, ChainPool pool, int key) {
    static Loss of(Unit unit) {
        String node = unit.stages()[0].template().id();
        return unit.instance() == null ? new Loss(node, null, -1) : new Loss(node, unit.instance().pool(), unit.instance().key());
    }

    /** True if a client spoke to it. By the thread of the gates. */
    boolean concerns(Client client, FlowTable flows) {
        return client.spoke() && node.equals(client.station().many()) && (pool == null || pool.key(client.flow(), flows) == key);
    }
}
