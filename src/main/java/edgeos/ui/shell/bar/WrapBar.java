package edgeos.ui.shell.bar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A bar of groups: side by side while there is room, the first at the left, the last at the right; else in two rows, which are lower, the second from the left. What finds no room in those, the last first, is behind a button at their end that opens a sheet with it.
 * Never cuts a group off as long as the window is as wide as the widest. Neither in how many rows nor where a group stands depends on what a {@link ModeSlot} shows: there is room for whatever it may show. Groups that can be smaller are, before
 * there is another row, but the first, with the title, only where two rows have no room for it. JavaFX application thread only.
 */
final class WrapBar extends Region {
    private static final double GAP = 20;
    private static final int MOST_ROWS = 2;

    private final double rowHeight;
    private final double lowRowHeight;
    private final List<Node> groups;
    private final int staying;
    private final MoreSheet more;

    /** What is where. */
    private record Plan(List<List<Node>> rows, List<Node> behind) { }

    /**
     * A bar of these groups.
     *
     * @param rowHeight of one row
     * @param lowRowHeight of each of two
     * @param staying so many of the first are always in the bar
     */
    WrapBar(double rowHeight, double lowRowHeight, List<? extends Node> groups, int staying) {
        this.rowHeight = rowHeight;
        this.lowRowHeight = lowRowHeight;
        this.groups = List.copyOf(groups);
        this.staying = staying;
        more = new MoreSheet(this);
        getChildren().addAll(groups.subList(0, staying));
        getChildren().addAll(more.button(), more.sheet());
        getChildren().addAll(groups.subList(staying, groups.size()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return groups.stream().mapToDouble(group -> group.prefWidth(-1) + reserved(group)).sum() + GAP * Math.max(0, groups.size() - 1) + sides();
    }

    @Override
    protected double computeMinWidth(double height) {
        return groups.stream().mapToDouble(group -> group.minWidth(-1)).max().orElse(0) + sides();
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = width < 0 ? 1 : plan(width - sides()).rows().size();
        return rows * height(rows) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double height(int rows) {
        return rows > 1 ? lowRowHeight : rowHeight;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - sides();
        Plan plan = plan(width);
        double height = height(plan.rows().size());
        double y = insets.getTop();
        for (List<Node> row : plan.rows()) {
            place(row, insets.getLeft(), y, width, height);
            y += height;
        }
        more.hold(plan.behind(), getWidth(), getHeight());
        groups.stream().filter(group -> !plan.behind().contains(group)).forEach(group -> group.setVisible(true));
    }

    private void place(List<Node> row, double left, double y, double width, double height) {
        double used = row.stream().mapToDouble(child -> width(child, width)).sum();
        Map<Node, Double> rooms = rooms(row, width, Math.max(0, used + GAP * (row.size() - 1) - width));
        boolean spread = row.contains(groups.getFirst());
        long wide = spread ? row.stream().skip(1).filter(this::standsApart).count() : 0;
        double free = wide > 0 ? (width - rooms.values().stream().mapToDouble(room -> room).sum() - GAP * (row.size() - 1)) / wide : 0;
        double x = left;
        for (Node child : row) {
            x += spread && child != row.getFirst() && standsApart(child) ? free : 0;
            x = child == more.button() ? left + width - child.prefWidth(-1) : x;
            double room = rooms.get(child);
            double childWidth = Math.min(room, snapSizeX(child.prefWidth(-1)));
            double childHeight = Math.min(height, child.prefHeight(childWidth));
            child.resizeRelocate(snapPositionX(spread && child == row.getLast() && row.size() > 1 ? x + room - childWidth : x), snapPositionY(y + (height - childHeight) / 2), childWidth, childHeight);
            x += room + GAP;
        }
    }

    /** How much each has; what is lacking, the last give first: sliders before the title. What is kept for something that is not shown is used by what is. */
    private Map<Node, Double> rooms(List<Node> row, double width, double lacking) {
        Map<Node, Double> rooms = new HashMap<>();
        double still = lacking;
        for (Node child : row.reversed()) {
            double slot = width(child, width);
            double kept = endsRow(child, row) ? 0 : reserved(child);
            double smaller = Math.clamp(slot - child.minWidth(-1) - kept, 0, still);
            rooms.put(child, slot - smaller);
            still -= smaller;
        }
        return rooms;
    }

    /** What stands at the right end of the bar grows to the left, whatever comes within it: nothing is kept for that while the title needs it. */
    private boolean endsRow(Node child, List<Node> row) {
        return row.size() > 1 && child == row.getLast() && row.contains(groups.getFirst());
    }

    /** What may be behind the button stands together. */
    private boolean standsApart(Node child) {
        return groups.indexOf(child) <= staying;
    }

    /** Of as few rows as need be; what is left over is behind the button, from the end. */
    private Plan plan(double width) {
        List<List<Node>> all = all(width);
        for (int shown = groups.size() - 1; all.size() > MOST_ROWS && shown >= staying; shown--) {
            List<List<Node>> some = rows(Stream.concat(groups.subList(0, shown).stream(), Stream.of(more.button())).toList(), width, false);
            if (some.size() <= MOST_ROWS) {
                return new Plan(some, groups.subList(shown, groups.size()));
            }
        }
        return all.size() > MOST_ROWS ? new Plan(withMoreBeside(), groups.subList(staying, groups.size())) : new Plan(all, List.of());
    }

    /** What stays stands together, and so does what comes in where there are two rows: before the title is whole, and that before there is one row. */
    private List<List<Node>> all(double width) {
        List<List<Node>> whole = rows(groups, width, true);
        if (whole.size() == 1) {
            return whole;
        }
        List<Node> stays = groups.subList(0, staying);
        for (boolean title : List.of(true, false)) {
            List<List<Node>> apart = Stream.of(stays, groups.subList(staying, groups.size())).flatMap(part -> rows(part, width, title).stream()).toList();
            if (apart.size() <= MOST_ROWS && apart.getFirst().containsAll(stays)) {
                return apart;
            }
        }
        return rows(groups, width, false);
    }

    /** Where it has no room behind what is always in the bar, the button stands beside the first: it would have a row of its own. */
    private List<List<Node>> withMoreBeside() {
        List<List<Node>> rows = new ArrayList<>();
        rows.add(List.of(groups.getFirst(), more.button()));
        groups.subList(1, staying).forEach(group -> rows.add(List.of(group)));
        return rows;
    }

    private List<List<Node>> rows(List<Node> shown, double width, boolean whole) {
        List<List<Node>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Node child : shown) {
            double least = whole && child == groups.getFirst() ? child.prefWidth(-1) : child.minWidth(-1);
            double childWidth = Math.min(width, snapSizeX(least) + reserved(child));
            if (used + GAP + childWidth > width) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            rows.getLast().add(child);
            used += GAP + childWidth;
        }
        return rows;
    }

    private double width(Node child, double most) {
        return Math.min(snapSizeX(child.prefWidth(-1)) + reserved(child), most);
    }

    /** What may come within this group, beside what is there. */
    private static double reserved(Node group) {
        return switch (group) {
            case ModeSlot slot -> slot.reservedWidth();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().mapToDouble(part -> reserved(part) + gapOf(part)).sum();
            default -> 0;
        };
    }

    /** What a slot that shows something has beside it, while it shows nothing. */
    private static double gapOf(Node part) {
        return part instanceof ModeSlot slot && !slot.isManaged() && slot.getParent() instanceof HBox row ? row.getSpacing() : 0;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
