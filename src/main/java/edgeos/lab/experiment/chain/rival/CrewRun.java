package edgeos.lab.experiment.chain.rival;

import java.util.function.LongSupplier;

/** A rival that runs on a crew of this process. */
final class CrewRun implements Running {
    private final Crew crew;
    private final Arrivals arrivals;
    private final LongSupplier sent;
    private final LongSupplier inFlight;
    private final Runnable free;
    private Count count;
    private boolean freed;

    /**
     * What the crew carries.
     *
     * @param arrivals what its sink sees
     * @param sent asked once, when the crew has ended
     * @param inFlight counts the messages between source and sink; asked once, when the crew has ended
     * @param free gives its memory back; called once, when the crew has ended
     */
    CrewRun(Crew crew, Arrivals arrivals, LongSupplier sent, LongSupplier inFlight, Runnable free) {
        this.crew = crew;
        this.arrivals = arrivals;
        this.sent = sent;
        this.inFlight = inFlight;
        this.free = free;
    }

    @Override
    public Reading read() {
        return arrivals.reading();
    }

    @Override
    public Count stop() {
        if (count == null) {
            crew.stop();
            String failure = crew.failure().isEmpty() ? arrivals.failure() : crew.failure();
            count = new Count(sent.getAsLong(), arrivals.count(), inFlight.getAsLong(), 0, failure);
        }
        return count;
    }

    @Override
    public void close() {
        stop();
        if (!freed) {
            freed = true;
            free.run();
        }
    }
}
