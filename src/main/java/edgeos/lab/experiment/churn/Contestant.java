package edgeos.lab.experiment.churn;

import edgeos.model.Drawing;
import java.util.Optional;

/** Something that gives each client something of its own. Called by the thread of the experiment. */
interface Contestant {
    /** What the row is called. */
    String name();

    /** What does it, without how many clients there are. */
    String system();

    /** How many clients there are at once. */
    int clients();

    /** What separates one client from the next, in a few words. */
    String isolation();

    /** What a cycle is, and what else is to be known. */
    String remark();

    /** What it runs, if it is a drawing. */
    default Optional<Drawing> drawing() {
        return Optional.empty();
    }

    /**
     * Serves clients for a while.
     *
     * @throws InterruptedException when the thread is interrupted; nothing that was started is left then
     */
    Outcome round(Scale scale) throws InterruptedException;
}
