package edgeos.ui.canvas.group;

import edgeos.model.check.Finding;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.paint.CardLook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that can be seen of a group. Equal looks need no painting.
 *
 * @param card true if it stands for its members
 * @param box where it stands; of a card only its size counts
 * @param name of the group
 * @param holds what is in it, counted
 * @param lines its live figures
 * @param faults how many faults there were inside; empty: none
 * @param sign the worst state of any node inside
 * @param part how much of it is disabled
 * @param chosen how much of it is selected
 * @param finding the worst finding about it and what its card hides
 * @param ports of a card
 */
public record GroupLook(boolean card, Box box, String name, String holds, List<String> lines, String faults, CardLook.Sign sign, Share part, Share chosen,
        Optional<Finding.Severity> finding, List<CardLook.PortLook> ports) {

    /** How many of several are so. */
    public enum Share {
        /** None. */
        NONE,
        /** Some, but not all. */
        SOME,
        /** All, and there are some. */
        ALL;

        static Share of(long count, long all) {
            return count == 0 ? NONE : count < all ? SOME : ALL;
        }
    }

    public GroupLook {
        lines = List.copyOf(lines);
        ports = List.copyOf(ports);
    }

    /** In words, for tooltips and screen readers. */
    public String words() {
        return String.join(", ", Stream.concat(Stream.of(name, holds, sign.words(), faults), lines.stream()).filter(text -> !text.isEmpty()).toList());
    }
}
