package edgeos.ui.shell.bar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A bar of figures in one row, always of the same height. Where there is no room for all, the least important are said shorter, and then not at all.
 * Figures come and go: each keeps the room that it needed at most, and what has gone stays away, while the bar is as wide. So nothing jumps.
 * JavaFX application thread only.
 */
final class OneRow extends Region {
    private static final double GAP = 22;

    private final double heightPixels;
    private final List<Part> parts;
    private final List<Form> leastFirst;
    private final Map<Node, Double> needed = new HashMap<>();
    private final Map<Part, Integer> chosen = new HashMap<>();
    private double fittedWidth = -1;

    /**
     * One way of saying something.
     *
     * @param worth forms of less worth go first
     */
    record Form(Node node, int worth) { }

    /** Something to say, in one way or several, the longest first; after the last it is left out. What is not managed takes no room. */
    record Part(List<Form> forms) {
        static Part of(Node node, int worth) {
            return new Part(List.of(new Form(node, worth)));
        }
    }

    /** A bar of these parts, side by side from the left, but the last at the right. */
    OneRow(double heightPixels, List<Part> parts) {
        this.heightPixels = heightPixels;
        this.parts = List.copyOf(parts);
        leastFirst = parts.stream().flatMap(part -> part.forms().stream()).sorted(Comparator.comparingInt(Form::worth)).toList();
        getChildren().setAll(parts.stream().flatMap(part -> part.forms().stream()).map(Form::node).toList());
    }

    @Override
    protected double computePrefWidth(double height) {
        return used(Map.of(), false) + sides();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightPixels + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - sides();
        fit(width);
        double free = Math.max(0, width - used(chosen, true));
        double x = getInsets().getLeft();
        for (Part part : parts) {
            Node now = shown(part);
            part.forms().forEach(form -> form.node().setVisible(form.node() == now && now.isManaged()));
            if (takesRoom(now)) {
                double nodeWidth = snapSizeX(now.prefWidth(-1));
                double nodeHeight = Math.min(heightPixels, now.prefHeight(nodeWidth));
                double left = part == parts.getLast() ? x + free + needed.get(now) - nodeWidth : x;
                now.resizeRelocate(snapPositionX(left), snapPositionY(getInsets().getTop() + (heightPixels - nodeHeight) / 2), nodeWidth, nodeHeight);
                x += needed.get(now) + GAP;
            }
        }
    }

    /** Says less until all fits. */
    private void fit(double width) {
        if (width != fittedWidth) {
            fittedWidth = width;
            needed.clear();
            chosen.clear();
        }
        getChildren().stream().filter(Node::isManaged).forEach(node -> needed.merge(node, snapSizeX(node.prefWidth(-1)), Math::max));
        for (int at = 0; at < leastFirst.size() && used(chosen, true) > width; at++) {
            Form least = leastFirst.get(at);
            parts.stream().filter(part -> form(part, chosen) == least).forEach(part -> chosen.merge(part, 1, Integer::sum));
        }
    }

    private double used(Map<Part, Integer> choice, boolean kept) {
        double sum = -GAP;
        for (Part part : parts) {
            Form form = form(part, choice);
            if (form != null && form.node().isManaged()) {
                sum += GAP + (kept ? needed.get(form.node()) : snapSizeX(form.node().prefWidth(-1)));
            }
        }
        return Math.max(0, sum);
    }

    private Node shown(Part part) {
        Form form = form(part, chosen);
        return form == null ? null : form.node();
    }

    private static Form form(Part part, Map<Part, Integer> choice) {
        int at = choice.getOrDefault(part, 0);
        return at < part.forms().size() ? part.forms().get(at) : null;
    }

    private static boolean takesRoom(Node node) {
        return node != null && node.isManaged();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
