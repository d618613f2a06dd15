package edgeos.cli;

import edgeos.lab.results.StudyText;
import edgeos.lab.suite.Countdown;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The last line of a terminal, which says how far an experiment is and how long it still takes, and is gone when it ends. Its methods may be called by any thread; a thread of its own writes it anew each second.
 */
final class ProgressLine implements AutoCloseable {
    private static final String WIPE = "\r\u001b[K";
    private static final long ANEW_SECONDS = 1;

    private final PrintWriter terminal;
    private final String experiment;
    private final Optional<Duration> expected;
    private final LongSupplier clockNanos;
    private final long begunNanos;
    private Optional<ScheduledExecutorService> watch = Optional.empty();
    private String part = "";
    private int number;
    private int of;
    private long partBegunNanos;
    private boolean silent;

    /**
     * A line that says nothing yet.
     *
     * @param terminal where it is written
     * @param experiment what is carried out
     * @param expected how long that should take; empty where nobody knows
     * @param clockNanos what time it is
     */
    ProgressLine(PrintWriter terminal, String experiment, Optional<Duration> expected, LongSupplier clockNanos) {
        this.terminal = terminal;
        this.experiment = experiment;
        this.expected = expected;
        this.clockNanos = clockNanos;
        begunNanos = clockNanos.getAsLong();
        partBegunNanos = begunNanos;
    }

    /** One that writes itself anew; none where nobody looks at a terminal. */
    static Optional<ProgressLine> ofTerminal(PrintWriter terminal, String experiment, Optional<Duration> expected) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(_ -> new ProgressLine(terminal, experiment, expected, System::nanoTime).watched());
    }

    private synchronized ProgressLine watched() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress of the command").factory());
        clock.scheduleAtFixedRate(this::write, ANEW_SECONDS, ANEW_SECONDS, TimeUnit.SECONDS);
        watch = Optional.of(clock);
        return this;
    }

    /** A part begins: the {@code which}-th, from 1, {@code ofAll} so many. */
    synchronized void begins(String name, int which, int ofAll) {
        part = name;
        number = which;
        of = ofAll;
        partBegunNanos = clockNanos.getAsLong();
        silent = false;
        write();
    }

    /** Writes what there is to say now. */
    synchronized void write() {
        if (of == 0 || silent) {
            return;
        }
        Optional<Duration> left = Countdown.left(expected, (number - 1.0) / of, Duration.ofNanos(partBegunNanos - begunNanos), Duration.ofNanos(clockNanos.getAsLong() - partBegunNanos));
        terminal.print(WIPE + experiment + ": " + part + ", " + number + " of " + of + ", " + left.map(time -> time.isZero() ? "a moment left" : StudyText.duration(time) + " left").orElse("time left not known yet"));
        terminal.flush();
    }

    /** Makes room for something else, until another part begins. */
    synchronized void wipe() {
        silent = true;
        if (of > 0) {
            terminal.print(WIPE);
            terminal.flush();
        }
    }

    /** Nothing is under way any more. */
    @Override
    public synchronized void close() {
        watch.ifPresent(ScheduledExecutorService::shutdownNow);
        wipe();
        of = 0;
    }
}
