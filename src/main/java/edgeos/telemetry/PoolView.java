package edgeos.telemetry;

import java.util.List;

/**
 * Every FWP of the machine, a byte each. Immutable by agreement: nobody writes into the arrays, which nobody but this has.
 *
 * @param atNanos the engine's clock when it was taken
 * @param blocks what is outside of chains, then every chain in the plan's order; those without FWPs are left out
 */
public record PoolView(long atNanos, List<Block> blocks) {
    /** No FWP at all. */
    public static final PoolView EMPTY = new PoolView(0, List.of());
    private static final FwpState[] STATES = FwpState.values();

    public PoolView {
        blocks = List.copyOf(blocks);
    }

    /** How many FWPs there are. */
    public int count() {
        return blocks.stream().mapToInt(block -> block.states().length).sum();
    }

    /**
     * The FWPs of a chain, or all that are outside of chains.
     *
     * @param chain the chain's id; empty: outside of chains
     * @param nodes whose FWPs an instance has, in their order
     * @param states of the FWP of instance {@code i} and node {@code n} at {@code i * nodes.size() + n}, as ordinals of {@link FwpState}
     * @param clients IPv4 address of whom each instance serves; 0 for nobody or everybody
     * @param ports from which that client sends; 0 if the instance serves all that the client sends, or there are no ports
     */
    public record Block(String chain, List<String> nodes, byte[] states, int[] clients, int[] ports) {
        public Block {
            nodes = List.copyOf(nodes);
        }

        /** How many instances there are. */
        public int instances() {
            return clients.length;
        }

        /** Where an FWP is in its life. */
        public FwpState state(int at) {
            return STATES[states[at]];
        }
    }
}
