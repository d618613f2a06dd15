/**
 * What every page of the inspector is made of: headings, texts that can be edited where they stand, rows of figures, findings.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.inspector.part;
