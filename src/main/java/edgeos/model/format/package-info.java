/**
 * Drawings as files: versioned JSON that is read with findings instead of exceptions, loses nothing it does not know, and is saved whole.
 *
 * <p>Stateless: any thread may read and write; two threads that save to one file leave the drawing of one of them.
 */
package edgeos.model.format;
