/**
 * Time that one can move along: back, forth, and until something happens. Of a recording, or of a session that steps.
 *
 * <p>Values here are immutable; each timeline says who may move it.
 */
package edgeos.lab.time;
