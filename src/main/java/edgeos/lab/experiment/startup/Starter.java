package edgeos.lab.experiment.startup;

import edgeos.model.Drawing;
import edgeos.telemetry.Distribution;
import java.util.Optional;

/** Something that can be started again and again. Called by the thread of the experiment. */
interface Starter {
    /** What the row is called. */
    String name();

    /** What separates one that was started from the next, in a few words. */
    String isolation();

    /** From when to when it is measured, and what else is to be known. */
    String remark();

    /** What it runs, if it is a drawing. */
    default Optional<Drawing> drawing() {
        return Optional.empty();
    }

    /**
     * Starts some, and ends all of them.
     *
     * @return how long each took; of no duration at all where that could not be seen
     * @throws InterruptedException when the thread is interrupted; nothing that was started is left then
     */
    Distribution round() throws InterruptedException;
}
