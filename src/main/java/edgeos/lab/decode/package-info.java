/**
 * What the bytes of a message mean, layer by layer, for people to read.
 *
 * <p>Pure functions of bytes; nothing here has state or belongs to a thread.
 */
package edgeos.lab.decode;
