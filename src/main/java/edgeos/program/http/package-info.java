/**
 * An HTTP responder: one FWP for each connection, with the files of a folder in its own memory.
 *
 * <p>Texts are immutable; all that a conversation needs lies in the FWP's memory, which only the core that runs it touches.
 */
package edgeos.program.http;
