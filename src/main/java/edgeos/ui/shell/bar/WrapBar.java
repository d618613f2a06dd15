package edgeos.ui.shell.bar;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * A bar of groups: side by side while there is room, the first at the left, the last at the right; else in as many rows as it takes.
 * Never cuts a group off as long as the window is as wide as the widest. In how many rows does not depend on what a {@link ModeSlot} shows: there is room for whatever it may show. Groups that can be smaller are, before there is another row.
 */
final class WrapBar extends Region {
    private static final double GAP = 20;
    /** What a slot that shows something has beside it. */
    private static final double SLOT_GAP = 4;

    private final double rowHeight;

    /** A bar of these groups, in rows of this height. */
    WrapBar(double rowHeight, List<? extends Node> groups) {
        this.rowHeight = rowHeight;
        getChildren().setAll(groups);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double groups = getManagedChildren().stream().mapToDouble(child -> child.prefWidth(-1) + reserved(child)).sum();
        return groups + GAP * Math.max(0, getManagedChildren().size() - 1) + sides();
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0) + sides();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return (width < 0 ? 1 : rows(width - sides()).size()) * rowHeight + insets.getTop() + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - sides();
        double y = insets.getTop();
        for (List<Node> row : rows(width)) {
            double used = row.stream().mapToDouble(child -> width(child, width)).sum();
            double lacking = Math.max(0, used + GAP * (row.size() - 1) - width);
            double gap = row.size() > 1 ? (width - used + lacking) / (row.size() - 1) : 0;
            double x = insets.getLeft();
            for (Node child : row) {
                double smaller = Math.clamp(width(child, width) - child.minWidth(-1), 0, lacking);
                double childWidth = width(child, width) - smaller;
                lacking -= smaller;
                double childHeight = Math.min(rowHeight, child.prefHeight(childWidth));
                child.resizeRelocate(snapPositionX(x), snapPositionY(y + (rowHeight - childHeight) / 2), childWidth, childHeight);
                x += childWidth + gap;
            }
            y += rowHeight;
        }
    }

    private List<List<Node>> rows(double width) {
        List<List<Node>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Node child : getManagedChildren()) {
            double childWidth = Math.min(width, snapSizeX(child.minWidth(-1)) + reserved(child));
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
        return snapSizeX(Math.min(child.prefWidth(-1), most));
    }

    /** What may come within this group, beside what is there. */
    private static double reserved(Node group) {
        return switch (group) {
            case ModeSlot slot -> slot.reservedWidth() + (slot.isManaged() ? 0 : SLOT_GAP);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().mapToDouble(WrapBar::reserved).sum();
            default -> 0;
        };
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
