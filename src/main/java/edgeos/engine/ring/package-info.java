/**
 * Rings of messages, and what movers note beside them: where each message lies, whose it is, when it was made, and when it is due.
 *
 * <p>A ring has three parties, each one thread at a time: who fills it, the core that runs its FWP, and who drains it. Methods say whose they are and how they are ordered.
 */
package edgeos.engine.ring;
