package edgeos.ui.theme;

import javafx.scene.Node;

/**
 * Names of what stands for a part of the drawing, such as {@code node-firewall}. They are no ids: JavaFX keeps styles for each id that it has met, and for
 * all that ever stood below it, as long as the scene lives, so that long editing would fill the memory. Stateless; JavaFX application thread.
 */
public final class Named {
    private Named() { }

    /** Gives it this name, which tools find as its user data; returns it. */
    public static <N extends Node> N by(String name, N node) {
        node.setUserData(name);
        return node;
    }
}
