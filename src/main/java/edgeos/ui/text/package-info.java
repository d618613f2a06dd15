/**
 * The words that the window shows, apart from the code that shows them.
 *
 * <p>No thread owns anything here: bundles never change once they are read.
 */
package edgeos.ui.text;
