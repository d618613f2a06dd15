package edgeos.ui.canvas.geometry;

import edgeos.model.Link;

/**
 * A wire on the canvas.
 *
 * @param link of the drawing
 * @param curve where it runs
 * @param whole false if one of its ends is not there, so that it leads into nothing
 */
public record WireSpot(Link link, Curve curve, boolean whole) { }
