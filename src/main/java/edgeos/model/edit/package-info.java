/**
 * Edits of a drawing, and the history that undoes and redoes them.
 *
 * <p>A {@link edgeos.model.edit.History} belongs to the one thread that edits (in the window: the JavaFX thread); nothing here is shared.
 */
package edgeos.model.edit;
