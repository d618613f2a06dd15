package edgeos.lab.experiment.study;

import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.client.Swarms;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.time.Duration;

/** Runs a drawing once, in an engine of its own. Stateless; the caller's thread waits. */
public final class Trial {
    private static final long GLANCE_MILLIS = 5;
    private static final Duration CONNECTING = Duration.ofSeconds(20);
    /** An FWP that does not come back stops the figures, too. */
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    /** Why a drawing did not run, in a sentence for people. */
    public static final class NotRunException extends Exception {
        private static final long serialVersionUID = 1L;

        NotRunException(String sentence) {
            super(sentence);
        }
    }

    private Trial() { }

    /**
     * Starts it, waits until its real clients are connected, if there are any, warms it up, and measures.
     *
     * @param drawing the subject's, or what became of it
     * @throws NotRunException if it does not start, or ends by itself
     * @throws InterruptedException when the thread is interrupted; nothing runs any more then
     */
    public static Stretch of(Subject subject, Drawing drawing, Timing timing) throws NotRunException, InterruptedException {
        try (var session = new Session(drawing, subject.folder(), subject.consent())) {
            if (!session.start()) {
                throw new NotRunException(session.findings().stream().filter(Subject::isError).findFirst().map(error -> error.what()).orElse("it does not start"));
            }
            connect(session, drawing);
            Snapshot before = after(session, session.snapshot(), timing.warmUp());
            Snapshot now = after(session, before, timing.length());
            return new Stretch(drawing, session.placement(), before, now);
        }
    }

    /** Clients that do not come are seen in what is measured. */
    private static void connect(Session session, Drawing drawing) throws InterruptedException {
        long end = System.nanoTime() + CONNECTING.toNanos();
        while (System.nanoTime() - end < 0 && Swarms.of(drawing).stream().anyMatch(swarm -> isAbsent(session.snapshot().swarm(swarm.id()).orElse(SwarmFigures.NONE)))) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static boolean isAbsent(SwarmFigures swarm) {
        return swarm.clients() == 0 || swarm.connects() < swarm.clients();
    }

    /** The first snapshot that is so much younger than another. */
    private static Snapshot after(Session session, Snapshot since, Duration length) throws InterruptedException, NotRunException {
        long end = System.nanoTime() + length.plus(STANDSTILL).toNanos();
        Snapshot now = session.snapshot();
        while (now.atNanos() - since.atNanos() < length.toNanos()) {
            if (session.state() != Session.State.RUNNING) {
                throw new NotRunException("the run ended by itself");
            }
            if (System.nanoTime() - end > 0) {
                throw new NotRunException("no new figures came within " + STANDSTILL.toSeconds() + " s");
            }
            Thread.sleep(GLANCE_MILLIS);
            now = session.snapshot();
        }
        return now;
    }
}
