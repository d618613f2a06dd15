/**
 * All that runs of a plan, how it is made of one, and how it becomes another: whatever can fail is prepared and demanded beforehand, then everything is switched at once.
 *
 * <p>{@link edgeos.engine.topology.Preparation} is by who edits, while others run. All else is changed by who holds the data plane still, and read by its threads.
 */
package edgeos.engine.topology;
