package edgeos.ui.outline;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.group.GroupTree;
import edgeos.ui.outline.Part.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a tree of a drawing: groups and chains in each other as they lie, nodes in them, and at each node the wires that leave it. */
final class Tree {
    private static final Part ROOT = new Part(Sort.DRAWING, "");

    private final Drawing drawing;
    private final GroupTree groups;
    private final Map<String, String> homeOfChain = new HashMap<>();
    private final Map<Part, List<Branch>> inside = new HashMap<>();
    private final Map<String, List<Link>> leaving;

    private Tree(Drawing drawing) {
        this.drawing = drawing;
        groups = GroupTree.of(drawing);
        leaving = drawing.links().stream().collect(Collectors.groupingBy(link -> link.from().node()));
        groups.all().forEach(group -> groups.frames(group.id()).forEach(chain -> homeOfChain.merge(chain, group.id(), this::inner)));
    }

    /** The outline of a drawing. */
    static Branch of(Drawing drawing) {
        return new Tree(drawing).root();
    }

    private Branch root() {
        drawing.nodes().forEach(node -> put(homeOf(node), branch(node)));
        drawing.chains().forEach(chain -> {
            Part part = new Part(Sort.CHAIN, chain.id());
            put(homeOfChain.containsKey(chain.id()) ? new Part(Sort.GROUP, homeOfChain.get(chain.id())) : ROOT, new Branch(part, List.of()));
        });
        groups.all().forEach(group -> put(homeOf(group), new Branch(new Part(Sort.GROUP, group.id()), List.of())));
        List<Branch> top = new ArrayList<>(grown(ROOT));
        heading(top, Sort.NOTES, drawing.notes().stream().map(note -> new Part(Sort.NOTE, note.id())).toList());
        heading(top, Sort.EXPECTATIONS, IntStream.range(0, drawing.expectations().size()).mapToObj(at -> new Part(Sort.EXPECTATION, Integer.toString(at))).toList());
        return new Branch(ROOT, top);
    }

    /** What is in a part: groups and chains first. */
    private List<Branch> grown(Part part) {
        List<Branch> own = inside.getOrDefault(part, List.of());
        return own.stream().sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(each -> each.part().sort() == Sort.NODE ? each : new Branch(each.part(), grown(each.part()))).toList();
    }

    private static int rank(Branch branch) {
        return switch (branch.part().sort()) {
            case GROUP -> 0;
            case CHAIN -> 1;
            default -> 2;
        };
    }

    private Branch branch(Node node) {
        return new Branch(new Part(Sort.NODE, node.id()), leaving.getOrDefault(node.id(), List.of()).stream().map(link -> new Branch(new Part(Sort.WIRE, link.id()), List.of())).toList());
    }

    /** The innermost of its group and its chain. */
    private Part homeOf(Node node) {
        String group = groups.ofNode(node.id()).map(Group::id).orElse("");
        boolean framed = node.chain() != null && drawing.chain(node.chain()).isPresent();
        if (framed && (group.isEmpty() || holds(group, node.chain()))) {
            return new Part(Sort.CHAIN, node.chain());
        }
        return group.isEmpty() ? ROOT : new Part(Sort.GROUP, group);
    }

    /** The chain that it lies in, if that is within the group around it; else that group. */
    private Part homeOf(Group group) {
        String outer = groups.ofGroup(group.id()).map(Group::id).orElse("");
        Set<String> nodes = groups.nodes(group.id());
        List<String> chains = drawing.nodes().stream().filter(node -> nodes.contains(node.id())).map(node -> node.chain() == null ? "" : node.chain()).distinct().toList();
        boolean framed = chains.size() == 1 && drawing.chain(chains.getFirst()).map(Chain::id).filter(chain -> !groups.frames(group.id()).contains(chain)).isPresent();
        if (framed && (outer.isEmpty() || holds(outer, chains.getFirst()))) {
            return new Part(Sort.CHAIN, chains.getFirst());
        }
        return outer.isEmpty() ? ROOT : new Part(Sort.GROUP, outer);
    }

    private boolean holds(String group, String chain) {
        return groups.frames(group).contains(chain);
    }

    private String inner(String one, String other) {
        return groups.path(one).size() >= groups.path(other).size() ? one : other;
    }

    private void put(Part home, Branch branch) {
        inside.computeIfAbsent(home, _ -> new ArrayList<>()).add(branch);
    }

    private static void heading(List<Branch> top, Sort sort, List<Part> parts) {
        if (!parts.isEmpty()) {
            top.add(new Branch(new Part(sort, ""), parts.stream().map(part -> new Branch(part, List.of())).toList()));
        }
    }
}
