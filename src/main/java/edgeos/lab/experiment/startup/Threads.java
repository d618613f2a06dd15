package edgeos.lab.experiment.startup;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;

/** Starts threads, one after the other: from just before {@code start} to the thread's own first instruction. */
final class Threads implements Starter {
    /** Kept until its thread has ended; written by that thread. */
    private static final class Start implements Runnable {
        private long ranAt;

        @Override
        public void run() {
            ranAt = System.nanoTime();
        }
    }

    private final Way way;
    private final Thread.Builder builder;
    private final int count;

    private Threads(String name, Thread.Builder builder, int count) {
        this.way = new Way(name, "none: all memory is shared", "start() to its first instruction");
        this.builder = builder;
        this.count = count;
    }

    /** Threads of the system. */
    static Starter platform(int count) {
        return new Threads("platform thread", Thread.ofPlatform(), count);
    }

    /** Threads of Java alone, on carriers that wait for them. */
    static Starter virtual(int count) {
        return new Threads("virtual thread", Thread.ofVirtual(), count);
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Distribution round() throws InterruptedException {
        long[] nanos = new long[count];
        for (int at = 0; at < count; at++) {
            var start = new Start();
            Thread thread = builder.unstarted(start);
            long begun = System.nanoTime();
            thread.start();
            thread.join();
            nanos[at] = start.ranAt - begun;
        }
        return Distributions.ofEach(nanos);
    }
}
