/**
 * What a run came to: whether the drawing's expectations hold, and all figures as a report. Everything is immutable or confined to the
 * caller's thread.
 */
package edgeos.lab.report;
