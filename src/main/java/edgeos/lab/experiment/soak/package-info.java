/**
 * The soak: a live engine at full rate, to which everything is done that a user or a hostile FWP can do, at random but repeatable, for as long as one likes.
 *
 * <p>All of it runs on the thread that asks for it; the session that it starts has threads of its own, which have ended when it returns.
 */
package edgeos.lab.experiment.soak;
