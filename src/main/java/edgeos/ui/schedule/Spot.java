package edgeos.ui.schedule;

/**
 * One run of a sketch.
 *
 * @param lane which row
 * @param run which of its track's runs
 */
record Spot(int lane, int run) { }
