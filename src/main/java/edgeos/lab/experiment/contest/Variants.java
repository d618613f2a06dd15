package edgeos.lab.experiment.contest;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Placement;
import edgeos.notation.Quantity;
import edgeos.plan.PlanCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways to carry out a drawing on the first two processors that are worth trying. Stateless; any thread. */
public final class Variants {
    private static final String RING = "ringBytes";

    private Variants() { }

    /**
     * All of them.
     *
     * @param folder what the drawing's relative paths start from
     * @param ringsBytes sizes of rings to try, each a power of two
     */
    public static List<DrawnTurns.Variant> of(Drawing drawing, Path folder, List<Integer> ringsBytes) {
        var all = new ArrayList<DrawnTurns.Variant>();
        for (int ringBytes : ringsBytes) {
            Drawing ringed = drawing.withNodes(drawing.nodes().stream().map(node -> isFwp(node) ? node.with(node.settings().with(RING, (long) ringBytes)) : node).toList());
            placements().forEach((words, placement) -> all.add(new DrawnTurns.Variant(words + ", rings of " + Quantity.bytes(ringBytes),
                    PlanCompiler.compile(ringed.withMachine(new Machine(drawing.machine().scheduling(), placement, Extras.NONE)), folder))));
        }
        return all;
    }

    private static boolean isFwp(Node node) {
        return Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.FWP).isPresent();
    }

    private static Map<String, Placement> placements() {
        var placements = new LinkedHashMap<String, Placement>();
        if (Runtime.getRuntime().availableProcessors() > 1) {
            placements.put("FWPs on a processor of their own", new Placement(1, 1, Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 1)));
            placements.put("FWPs on two processors", new Placement(2, 1, Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0, Placement.core(1), 1)));
        }
        placements.put("one processor", new Placement(1, 1, Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0)));
        return placements;
    }
}
