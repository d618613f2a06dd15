package edgeos.ui.capability.layout;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much of a graph is shown.
 *
 * @param roles whether what the roles of the machine hold is shown
 * @param owners whether the objects' first capabilities are shown, and what only passes through the controller
 * @param open keys of the folds that are open
 */
public record Choice(boolean roles, boolean owners, Set<String> open) {
    /** What a wire or a user needs, with the roles; everything folded. */
    public static final Choice FIRST = new Choice(true, false, Set.of());

    public Choice {
        open = Set.copyOf(open);
    }

    /** This with a fold opened that was closed, or closed that was open. */
    public Choice toggled(String fold) {
        Set<String> changed = new LinkedHashSet<>(open);
        if (!changed.remove(fold)) {
            changed.add(fold);
        }
        return new Choice(roles, owners, changed);
    }
}
