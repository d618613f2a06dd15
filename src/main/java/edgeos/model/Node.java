package edgeos.model;

import edgeos.notation.Settings;

/**
 * A template of an FWP, or a gateway.
 *
 * @param id unique in the drawing; never changes while the node lives
 * @param kind an id of {@code model.kind.Catalogue}; unknown ones are kept and found by the checks
 * @param name what the canvas shows
 * @param x left edge on the canvas, in pixels at 100 %
 * @param y top edge on the canvas
 * @param chain the id of the chain whose frame it stands in, or null
 * @param settings what was set; all else is the kind's default
 * @param disabled true if it stays on the canvas and is no part of what runs, nor are wires to and from it
 * @param extras unknown keys of the file
 */
public record Node(String id, String kind, String name, double x, double y, String chain, Settings settings, boolean disabled, Extras extras) {

    /** A node that is not disabled. */
    public Node(String id, String kind, String name, double x, double y, String chain, Settings settings, Extras extras) {
        this(id, kind, name, x, y, chain, settings, false, extras);
    }

    /** This node as part of what runs, or not. */
    public Node disabled(boolean isOut) {
        return new Node(id, kind, name, x, y, chain, settings, isOut, extras);
    }

    /** This node elsewhere. */
    public Node at(double newX, double newY) {
        return new Node(id, kind, name, newX, newY, chain, settings, disabled, extras);
    }

    /** This node inside another chain; null: in none. */
    public Node inside(String newChain) {
        return new Node(id, kind, name, x, y, newChain, settings, disabled, extras);
    }

    /** This node with another name. */
    public Node named(String newName) {
        return new Node(id, kind, newName, x, y, chain, settings, disabled, extras);
    }

    /** This node with other settings. */
    public Node with(Settings newSettings) {
        return new Node(id, kind, name, x, y, chain, newSettings, disabled, extras);
    }

    /** This node under another id. */
    public Node as(String newId) {
        return new Node(newId, kind, name, x, y, chain, settings, disabled, extras);
    }
}
