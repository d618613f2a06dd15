package edgeos.model;

/**
 * Free text on the canvas.
 *
 * @param id unique among the notes
 * @param text what it says; may have several lines
 * @param x left edge on the canvas, in pixels at 100 %
 * @param y top edge
 * @param width where lines wrap
 * @param height of the box
 * @param extras unknown keys of the file
 */
public record Note(String id, String text, double x, double y, double width, double height, Extras extras) { }
