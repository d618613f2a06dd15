package edgeos.lab.lesson;

import edgeos.lab.lesson.condition.Requirement;
import edgeos.lab.lesson.script.Derived;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.Spotlight;
import java.util.List;

/**
 * A step of a lesson. Immutable; any thread.
 *
 * @param title its heading
 * @param line where it begins in the file, from 1
 * @param prose what it says, in Markdown
 * @param until what it waits for, all of it; never empty
 * @param hints from a nudge to the answer
 * @param spotlights what it points at
 * @param gestures how a test does what it asks; empty: {@link #doing()} tells from what it waits for
 */
public record Step(String title, int line, String prose, List<Requirement> until, List<String> hints, List<Spotlight> spotlights, List<Gesture> gestures) {
    public Step {
        until = List.copyOf(until);
        hints = List.copyOf(hints);
        spotlights = List.copyOf(spotlights);
        gestures = List.copyOf(gestures);
    }

    /** What a test does at this step: what its author wrote, or else what can be told from its conditions. */
    public List<Gesture> doing() {
        return gestures.isEmpty() ? until.stream().flatMap(requirement -> Derived.from(requirement.condition()).stream()).toList() : gestures;
    }
}
