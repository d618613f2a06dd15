package edgeos.ui.lessons;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A dot for each step: filled when it is done, long where the reader is. JavaFX application thread only. */
final class StepDots extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double GAP = 5;

    StepDots() {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lab-step-dots");
        setMinWidth(0);
    }

    /** Shows so many steps, of which those before {@code reached} were done, and the reader at one of them; who is at none has done all. */
    void show(int count, int here, int reached) {
        while (getChildren().size() < count) {
            var dot = new Region();
            dot.getStyleClass().add("dot");
            getChildren().add(dot);
        }
        getChildren().remove(count, getChildren().size());
        IntStream.range(0, count).forEach(at -> {
            getChildren().get(at).pseudoClassStateChanged(DONE, at < reached);
            getChildren().get(at).pseudoClassStateChanged(HERE, at == here);
        });
    }
}
