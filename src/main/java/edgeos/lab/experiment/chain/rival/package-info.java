/**
 * Ways to carry messages along a chain: our mover, and what a user would otherwise pick, each doing the same work for a message.
 *
 * <p>A source writes a payload of so many bytes, each hop looks at the message's length and at nothing else, a sink counts messages and compares their length. A rival has no state; what it starts has
 * threads of its own (see {@link edgeos.lab.experiment.chain.rival.Crew}), and everything that such a thread changes is changed by that thread only.
 */
package edgeos.lab.experiment.chain.rival;
