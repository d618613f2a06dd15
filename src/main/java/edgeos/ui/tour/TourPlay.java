package edgeos.ui.tour;

import edgeos.lab.tour.Move;
import edgeos.lab.tour.Tour;
import edgeos.lab.tour.TourScene;

/**
 * A tour that goes on as somebody's clock says: one scene after the other, and in each what is to happen, once and in its order, however late the clock comes. JavaFX application thread only.
 */
public final class TourPlay {
    private final Tour tour;
    private final Hands hands;
    private final TourBand band;
    private int at = -1;
    private int cue;

    /** Who does what a tour says. */
    public interface Hands {
        /** A scene begins. */
        void begin(TourScene scene);

        /** Something happens. */
        void make(Move move);

        /**
         * What glides or is being typed goes on.
         *
         * @param seconds on the clock of the tour
         */
        void moved(double seconds);
    }

    /** A tour before its beginning. */
    public TourPlay(Tour tour, Hands hands, TourBand band) {
        this.tour = tour;
        this.hands = hands;
        this.band = band;
    }

    /**
     * Goes on to this moment; never back.
     *
     * @param seconds from the beginning
     * @return true while there is more to come
     */
    public boolean advance(double seconds) {
        while (at + 1 < tour.scenes().size() && tour.begins(at + 1) <= seconds) {
            if (at >= 0) {
                make(Double.MAX_VALUE);
            }
            at++;
            cue = 0;
            TourScene scene = tour.scenes().get(at);
            hands.begin(scene);
            band.say(scene.caption());
        }
        if (at >= 0) {
            double begun = tour.begins(at);
            make(seconds - begun);
            hands.moved(seconds);
            band.progress(seconds / tour.seconds(), seconds - begun, begun + tour.scenes().get(at).seconds() - seconds);
        }
        return seconds < tour.seconds();
    }

    /** All that is to happen until this second of the scene. */
    private void make(double until) {
        var cues = tour.scenes().get(at).cues();
        while (cue < cues.size() && cues.get(cue).at() <= until) {
            hands.make(cues.get(cue).move());
            cue++;
        }
    }
}
