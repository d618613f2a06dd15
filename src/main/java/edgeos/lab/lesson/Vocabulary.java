package edgeos.lab.lesson;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that only the window knows. Immutable; any thread.
 *
 * @param actions ids of what can be done, such as {@code run.run}; empty: nobody knows, so that none is found wrong
 * @param tabs what can be in front, such as {@code pool}; likewise
 * @param charts what can be chosen below; likewise
 * @param panels what can be unfolded; likewise
 */
public record Vocabulary(Set<String> actions, Set<String> tabs, Set<String> charts, Set<String> panels) {
    /** Nobody knows any. */
    public static final Vocabulary UNKNOWN = new Vocabulary(Set.of(), Set.of(), Set.of(), Set.of());

    public Vocabulary {
        actions = Set.copyOf(actions);
        tabs = Set.copyOf(tabs);
        charts = Set.copyOf(charts);
        panels = Set.copyOf(panels);
    }

    /** The same in their order. */
    static Collection<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }
}
