/**
 * A small convolutional network that reads digits, and the FWP that runs it: {@link edgeos.program.neural.Inference}.
 *
 * <p>Models and networks are immutable and shared; weights and everything that is computed lie in the FWP's own memory, as {@link edgeos.program.neural.NetworkLayout}
 * draws it, and are owned by the core that runs the FWP.
 */
package edgeos.program.neural;
