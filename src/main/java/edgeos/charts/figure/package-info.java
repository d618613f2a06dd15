/**
 * What a chart says, before anybody draws it: figures of a run as curves and spreads, in words, units, and colour tokens.
 *
 * <p>Immutable or stateless; any thread.
 */
package edgeos.charts.figure;
