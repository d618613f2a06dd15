package edgeos.lab.lesson.challenge;

import edgeos.lab.Consent;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.lesson.challenge.Measurement.Clock;
import edgeos.lab.lesson.condition.Deeds;
import edgeos.lab.lesson.condition.Situation;
import edgeos.lab.lesson.condition.Watch;
import edgeos.model.Drawing;
import edgeos.model.Watching;
import edgeos.model.check.Finding;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Measures whether a drawing reaches the goals of a challenge, in a session of its own. Stateless; the caller's thread does the work. */
public final class Trial {
    private static final long AS_DRAWN = 0;
    /** So many duty cycles between two looks: the same on every machine, as the moments at which figures are taken must be. */
    private static final int STEPS = 500;
    private static final long MOST_STEPS = 50_000_000L;
    private static final long GLANCE_MILLIS = 20;

    private Trial() { }

    /**
     * Where a drawing is measured.
     *
     * @param folder what relative paths start from
     * @param consent what it may use beyond that
     * @param seed of everything at random, above 0; empty: as drawn
     */
    public record Place(Path folder, Consent consent, OptionalLong seed) { }

    /**
     * Judges a drawing.
     *
     * @param start what the challenge starts with
     * @param submitted what somebody made of it
     * @param progress told how much is done, 0 to 1
     * @throws InterruptedException if the thread is interrupted; nothing runs then
     */
    public static Marks of(Challenge challenge, Drawing start, Drawing submitted, Place place, DoubleConsumer progress) throws InterruptedException {
        List<String> broken = Rules.broken(challenge, start, submitted);
        if (!broken.isEmpty()) {
            return new Marks(List.of(), broken, "");
        }
        try (Session session = new Session(submitted.withWatching(Watching.NONE), place.folder(), place.consent())) {
            session.awaitBuilds();
            session.setSeed(place.seed().orElse(AS_DRAWN));
            session.keepPast(false);
            session.setMode(challenge.measurement().clock() == Clock.VIRTUAL ? Mode.STEP : Mode.LIVE);
            if (!session.start()) {
                return Marks.failed(obstacle(session));
            }
            return challenge.measurement().clock() == Clock.VIRTUAL ? stepped(challenge, session, progress) : live(challenge, session, progress);
        }
    }

    private static String obstacle(Session session) {
        return session.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).findFirst()
                .map(finding -> "the drawing cannot run: " + (finding.subject().isEmpty() ? "" : finding.subject() + ": ") + finding.what()).orElse("the drawing cannot run");
    }

    private static Marks stepped(Challenge challenge, Session session, DoubleConsumer progress) throws InterruptedException {
        Measurement measurement = challenge.measurement();
        long warmUp = measurement.warmUp().toNanos();
        long end = warmUp + measurement.length().toNanos();
        Snapshot afterWarmUp = warmUp == 0 ? Snapshot.EMPTY : null;
        for (long steps = 0; session.snapshot().atNanos() < end; steps += STEPS) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (steps > MOST_STEPS) {
                return Marks.failed("too much happens in " + measurement.length().toMillis() + " ms: most=" + MOST_STEPS + " duty cycles");
            }
            if (!session.step(STEPS)) {
                break;
            }
            session.takeActs();
            long now = session.snapshot().atNanos();
            if (afterWarmUp == null && now >= warmUp) {
                afterWarmUp = session.snapshot();
            }
            progress.accept(Math.min(1, (double) now / end));
        }
        return judged(challenge, session, afterWarmUp == null ? Snapshot.EMPTY : afterWarmUp);
    }

    private static Marks live(Challenge challenge, Session session, DoubleConsumer progress) throws InterruptedException {
        Measurement measurement = challenge.measurement();
        long begin = System.nanoTime();
        Duration whole = measurement.warmUp().plus(measurement.length());
        await(session, begin, measurement.warmUp(), whole, progress);
        Snapshot afterWarmUp = session.snapshot();
        await(session, begin, whole, whole, progress);
        session.pause();
        return judged(challenge, session, afterWarmUp);
    }

    private static void await(Session session, long begin, Duration until, Duration whole, DoubleConsumer progress) throws InterruptedException {
        while (System.nanoTime() - begin < until.toNanos() && session.state() != Session.State.STOPPED) {
            progress.accept((double) (System.nanoTime() - begin) / whole.toNanos());
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static Marks judged(Challenge challenge, Session session, Snapshot afterWarmUp) {
        var deeds = new Deeds(List.of(), Set.of(), Set.of(), false, session.events().after(0));
        return new Marks(new Watch(challenge.goals(), afterWarmUp).look(Situation.of(session, deeds, System.nanoTime())).lines(), List.of(), "");
    }
}
