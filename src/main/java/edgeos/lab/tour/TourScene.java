package edgeos.lab.tour;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the tour with one sentence to it. Immutable; any thread.
 *
 * @param caption the sentence, for people
 * @param seconds how long it is shown
 * @param drawing the drawing that it opens and runs; empty: what the scene before showed goes on
 * @param panels which panels are shown from its beginning, by their names; empty: as in the scene before
 * @param chartsAt where canvas and charts part, as a share of their height; empty: as in the scene before
 * @param cues what happens, in the order of time
 * @param picturesAt at which of its seconds a picture says most of it, one at least
 */
public record TourScene(String caption, double seconds, Optional<Path> drawing, Optional<Set<String>> panels, Optional<Double> chartsAt, List<Cue> cues, List<Double> picturesAt) {
    public TourScene {
        panels = panels.map(Set::copyOf);
        cues = cues.stream().sorted(Comparator.comparingDouble(Cue::at)).toList();
        picturesAt = picturesAt.stream().sorted().toList();
    }

    /**
     * When what happens.
     *
     * @param at in seconds from the beginning of the scene
     * @param move what
     */
    public record Cue(double at, Move move) { }
}
