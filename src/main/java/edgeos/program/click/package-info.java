/**
 * Elements of the Click modular router as programs: what they do to a packet is what Click's documentation says, as far as
 * {@code src/site/markdown/click.md} claims it.
 *
 * <p>A text is immutable and called by whichever core runs its FWP; all state is in the FWP's memory.
 */
package edgeos.program.click;
