package edgeos.ui.canvas.paint;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the pictures of what is out of view, so that it comes back without being painted, but of all together no more than a bound: the one that was seen longest ago goes first. Cards of a large drawing that was looked at closely, at 200 %,
 * would else take gigabytes, and JavaFX shows no picture at all beyond half of one. JavaFX application thread only.
 */
public final class UnseenPictures {
    /** 64 MiB. */
    public static final long MOST_PIXELS = 16L << 20;

    private final Map<Picture, Long> kept = new LinkedHashMap<>();
    private long pixels;

    /** What was painted, and can be painted again. */
    public interface Picture {
        /** How many pixels it takes. */
        long pixels();

        /** Takes none from now on, until it is painted again. */
        void forget();
    }

    /** This came into view, or went out of it. */
    public void turned(Picture picture, boolean seen) {
        drop(picture);
        if (!seen && picture.pixels() > 0) {
            kept.put(picture, picture.pixels());
            pixels += picture.pixels();
            shrink();
        }
    }

    /** There is no such thing any more. */
    public void drop(Picture picture) {
        Long size = kept.remove(picture);
        pixels -= size == null ? 0 : size;
    }

    private void shrink() {
        for (Iterator<Map.Entry<Picture, Long>> eldest = kept.entrySet().iterator(); pixels > MOST_PIXELS && eldest.hasNext();) {
            Map.Entry<Picture, Long> entry = eldest.next();
            eldest.remove();
            pixels -= entry.getValue();
            entry.getKey().forget();
        }
    }
}
