package edgeos.ui.program;

import edgeos.lab.build.Diagnostic;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tip;
import javafx.geometry.Orientation;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;

/** What the compiler says, each as many lines as it takes: it is as high as all of it, up to a few lines. JavaFX application thread only. */
final class ErrorList extends ListView<Diagnostic> {
    private static final Texts TEXTS = Texts.of(ErrorList.class);
    private static final double TYPE = 13;
    private static final double MOST = 108;
    private static final double BORDER = 4;
    private static final double BESIDE = 28;
    private static final double ABOVE_AND_BELOW = 10;

    private final Text ruler = new Text();

    ErrorList() {
        ruler.setFont(Fonts.mono(TYPE));
        setId("source.errors");
        setAccessibleText(TEXTS.get("errors"));
        setCellFactory(_ -> new ErrorCell());
    }

    /** Longer lines go on below: how high it is depends on how wide it is. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        ruler.setWrappingWidth(Math.max(1, (width < 0 ? getWidth() : width) - BESIDE));
        return Math.min(MOST, BORDER + getItems().stream().mapToDouble(this::high).sum());
    }

    private double high(Diagnostic said) {
        ruler.setText(words(said));
        return Math.ceil(ruler.getLayoutBounds().getHeight()) + ABOVE_AND_BELOW;
    }

    private static String words(Diagnostic said) {
        return TEXTS.get(said.isError() ? "problem.error" : "problem.warning", said);
    }

    /** One thing that it says. */
    private static final class ErrorCell extends ListCell<Diagnostic> {
        ErrorCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Diagnostic item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words(item));
            setTooltip(empty || item == null ? null : new Tip(item.toString()));
        }
    }
}
