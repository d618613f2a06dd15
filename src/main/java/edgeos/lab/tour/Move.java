package edgeos.lab.tour;

import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.Spotlight;
import java.util.List;
import java.util.Optional;

/** Something that happens by itself during a scene. Immutable; any thread. */
public sealed interface Move {
    /** What a user could do, see {@link #POSSIBLE}. */
    record Do(Gesture gesture) implements Move { }

    /**
     * The view glides to these parts of the drawing.
     *
     * @param parts ids of nodes and chains; empty: all there is
     */
    record Look(List<String> parts) implements Move {
        public Look {
            parts = List.copyOf(parts);
        }
    }

    /** Types this, letter by letter, into the field that has the keyboard. */
    record Type(String text) implements Move { }

    /** Presses Enter. */
    record Enter() implements Move { }

    /** Points at something; empty: no longer. */
    record Point(Optional<Spotlight> what) implements Move { }

    /** Begins the lesson of this id, with its drawing. */
    record Learn(String lesson) implements Move { }

    /** The gestures that need no hand. */
    List<Class<? extends Gesture>> POSSIBLE = List.of(Gesture.Act.class, Gesture.Select.class, Gesture.Open.class, Gesture.Load.class, Gesture.Clients.class, Gesture.Revoke.class, Gesture.Restore.class);
}
