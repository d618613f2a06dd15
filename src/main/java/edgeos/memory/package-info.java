/**
 * Bytes: slabs, the memory of FWPs, and the layout of rings and records.
 *
 * <p>Off-heap and bounds-checked. Who may write which bytes is said by each layout; nothing here starts a thread.
 */
package edgeos.memory;
