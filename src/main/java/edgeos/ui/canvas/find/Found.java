package edgeos.ui.canvas.find;

import edgeos.ui.editor.Selection;

/**
 * A part of the drawing that was found.
 *
 * @param part what to select and to show
 * @param icon what sort of part it is, by the name of its icon
 * @param name what it is called
 * @param why what else was found about it, such as a setting; empty: its name was
 * @param score how well it fits; more is better
 */
record Found(Selection part, String icon, String name, String why, int score) { }
