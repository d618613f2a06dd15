package edgeos.engine.manager;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.spec.ChainSpec;

/** Chains that serve one flow and nobody else. By any thread that may take its turn with the manager. */
public final class OwnChains {
    private OwnChains() { }

    /** The instance of a chain that serves this flow alone; null if there is none. */
    public static Instance of(ChainPool pool, int flow) {
        return pool.spec().policy() == ChainSpec.Policy.PER_FLOW && pool.spec().flowBy() == ChainSpec.FlowBy.FIVE_TUPLE ? pool.serving(flow) : null;
    }

    /** Ends all that serve this flow alone; they are cleaned. */
    public static void end(Manager manager, int flow) {
        manager.turns().take();
        try {
            for (ChainPool pool : manager.pools()) {
                Instance instance = of(pool, flow);
                if (instance != null) {
                    manager.terminate(instance);
                }
            }
        } finally {
            manager.turns().give();
        }
    }
}
