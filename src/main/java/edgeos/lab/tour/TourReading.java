package edgeos.lab.tour;

import java.util.List;

/**
 * What came of reading a tour.
 *
 * @param tour what could be read of it
 * @param problems what is wrong with it, each with its line and what was expected; none: it can be played
 */
public record TourReading(Tour tour, List<String> problems) {
    public TourReading {
        problems = List.copyOf(problems);
    }
}
