package edgeos.ui.pool.layout;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.telemetry.PoolView.Block;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts the cells of a look into groups, and leaves out what was not asked for. Stateless; any thread. */
public final class Groups {
    private static final Texts TEXTS = Texts.of(Groups.class);

    private Groups() { }

    /** Groups in the order of the drawing; those in which nothing was found are left out. */
    public static List<Group> of(Census census, Drawing drawing, Grouping by, Finder finder) {
        List<Group> groups = switch (by) {
            case TEMPLATE -> byTemplate(census, drawing, finder);
            case CHAIN -> byChain(census, drawing, finder);
            case TENANT -> byTenant(census, drawing, finder);
        };
        return groups.stream().filter(group -> group.cells().length > 0).toList();
    }

    /** What people call a node. */
    public static String node(Drawing drawing, String id) {
        return drawing.node(id).map(Node::name).filter(name -> !name.isBlank()).orElse(id);
    }

    /** What people call a chain. */
    public static String chain(Drawing drawing, String id) {
        return drawing.chain(id).map(Chain::name).filter(name -> !name.isBlank()).orElse(id);
    }

    private static List<Group> byTemplate(Census census, Drawing drawing, Finder finder) {
        var groups = new ArrayList<Group>();
        for (int at = 0; at < census.blocks().size(); at++) {
            Block block = census.blocks().get(at);
            if (block.chain().isEmpty()) {
                groups.add(whole(census, at, TEXTS.get("outside"), TEXTS.get("outside.clients"), finder));
                continue;
            }
            int per = block.nodes().size();
            for (int node = 0; node < per; node++) {
                int first = census.start(at) + node;
                int[] cells = IntStream.range(0, block.instances()).map(instance -> first + instance * per).filter(cell -> finder.finds(census, cell)).toArray();
                groups.add(Group.of("node/" + block.nodes().get(node), node(drawing, block.nodes().get(node)), TEXTS.get("in", chain(drawing, block.chain())),
                        block.instances(), cells, census));
            }
        }
        return groups;
    }

    private static List<Group> byChain(Census census, Drawing drawing, Finder finder) {
        var groups = new ArrayList<Group>();
        for (int at = 0; at < census.blocks().size(); at++) {
            Block block = census.blocks().get(at);
            boolean outside = block.chain().isEmpty();
            groups.add(whole(census, at, outside ? TEXTS.get("outside") : chain(drawing, block.chain()),
                    outside ? TEXTS.get("outside.clients") : String.join(" → ", block.nodes().stream().map(id -> node(drawing, id)).toList()), finder));
        }
        return groups;
    }

    private static Group whole(Census census, int at, String title, String detail, Finder finder) {
        Block block = census.blocks().get(at);
        int start = census.start(at);
        int[] cells = IntStream.range(start, start + block.states().length).filter(cell -> finder.finds(census, cell)).toArray();
        return Group.of("chain/" + block.chain(), title, detail, block.states().length, cells, census);
    }

    private static List<Group> byTenant(Census census, Drawing drawing, Finder finder) {
        Map<String, List<Integer>> blocks = new LinkedHashMap<>();
        for (int at = 0; at < census.blocks().size(); at++) {
            String tenant = drawing.chain(census.blocks().get(at).chain()).map(Chain::tenant).orElse("");
            blocks.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(at);
        }
        return blocks.entrySet().stream().map(entry -> {
            List<Group> parts = entry.getValue().stream().map(at -> whole(census, at, "", "", finder)).toList();
            int[] cells = parts.stream().flatMapToInt(part -> IntStream.of(part.cells())).toArray();
            String names = String.join(", ", entry.getValue().stream().map(at -> census.blocks().get(at).chain())
                    .map(chain -> chain.isEmpty() ? TEXTS.get("outside.named") : chain(drawing, chain)).toList());
            return Group.of("tenant/" + entry.getKey(), entry.getKey().isBlank() ? TEXTS.get("tenant.none") : entry.getKey(), names,
                    parts.stream().mapToInt(Group::all).sum(), cells, census);
        }).toList();
    }
}
