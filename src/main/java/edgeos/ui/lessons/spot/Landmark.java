package edgeos.ui.lessons.spot;

import javafx.geometry.Bounds;

/**
 * Something in the window that can be pointed at, where it is now.
 *
 * @param inScene what it covers, in the scene's coordinates
 * @param name what people call it
 */
public record Landmark(Bounds inScene, String name) { }
