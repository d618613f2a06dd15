/**
 * A name server as an FWP: the zones of its settings lie in its memory as tables, and each datagram is a question that it answers.
 *
 * <p>Texts are immutable. What is remembered, also of the question at hand, lies in the FWP's memory, which the core that runs it owns.
 */
package edgeos.program.dns;
