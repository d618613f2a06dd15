package edgeos.ui.inspector.part;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Text of several lines, as high as its lines are when they wrap in the width that there is: no line of it is hidden, none is empty. JavaFX application thread only. */
final class GrowingText extends TextArea {
    private static final int MOST_ROWS = 14;

    private final Text measure = new Text();
    private final int leastRows;

    /** Of so many rows at least. */
    GrowingText(int leastRows) {
        this.leastRows = leastRows;
        setWrapText(true);
        setPrefRowCount(leastRows);
        textProperty().subscribe(_ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width <= 0 || !(lookup(".content") instanceof Region content)) {
            return super.computePrefHeight(width);
        }
        Insets inner = content.getInsets();
        Insets outer = getInsets();
        measure.setFont(getFont());
        measure.setWrappingWidth(0);
        measure.setText("Mg");
        double row = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(Math.max(1, width - inner.getLeft() - inner.getRight() - outer.getLeft() - outer.getRight()));
        measure.setText(getText().isEmpty() ? getPromptText() : getText());
        double rows = Math.clamp(measure.getLayoutBounds().getHeight(), leastRows * row, MOST_ROWS * row);
        return Math.ceil(rows + inner.getTop() + inner.getBottom() + outer.getTop() + outer.getBottom());
    }
}
