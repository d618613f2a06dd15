package edgeos.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that measures end in order when somebody ends the program by Ctrl+C or {@code kill}: it is asked to end with the part that is under way; if that takes long, its thread is interrupted; and the program waits until all is
 * written, but not for ever. Made and closed by the thread that measures; the system's own thread ends it.
 */
final class OrderlyEnd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch measured = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end of the command");
    private volatile boolean asked;

    /** Measuring begins. */
    OrderlyEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException _) {
            asked = true;
        }
    }

    private void end() {
        asked = true;
        try {
            if (!measured.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                interrupt();
            }
            written.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void interrupt() {
        if (measured.getCount() > 0) {
            worker.interrupt();
        }
    }

    /** True if somebody ends the program. */
    boolean isAsked() {
        return asked;
    }

    /** Measuring has ended: what is written from now on is not interrupted. */
    synchronized void measured() {
        measured.countDown();
        if (asked) {
            Thread.interrupted();
        }
    }

    /** All is written. */
    @Override
    public void close() {
        measured();
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            asked = true;
        }
    }
}
