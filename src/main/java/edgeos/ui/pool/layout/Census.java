package edgeos.ui.pool.layout;

import edgeos.notation.Ipv4Address;
import edgeos.notation.NumberColour;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.PoolView.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** All FWPs of one look, numbered from 0: block by block, instance by instance. Numbers hold for this look only. */
public final class Census {
    /** No FWP at all. */
    public static final Census EMPTY = new Census(PoolView.EMPTY);
    /** No colour of its own. */
    public static final int COLOURLESS = -1;
    private static final FwpState[] STATES = FwpState.values();

    private final PoolView view;
    private final int[] starts;
    private final byte[] states;
    private final Set<String> coloured;

    /** The FWPs of this look, none of which has a colour of its own. */
    public Census(PoolView view) {
        this(view, Set.of());
    }

    /** The FWPs of this look; those of {@code coloured} nodes tell their clients by which colour to find them. */
    public Census(PoolView view, Set<String> coloured) {
        this.view = view;
        this.coloured = Set.copyOf(coloured);
        starts = new int[view.blocks().size()];
        states = new byte[view.count()];
        int at = 0;
        for (int block = 0; block < starts.length; block++) {
            byte[] own = view.blocks().get(block).states();
            starts[block] = at;
            System.arraycopy(own, 0, states, at, own.length);
            at += own.length;
        }
    }

    /** How many FWPs there are. */
    public int count() {
        return states.length;
    }

    /** The engine's clock when they were looked at. */
    public long atNanos() {
        return view.atNanos();
    }

    /** What is outside of chains, and each chain. */
    public List<Block> blocks() {
        return view.blocks();
    }

    /** The number of a block's first FWP. */
    int start(int block) {
        return starts[block];
    }

    /** Where an FWP is in its life. */
    public FwpState state(int number) {
        return STATES[states[number]];
    }

    /** The same as the ordinal of a state. */
    public int ordinal(int number) {
        return states[number];
    }

    /** How many FWPs are in each state, by its ordinal. */
    public int[] counts() {
        int[] counts = new int[STATES.length];
        for (byte state : states) {
            counts[state]++;
        }
        return counts;
    }

    /** The colour that an FWP told whom it serves, see {@link NumberColour}; {@link #COLOURLESS} if it serves nobody, or told none. */
    public int colour(int number) {
        if (coloured.isEmpty() || ordinal(number) != FwpState.ACTIVE.ordinal() && ordinal(number) != FwpState.RUNNING.ordinal()) {
            return COLOURLESS;
        }
        int at = block(number);
        Block block = blocks().get(at);
        int place = number - starts[at];
        int per = block.nodes().size();
        return !block.chain().isEmpty() && coloured.contains(block.nodes().get(place % per)) ? NumberColour.rgb(place / per) : COLOURLESS;
    }

    /** IPv4 address of whom an FWP serves; 0 for nobody or everybody. */
    public int client(int number) {
        int block = block(number);
        return blocks().get(block).clients()[(number - starts[block]) / blocks().get(block).nodes().size()];
    }

    /** From which port whom it serves sends; 0 if it serves all that comes from that address. */
    public int port(int number) {
        int block = block(number);
        return blocks().get(block).ports()[(number - starts[block]) / blocks().get(block).nodes().size()];
    }

    /** Whom an FWP serves, as people write it, such as {@code 10.20.0.7:4001}; empty for nobody or everybody. */
    public String who(int number) {
        int client = client(number);
        int port = port(number);
        return client == 0 ? "" : Ipv4Address.format(client) + (port == 0 ? "" : ":" + port);
    }

    /** Which FWP it is. */
    public Cell cell(int number) {
        int at = block(number);
        Block block = blocks().get(at);
        int place = number - starts[at];
        int per = block.nodes().size();
        return new Cell(block.chain(), block.chain().isEmpty() ? -1 : place / per, block.nodes().get(place % per));
    }

    /** The number of an FWP in this look; -1 if it is not there. */
    public int number(Cell cell) {
        for (int at = 0; at < starts.length; at++) {
            Block block = blocks().get(at);
            int node = block.nodes().indexOf(cell.node());
            int instance = Math.max(0, cell.instance());
            if (block.chain().equals(cell.chain()) && node >= 0 && instance < block.instances()) {
                return starts[at] + instance * block.nodes().size() + node;
            }
        }
        return -1;
    }

    /** True if a look at these FWPs shows nothing else than a look at those. */
    public boolean isLike(Census other) {
        if (!Arrays.equals(states, other.states) || starts.length != other.starts.length) {
            return false;
        }
        for (int at = 0; at < starts.length; at++) {
            Block one = blocks().get(at);
            Block two = other.blocks().get(at);
            if (!one.chain().equals(two.chain()) || !one.nodes().equals(two.nodes()) || !Arrays.equals(one.clients(), two.clients()) || !Arrays.equals(one.ports(), two.ports())) {
                return false;
            }
        }
        return true;
    }

    private int block(int number) {
        int found = Arrays.binarySearch(starts, number);
        return found >= 0 ? found : -found - 2;
    }
}
