package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import edgeos.notation.Quantity;
import edgeos.notation.Settings;
import java.util.List;

/** Chains: their numbers, and what all their instances may come to. */
final class ChainChecks {
    /** The most FWPs at once. */
    static final long MOST_FWPS = 100_000;
    /** The most memory of all FWPs at once. */
    static final double MOST_BYTES = 8.0 * (1L << 30);

    private static final int MOST_INSTANCES = 100_000;
    private static final int DAY_MILLIS = 86_400_000;
    private static final long STANDARD_RING_BYTES = 16_384;
    /** What memory is handed out in. */
    private static final long GRAIN_BYTES = 4096;
    /** The most that any program keeps for one flow or address. */
    private static final long ENTRY_BYTES = 80;
    private static final int BYTES_PER_KIBIBYTE = 1024;

    private ChainChecks() { }

    static void check(Parts parts, Findings findings) {
        parts.drawing().chains().forEach(chain -> ranges(chain, findings));
        totals(parts, findings);
    }

    private static void ranges(Chain chain, Findings findings) {
        range(chain, "clients", chain.clients(), 1, MOST_INSTANCES, findings);
        range(chain, "limit", chain.limit(), 1, MOST_INSTANCES, findings);
        range(chain, "createAhead", chain.createAhead(), -1, Math.max(1, chain.limit()), findings);
        range(chain, "idleMillis", chain.idleMillis(), 0, DAY_MILLIS, findings);
        if (chain.policy() == Chain.Policy.HASHED && chain.limit() < chain.clients()) {
            findings.warning(Place.CHAIN, chain.id(), "limit", "a hashed chain has as many instances as clients, the limit is less: limit=" + chain.limit()
                    + " clients=" + chain.clients(), "Raise the limit, or lower the clients.");
        }
    }

    private static void range(Chain chain, String name, int value, int min, int max, Findings findings) {
        if (value < min || value > max) {
            findings.error(Place.CHAIN, chain.id(), name, "this must be from " + min + " to " + max + ": " + name + "=" + value,
                    "Set it to a number from " + min + " to " + max + ".");
        }
    }

    private static void totals(Parts parts, Findings findings) {
        double fwps = parts.drawing().nodes().stream().filter(node -> parts.chainOf(node.id()).isEmpty()).count();
        double bytes = 0;
        String largest = "";
        double most = 0;
        for (Chain chain : parts.drawing().chains()) {
            List<Node> inside = parts.drawing().inside(chain.id()).stream().filter(node -> parts.isFwp(node.id())).toList();
            double chainBytes = instances(chain) * inside.stream().mapToDouble(node -> bytes(parts, node)).sum();
            fwps += instances(chain) * inside.size();
            bytes += chainBytes;
            largest = chainBytes > most ? chain.id() : largest;
            most = Math.max(most, chainBytes);
        }
        Place place = largest.isEmpty() ? Place.DRAWING : Place.CHAIN;
        if (fwps > MOST_FWPS) {
            findings.error(place, largest, "limit", "all chains at their limits are too many FWPs: fwps=" + Quantity.grouped((long) fwps) + " most="
                    + Quantity.grouped(MOST_FWPS), "Lower the limit of this chain, or take FWPs out of its frame.");
        }
        if (bytes > MOST_BYTES) {
            findings.error(place, largest, "limit", "all chains at their limits take too much memory: memory=" + Quantity.bytes(bytes) + " most="
                    + Quantity.bytes(MOST_BYTES), "Lower the limit of this chain, or the rings and tables of the FWPs inside.");
        }
    }

    private static double instances(Chain chain) {
        return switch (chain.policy()) {
            case BYPASS -> 0;
            case SHARED -> 1;
            case HASHED -> Math.max(1, chain.clients());
            case PER_FLOW, PER_PACKET -> Math.max(1, chain.limit());
        };
    }

    /** What one FWP of this node takes at most, ring and state. */
    private static double bytes(Parts parts, Node node) {
        Settings settings = parts.kindOf(node.id()).map(Kind::defaults).map(node.settings()::over).orElse(node.settings());
        double state = ENTRY_BYTES * (double) (settings.whole("mostFlows", 0) + settings.whole("mostAddresses", 0)) + BYTES_PER_KIBIBYTE * (double) settings.whole("memoryKibibytes", 0);
        return settings.whole("ringBytes", STANDARD_RING_BYTES) + state + 2 * GRAIN_BYTES;
    }
}
