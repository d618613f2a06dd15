package edgeos.ui.canvas.tidy;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.edit.Arranging;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;
import edgeos.model.edit.Parts;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tidies up a drawing or a part of it: nodes in layers as their wires run, frames around their nodes, notes beside what they were beside. The upper left corner stays. No membership changes, and a drawing that
 * is tidy is not changed. Stateless; any thread, and better not the window's: the first time takes about a second, 200 nodes a tenth of it.
 */
public final class Tidy {
    private Tidy() { }

    /** The drawing with these parts in order; all of it where they are fewer than two things. */
    public static Drawing of(Drawing drawing, Parts parts) {
        if (Arranging.count(drawing, new Parts(parts.nodes(), Set.of(), parts.chains(), Set.of())) < 2) {
            return whole(drawing);
        }
        Drawing tidy = drawing;
        Map<String, Set<String>> loose = drawing.nodes().stream().filter(node -> parts.nodes().contains(node.id()))
                .filter(node -> node.chain() == null || !parts.chains().contains(node.chain()))
                .collect(Collectors.groupingBy(node -> Objects.requireNonNullElse(node.chain(), ""), java.util.TreeMap::new, Collectors.mapping(Node::id, Collectors.toSet())));
        for (Map.Entry<String, Set<String>> inFrame : loose.entrySet()) {
            if (!inFrame.getKey().isEmpty() && inFrame.getValue().size() > 1) {
                tidy = Frames.widened(placed(tidy, inFrame.getValue(), Set.of()), inFrame.getValue());
            }
        }
        Set<String> outside = loose.getOrDefault("", Set.of());
        return NotesBeside.moved(drawing, outside.size() + parts.chains().size() > 1 ? placed(tidy, outside, parts.chains()) : tidy);
    }

    private static Drawing whole(Drawing drawing) {
        Set<String> loose = drawing.nodes().stream().filter(node -> node.chain() == null || drawing.chain(node.chain()).isEmpty()).map(Node::id).collect(Collectors.toSet());
        return NotesBeside.moved(drawing, placed(drawing, loose, drawing.chains().stream().map(Chain::id).collect(Collectors.toSet())));
    }

    private static Drawing placed(Drawing drawing, Set<String> nodes, Set<String> chains) {
        Map<String, Box> boxes = new HashMap<>(Layering.of(drawing, nodes, chains));
        Box before = Box.around(boxes(drawing, nodes, chains)).orElse(null);
        Box after = Box.around(boxes.values()).orElse(null);
        if (before == null || after == null) {
            return drawing;
        }
        double dx = Math.round(before.x()) - after.x();
        double dy = free(drawing, nodes, chains, boxes.values().stream().map(box -> at(box, dx, Math.round(before.y()) - after.y())).toList()) + Math.round(before.y()) - after.y();
        return drawing.withNodes(drawing.nodes().stream().map(node -> {
            Box box = boxes.get("node/" + node.id());
            return box == null ? node : node.at(Math.round(box.x() + dx), Math.round(box.y() + dy));
        }).toList()).withChains(drawing.chains().stream().map(chain -> {
            Box box = boxes.get("frame/" + chain.id());
            return box == null ? chain : chain.at(Math.round(box.x() + dx), Math.round(box.y() + dy), Math.round(box.width()), Math.round(box.height()));
        }).toList());
    }

    private static List<Box> boxes(Drawing drawing, Set<String> nodes, Set<String> chains) {
        return Stream.concat(drawing.nodes().stream().filter(node -> nodes.contains(node.id())).map(Plot::box),
                drawing.chains().stream().filter(chain -> chains.contains(chain.id())).map(Plot::box)).toList();
    }

    /** How far down these places must go so that they cover nothing of what stays where it is. */
    private static double free(Drawing drawing, Set<String> nodes, Set<String> chains, List<Box> places) {
        Set<String> moving = Edits.moving(drawing, new Parts(nodes, Set.of(), chains, Set.of()));
        boolean within = drawing.nodes().stream().anyMatch(node -> nodes.contains(node.id()) && node.chain() != null);
        List<Box> staying = Stream.concat(drawing.nodes().stream().filter(node -> !moving.contains(node.id())).map(Plot::box),
                drawing.chains().stream().filter(chain -> !within && !chains.contains(chain.id())).map(Plot::box)).toList();
        double down = 0;
        while (isCovering(places, staying, down)) {
            down += Extent.GRID;
        }
        return down;
    }

    private static boolean isCovering(List<Box> places, List<Box> staying, double down) {
        return places.stream().map(box -> at(box, 0, down)).anyMatch(box -> staying.stream().anyMatch(box::meets));
    }

    private static Box at(Box box, double dx, double dy) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }
}
