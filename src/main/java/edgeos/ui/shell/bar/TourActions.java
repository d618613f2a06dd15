package edgeos.ui.shell.bar;

import edgeos.ui.text.Texts;
import javafx.beans.value.ObservableValue;

/** What begins the tour. */
public final class TourActions {
    /** The action that plays it. */
    static final String TOUR = "learn.tour";
    private static final Texts TEXTS = Texts.of(TourActions.class);

    /**
     * Adds it to all others.
     *
     * @param busy while something is measured, which the tour would disturb
     */
    public TourActions(Actions actions, Runnable tour, ObservableValue<Boolean> busy) {
        actions.add(TOUR, TEXTS.get(TOUR), "", tour).when(busy.map(is -> !is));
    }
}
