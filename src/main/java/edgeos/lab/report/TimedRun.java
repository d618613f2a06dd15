package edgeos.lab.report;

import edgeos.lab.Look;
import edgeos.lab.Session;
import edgeos.lab.StartupBaseline;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs a session for a while and reports on it. Stateless; the caller's thread is the one that uses the session. */
public final class TimedRun {
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration LONGEST_REHEARSAL = Duration.ofSeconds(10);

    private TimedRun() { }

    /**
     * Starts the session and watches it, and measures beside it what starting a process takes. It still runs when this returns, so that it can be looked at; the caller closes it.
     *
     * @param sample what the report calls it
     * @param session a session without errors among its findings, stopped or just started
     * @param length how long, from when time runs, which is after programs were rehearsed; of which {@link WarmUp#of} does not count
     * @return the report at the end of that time, or earlier when somebody stopped the session
     * @throws IllegalStateException when the session does not start
     * @throws InterruptedException when the thread is interrupted; the session runs on
     */
    public static RunReport of(String sample, Session session, Duration length) throws InterruptedException {
        if (!session.start()) {
            throw new IllegalStateException("phase=run sample=" + sample + " findings=" + session.findings());
        }
        long started = begun(session);
        Snapshot afterWarmUp = warm(session, started, length);
        try (StartupBaseline baseline = new StartupBaseline()) {
            baseline.start();
            watch(session, started, length, () -> true);
            return RunReport.of(sample, session.drawing(), session.placement(), afterWarmUp, session.snapshot(), baseline.result());
        }
    }

    /** The first sample after warm-up, which is what a recording of the same run takes; of a run that is too short for one, the first look after it. */
    private static Snapshot warm(Session session, long started, Duration length) throws InterruptedException {
        long warmNanos = WarmUp.of(length).toNanos();
        var seen = new AtomicReference<Snapshot>();
        var warm = new AtomicReference<Snapshot>();
        Consumer<Look> onlooker = look -> {
            if (look.snapshot().atNanos() >= warmNanos) {
                seen.compareAndSet(null, look.snapshot());
                if (look.sampled()) {
                    warm.compareAndSet(null, look.snapshot());
                }
            }
        };
        session.onlookers().join(onlooker);
        try {
            watch(session, started, length, () -> warm.get() == null);
        } finally {
            session.onlookers().leave(onlooker);
        }
        return Stream.of(warm, seen).map(AtomicReference::get).filter(Objects::nonNull).findFirst().orElseGet(session::snapshot);
    }

    /** When time began to run, by the clock of the system; until then it stands at some microseconds. */
    private static long begun(Session session) throws InterruptedException {
        long called = System.nanoTime();
        while (session.snapshot().atNanos() < GLANCE.toNanos() && System.nanoTime() - called < LONGEST_REHEARSAL.toNanos() && session.state() != Session.State.STOPPED) {
            Thread.sleep(GLANCE);
        }
        return System.nanoTime() - session.snapshot().atNanos();
    }

    private static void watch(Session session, long started, Duration until, BooleanSupplier goesOn) throws InterruptedException {
        long end = started + until.toNanos();
        while (System.nanoTime() - end < 0 && session.state() != Session.State.STOPPED && goesOn.getAsBoolean()) {
            Thread.sleep(GLANCE);
        }
    }
}
