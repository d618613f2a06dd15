package edgeos.lab.click;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where nodes stand so that wires run from left to right and cross seldom: layers by the longest way from a source, then a few sweeps in which each node goes to the
 * middle of its neighbours (K. Sugiyama and others, 1981). Wires that close a ring run back. Used once, by one thread.
 */
final class Layers {
    private static final double COLUMN = 264;
    private static final double ROW = 120;
    private static final int SWEEPS = 6;
    private static final int MOST_PLACES = 2_000;

    /** The left upper corner of a node, on the grid. */
    record Spot(double x, double y) { }

    private final Map<String, List<String>> after = new LinkedHashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, Integer> layer = new HashMap<>();
    private final Map<String, Double> height = new HashMap<>();

    private Layers() { }

    /**
     * Where each node stands.
     *
     * @param wires pairs of node ids, from and to
     */
    static Map<String, Spot> of(List<String> nodes, List<List<String>> wires) {
        var layers = new Layers();
        nodes.forEach(node -> layers.after.put(node, new ArrayList<>()));
        nodes.forEach(node -> layers.before.put(node, new ArrayList<>()));
        layers.join(nodes, wires);
        List<String> places = new ArrayList<>(nodes);
        places.addAll(layers.bend(nodes));
        layers.rank(places);
        return layers.spots(nodes);
    }

    /** Takes wires that do not close a ring with those taken before, by an order in which each node comes before what it leads to. */
    private void join(List<String> nodes, List<List<String>> wires) {
        Map<String, List<String>> all = new HashMap<>();
        wires.forEach(wire -> all.computeIfAbsent(wire.getFirst(), _ -> new ArrayList<>()).add(wire.getLast()));
        Set<String> reached = new HashSet<>();
        wires.forEach(wire -> reached.add(wire.getLast()));
        List<String> finished = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        nodes.stream().filter(node -> !reached.contains(node)).forEach(node -> walk(node, all, seen, finished));
        nodes.forEach(node -> walk(node, all, seen, finished));
        Map<String, Integer> order = new HashMap<>();
        finished.forEach(node -> order.put(node, -order.size()));
        for (List<String> wire : wires) {
            if (order.get(wire.getFirst()) < order.get(wire.getLast())) {
                after.get(wire.getFirst()).add(wire.getLast());
                before.get(wire.getLast()).add(wire.getFirst());
            }
        }
        nodes.forEach(node -> layer.put(node, 0));
        finished.reversed().forEach(node -> after.get(node).forEach(next -> layer.merge(next, layer.get(node) + 1, Math::max)));
    }

    /** Notes nodes as their walk ends, without recursion: a chain may be long. */
    private static void walk(String start, Map<String, List<String>> all, Set<String> seen, List<String> finished) {
        if (!seen.add(start)) {
            return;
        }
        List<String> path = new ArrayList<>(List.of(start));
        Map<String, Integer> tried = new HashMap<>();
        while (!path.isEmpty()) {
            String node = path.getLast();
            List<String> next = all.getOrDefault(node, List.of());
            int at = tried.merge(node, 1, Integer::sum) - 1;
            if (at >= next.size()) {
                finished.add(path.removeLast());
            } else if (seen.add(next.get(at))) {
                path.add(next.get(at));
            }
        }
    }

    /** Gives wires that pass layers a place of their own in each of them, so that they run between nodes; returns what these places are called. */
    private List<String> bend(List<String> nodes) {
        List<String> places = new ArrayList<>();
        for (String node : nodes) {
            for (String next : List.copyOf(after.get(node))) {
                int passed = layer.get(next) - layer.get(node) - 1;
                if (passed > 0 && places.size() + passed <= MOST_PLACES) {
                    after.get(node).remove(next);
                    before.get(next).remove(node);
                    places.addAll(bend(node, next, passed, places.size()));
                }
            }
        }
        return places;
    }

    private List<String> bend(String node, String next, int passed, int number) {
        List<String> places = new ArrayList<>();
        String last = node;
        for (int place = 0; place < passed; place++) {
            String name = "\0" + (number + place);
            places.add(name);
            layer.put(name, layer.get(node) + place + 1);
            after.put(name, new ArrayList<>());
            before.put(name, new ArrayList<>(List.of(last)));
            after.get(last).add(name);
            last = name;
        }
        after.get(last).add(next);
        before.get(next).add(last);
        return places;
    }

    private void rank(List<String> nodes) {
        List<List<String>> columns = new ArrayList<>();
        for (String node : nodes) {
            while (columns.size() <= layer.get(node)) {
                columns.add(new ArrayList<>());
            }
            columns.get(layer.get(node)).add(node);
        }
        columns.forEach(this::place);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Map<String, List<String>> neighbours = sweep % 2 == 0 ? before : after;
            for (List<String> column : sweep % 2 == 0 ? columns : columns.reversed()) {
                column.sort(Comparator.comparingDouble(node -> middle(node, neighbours.get(node))));
                place(column);
            }
        }
    }

    private double middle(String node, List<String> neighbours) {
        return neighbours.stream().mapToDouble(height::get).average().orElse(height.get(node));
    }

    /** One row below the other, around the middle. */
    private void place(List<String> column) {
        for (int row = 0; row < column.size(); row++) {
            height.put(column.get(row), row - (column.size() - 1) / 2.0);
        }
    }

    private Map<String, Spot> spots(List<String> nodes) {
        double top = nodes.stream().mapToDouble(height::get).min().orElse(0);
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (String node : nodes) {
            double y = (height.get(node) - top) * ROW;
            spots.put(node, new Spot(layer.get(node) * COLUMN, Math.floor(y / 24) * 24));
        }
        return spots;
    }
}
