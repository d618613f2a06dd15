package edgeos.ui.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** JavaFX for those who open windows from the command line: starts it, and works on its thread while the caller waits. Any thread but JavaFX's. */
final class Toolkit {
    private static final long LONGEST_SECONDS = 120;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String PLATFORM = "glass.platform";
    private static volatile boolean ending;

    private Toolkit() { }

    /** Starts JavaFX's own headless platform, drawn in software, unless a toolkit runs already. */
    static void startHeadless() {
        if (System.getProperty(PLATFORM) == null) {
            System.setProperty(PLATFORM, "Headless");
            System.setProperty("prism.order", "sw");
        }
        start();
        Platform.runLater(() -> Thread.currentThread().setUncaughtExceptionHandler(new BeyondScreen(Thread.currentThread().getThreadGroup())));
    }

    /**
     * Starts the toolkit of this system's display, unless one runs already.
     *
     * @throws UnsupportedOperationException if the display does not answer
     */
    static void start() {
        Rendering.prepare();
        followEnd();
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.runLater(() -> Platform.setImplicitExit(false));
        }
    }

    /** When somebody ends the program, JavaFX ends its drawing at once and may not answer any more. */
    private static void followEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true, "end of windows"));
        } catch (IllegalStateException endsAlready) {
            ending = true;
        }
    }

    /** True if somebody ends the program: who waits for a window may wait in vain. */
    static boolean isEnding() {
        return ending;
    }

    /** True if what is drawn goes to memory and no further. */
    static boolean isHeadless() {
        return "Headless".equals(System.getProperty(PLATFORM));
    }

    /**
     * Does something on the JavaFX application thread.
     *
     * @throws IllegalStateException if it fails, or the thread does not answer
     */
    static <T> T onWindow(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return awaited(done);
    }

    /** An interruption does not leave undone what was begun: a window that is to be closed is. It is told afterwards. */
    private static <T> T awaited(CompletableFuture<T> done) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        boolean interrupted = false;
        try {
            while (true) {
                long left = deadline - System.nanoTime();
                try {
                    return done.get(Math.clamp(left, 0, LOOK_NANOS), TimeUnit.NANOSECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    if (left <= 0 || ending) {
                        throw new IllegalStateException("the window cannot be drawn: it did not answer" + (ending ? "" : " within " + LONGEST_SECONDS + " s"), e);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window cannot be drawn: " + e.getCause(), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
