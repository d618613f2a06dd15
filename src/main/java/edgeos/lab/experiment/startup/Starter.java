package edgeos.lab.experiment.startup;

import edgeos.model.Drawing;
import edgeos.telemetry.Distribution;
import java.util.Optional;

/** Something that can be started again and again. Called by the thread of the experiment. */
interface Starter {
    /** How it starts. */
    Way way();

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
