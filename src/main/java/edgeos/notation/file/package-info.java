/**
 * How files that people keep are named, and written: whole, or not at all.
 *
 * <p>Everything here is stateless and belongs to no thread. It stands this low so that whoever writes a file, in whichever part, writes it so.
 */
package edgeos.notation.file;
