package edgeos.lab.experiment.startup;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;

/** Starts threads, one after the other: from just before {@code start} to the thread's own first instruction. */
final class Threads {
    /** Kept until its thread has ended; written by that thread. */
    private static final class Arrival implements Runnable {
        private long ranAt;

        @Override
        public void run() {
            ranAt = System.nanoTime();
        }
    }

    private Threads() { }

    /** Threads of the system. */
    static Start platform(int count) {
        return of("platform thread", Thread.ofPlatform(), count);
    }

    /** Threads of Java alone, on carriers that wait for them. */
    static Start virtual(int count) {
        return of("virtual thread", Thread.ofVirtual(), count);
    }

    private static Start of(String name, Thread.Builder builder, int count) {
        return Start.of(name, "none: all memory is shared", "start() to its first instruction", () -> each(builder, count));
    }

    private static Distribution each(Thread.Builder builder, int count) throws InterruptedException {
        long[] nanos = new long[count];
        for (int at = 0; at < count; at++) {
            var arrival = new Arrival();
            Thread thread = builder.unstarted(arrival);
            long begun = System.nanoTime();
            thread.start();
            thread.join();
            nanos[at] = arrival.ranAt - begun;
        }
        return Distributions.ofEach(nanos);
    }
}
