/**
 * The way in: decides between the window and the command line. Owns no state and starts no thread of its own.
 */
package edgeos;
