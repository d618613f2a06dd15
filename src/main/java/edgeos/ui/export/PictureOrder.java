package edgeos.ui.export;

import edgeos.ui.theme.Theme;

/**
 * What a picture of the drawing should be like.
 *
 * @param vector SVG, or else PNG
 * @param scale {@link DrawingImage#LEAST_SCALE} to {@link DrawingImage#MOST_SCALE}
 * @param theme its colours
 * @param selection only what is selected
 * @param figures with what is measured at this moment
 */
public record PictureOrder(boolean vector, double scale, Theme theme, boolean selection, boolean figures) {
    /** How the name of its file ends. */
    public String ending() {
        return vector ? ".svg" : ".png";
    }
}
