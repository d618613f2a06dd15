package edgeos.ui.lessons.spot;

import edgeos.lab.lesson.script.Spotlight;
import java.util.Optional;

/** Knows where in the window things are. JavaFX application thread only. */
public interface Landmarks {
    /** Where this is now, as far as it can be seen; or what leads to it, such as the head of its tab; empty: nowhere. */
    Optional<Landmark> find(Spotlight meant);
}
