package edgeos.ui.command;

import java.util.Optional;

/**
 * Something that can be found by its words and carried out.
 *
 * @param id by which it is remembered
 * @param words what it says
 * @param look its icon
 * @param whyNot why it cannot be carried out now; empty if it can
 * @param does carries it out
 */
public record Command(String id, Words words, Look look, Optional<String> whyNot, Runnable does) {
    /**
     * What a command says.
     *
     * @param what it does; this is what is searched first
     * @param where it belongs, such as a menu
     * @param also what else it may be found by, which is not shown
     * @param keys its shortcut, as it is to be shown; empty for none
     */
    public record Words(String what, String where, String also, String keys) { }

    /**
     * An icon on its tile, see {@link edgeos.ui.theme.IconTile#show}.
     *
     * @param icon the name of the icon
     * @param tile the style class that colours it
     */
    public record Look(String icon, String tile) { }
}
