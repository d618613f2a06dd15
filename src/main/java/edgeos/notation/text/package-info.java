/**
 * Words apart from the code that says them: bundles beside the classes of a package, and the language that nobody speaks.
 *
 * <p>No thread owns anything here: bundles never change once they are read.
 */
package edgeos.notation.text;
