package edgeos.ui.tour;

import edgeos.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What is said to what is seen: a band below the window, which so covers nothing of it, with a line that tells how far the tour has come. Nothing of it can be clicked. JavaFX application thread only.
 */
public final class TourBand extends VBox {
    private static final Texts TEXTS = Texts.of(TourBand.class);
    private static final double HEIGHT = 92;
    private static final double LOW_HEIGHT = 64;
    private static final double LOW_BELOW = 560;
    private static final double LINE = 3;
    private static final double GAP = 32;
    private static final double FADE_SECONDS = 0.4;
    private static final double NARROW_BELOW = 900;

    private final Label caption = new Label();
    private final Label hint = new Label(TEXTS.get("hint"));
    private final Region done = new Region();
    private final StackPane line = new StackPane(done);
    private double share;

    /** A band that says nothing yet. */
    public TourBand() {
        setId("tour");
        getStyleClass().add("lab-tour");
        caption.setId("tour.caption");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinWidth(0);
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.setAccessibleRole(AccessibleRole.TEXT);
        hint.setId("tour.hint");
        hint.getStyleClass().add("hint");
        hint.setMinWidth(USE_PREF_SIZE);
        line.setId("tour.progress");
        line.getStyleClass().add("track");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE);
        line.setMaxHeight(LINE);
        done.getStyleClass().add("done");
        done.setMinWidth(0);
        HBox.setHgrow(caption, Priority.ALWAYS);
        HBox words = new HBox(GAP, caption, hint);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(words, Priority.ALWAYS);
        getChildren().setAll(line, words);
        setMouseTransparent(true);
    }

    /** How high it is below a window of this size. */
    public double heightFor(double width, double height) {
        boolean low = height < LOW_BELOW || width < NARROW_BELOW;
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("low"), low);
        return low ? LOW_HEIGHT : HEIGHT;
    }

    /** Says this from now on. */
    public void say(String words) {
        caption.setText(words);
        caption.setAccessibleText(words);
    }

    /** What it says. */
    public String said() {
        return caption.getText();
    }

    /**
     * How far the tour has come.
     *
     * @param whole of all of it, 0 to 1
     * @param shown for how many seconds the caption has been shown, and for how many it will be
     */
    public void progress(double whole, double shown, double left) {
        caption.setOpacity(Math.clamp(Math.min(shown, left) / FADE_SECONDS, 0, 1));
        share = Math.clamp(whole, 0, 1);
        lengthen();
    }

    /** The line as long as its share of the width, in whole pixels: another one only if it is another. */
    private void lengthen() {
        double length = Math.round(share * getWidth());
        if (done.getMaxWidth() != length) {
            done.setPrefWidth(length);
            done.setMaxWidth(length);
        }
    }

    @Override
    protected void layoutChildren() {
        lengthen();
        super.layoutChildren();
    }
}
