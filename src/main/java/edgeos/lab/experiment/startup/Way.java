package edgeos.lab.experiment.startup;

/**
 * A way to start something, as its row tells of it.
 *
 * @param name what the row is called
 * @param isolation what separates one that was started from the next, in a few words
 * @param remark from when to when it is measured, and what else is to be known
 */
record Way(String name, String isolation, String remark) { }
