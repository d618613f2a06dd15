package edgeos.ui.theme;

import javafx.scene.control.Tooltip;

/** What is said of something under a resting pointer: in lines that the eye can follow, however long it is and however large the type. JavaFX application thread only. */
public final class Tip extends Tooltip {
    private static final double WIDTH_EM = 27;

    /** A tip that says this. */
    public Tip(String words) {
        super(words);
        setWrapText(true);
        fontProperty().subscribe(font -> setMaxWidth(WIDTH_EM * font.getSize()));
    }
}
