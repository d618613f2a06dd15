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
 * @param extras unknown keys of the file
 */
public record Node(String id, String kind, String name, double x, double y, String chain, Settings settings, Extras extras) {

    /** This node elsewhere. */
    public Node at(double newX, double newY) {
        return new Node(id, kind, name, newX, newY, chain, settings, extras);
    }

    /** This node inside another chain; null: in none. */
    public Node inside(String newChain) {
        return new Node(id, kind, name, x, y, newChain, settings, extras);
    }

    /** This node with another name. */
    public Node named(String newName) {
        return new Node(id, kind, newName, x, y, chain, settings, extras);
    }

    /** This node with other settings. */
    public Node with(Settings newSettings) {
        return new Node(id, kind, name, x, y, chain, newSettings, extras);
    }

    /** This node under another id. */
    public Node as(String newId) {
        return new Node(newId, kind, name, x, y, chain, settings, extras);
    }
}
