/**
 * The kinds of node: their ports, settings with units and ranges, and which program carries them out.
 *
 * <p>Everything here is immutable and belongs to no thread. To add a kind: one class in {@code edgeos.program}, one entry in
 * {@link edgeos.model.kind.Catalogue}, one icon in {@code icons/}.
 */
package edgeos.model.kind;
