/**
 * The words that people type and files hold: settings, quantities with units, addresses, packet rules.
 *
 * <p>Everything here is immutable and belongs to no thread. The package imports nothing, so that the drawing, the
 * programs, and the window read one grammar.
 */
package edgeos.notation;
