package edgeos.charts.plot;

import java.util.Optional;

/** What a picture answers to a pointer. Immutable; any thread. */
public interface Readings {
    /** A picture that says nothing. */
    Readings NONE = (_, _) -> Optional.empty();

    /** What is shown at this place, in pixels at 100 %. */
    Optional<Reading> at(double x, double y);
}
