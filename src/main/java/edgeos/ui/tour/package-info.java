/**
 * The tour on the screen: a band with its captions, and what lets it go on as its clock says.
 *
 * <p>All state belongs to the JavaFX application thread.
 */
package edgeos.ui.tour;
