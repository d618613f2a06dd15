/**
 * The memory movement accelerator (MMA): moves messages from ring to ring by copying, and believes only what it holds privately.
 *
 * <p>Each mover is owned by its thread, and so is what its lane counts. Work is found by doorbells; a full destination is skipped and its senders are served again when it drains.
 *
 * <table>
 * <caption>What re-arms a stall</caption>
 * <tr><th>stall</th><th>served again when</th></tr>
 * <tr><td>destination ring full</td><td>the mover drains it, or its FWP is terminated</td></tr>
 * <tr><td>no instance, about to be cleaned</td><td>the manager has cleaned one</td></tr>
 * <tr><td>transmit gate's file full</td><td>the next duty cycle</td></tr>
 * <tr><td>slot revoked</td><td>the connection is granted again, or removed, by an edit</td></tr>
 * </table>
 */
package edgeos.engine.mover;
