package edgeos.ui.canvas.paint;

import edgeos.model.Chain;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.text.Texts;
import java.util.Optional;

/**
 * All that can be seen of a frame.
 *
 * @param box where it stands
 * @param title on the left: the name
 * @param policy beside it: which messages share an instance; while it runs, how many instances serve clients now, else how many clients it is drawn for
 * @param right on the right: share from the cache while it runs, else the tenant
 * @param selected whether it is selected
 * @param target whether a node being dragged would join it
 * @param faulty whether a finding points at it
 */
public record FrameLook(Box box, String title, String policy, String right, boolean selected, boolean target, boolean faulty) {
    private static final Texts TEXTS = Texts.of(FrameLook.class);

    /** How a chain looks with these figures. */
    public static FrameLook of(Chain chain, Live live, boolean selected, boolean target, boolean faulty) {
        String policy = policy(chain, figures(chain, live));
        boolean same = chain.name().equals(shortly(chain));
        return new FrameLook(Plot.box(chain), same ? policy : chain.name(), same ? "" : policy, right(chain, live), selected, target, faulty);
    }

    private static String right(Chain chain, Live live) {
        String cache = figures(chain, live).filter(seen -> seen.activated() > 0)
                .map(seen -> TEXTS.get("frame.fromCache", Quantity.percent((double) seen.fromCache() / seen.activated()))).orElse("");
        if (chain.tenant().isEmpty()) {
            return cache;
        }
        return TEXTS.get(cache.isEmpty() ? "frame.tenant" : "frame.tenant.fromCache", chain.tenant(), cache);
    }

    private static Optional<ChainFigures> figures(Chain chain, Live live) {
        return live.running() ? live.chain(chain.id()) : Optional.empty();
    }

    private static String policy(Chain chain, Optional<ChainFigures> figures) {
        return switch (chain.policy()) {
            case PER_FLOW -> figures.map(seen -> TEXTS.get("frame.active", shortly(chain), Quantity.grouped(seen.active())))
                    .orElseGet(() -> TEXTS.get("frame.clients", shortly(chain), Quantity.grouped(chain.clients())));
            case HASHED -> TEXTS.get("frame.clients", shortly(chain), Quantity.grouped(chain.clients()));
            case SHARED, PER_PACKET, BYPASS -> shortly(chain);
        };
    }

    private static String shortly(Chain chain) {
        return switch (chain.policy()) {
            case SHARED -> TEXTS.get("frame.shared");
            case PER_FLOW -> chain.flowBy() == Chain.FlowBy.CLIENT ? TEXTS.get("frame.client") : TEXTS.get("frame.flow");
            case HASHED -> TEXTS.get("frame.hashed");
            case PER_PACKET -> TEXTS.get("frame.packet");
            case BYPASS -> TEXTS.get("frame.bypass");
        };
    }
}
