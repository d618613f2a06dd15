package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Lets visitors come, all at once as often as they can, or one after the other at a steady rate, and counts. One thread. */
final class Visits {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_TIMES = 3;

    /**
     * What visits came to.
     *
     * @param visits that went well
     * @param resumed of them, those that went on from earlier keys
     * @param seconds how long they took together
     * @param handshake how long keys took
     */
    record Tally(long visits, long resumed, double seconds, Distribution handshake) {
        double perSecond() {
            return visits / seconds;
        }

        double resumedShare() {
            return visits == 0 ? Double.NaN : resumed / (double) visits;
        }
    }

    private final List<Visitor> visitors;

    Visits(List<Visitor> visitors) {
        this.visitors = List.copyOf(visitors);
    }

    /**
     * Every visitor comes again as soon as it left.
     *
     * @throws ContestException if a visit does not go well
     */
    Tally busy(long millis) throws ContestException, InterruptedException {
        long began = System.nanoTime();
        long end = began + millis * NANOS_PER_MILLI;
        var all = new ArrayList<Coming>();
        visitors.forEach(visitor -> all.add(new Coming(visitor, end)));
        all.forEach(coming -> coming.thread.start());
        try {
            for (Coming coming : all) {
                coming.thread.join();
            }
        } finally {
            all.forEach(coming -> coming.ended = true);
        }
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        Histogram handshake = Distributions.histogram();
        for (Coming coming : all) {
            if (coming.failure != null) {
                throw failed(coming.failure);
            }
            handshake.add(coming.handshake);
        }
        return new Tally(handshake.getTotalCount(), all.stream().mapToLong(coming -> coming.resumed).sum(), seconds, Distributions.of(handshake));
    }

    /**
     * Visits are due evenly, of each visitor in turn; how long keys take counts from when a visit was due. Where visits cannot be served in time, it is enough when three times as long has passed.
     *
     * @throws ContestException if a visit does not go well
     */
    Tally steady(long millis, double perSecond) throws ContestException, InterruptedException {
        int count = (int) Math.max(1, millis * perSecond / 1000);
        Histogram handshake = Distributions.histogram();
        long began = System.nanoTime();
        long resumed = 0;
        int at = 0;
        for (; at < count && System.nanoTime() - began < MOST_TIMES * millis * NANOS_PER_MILLI; at++) {
            long due = began + (long) (at * NANOS_PER_SECOND / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            long late = System.nanoTime() - due;
            try {
                Visitor.Visit visit = visitors.get(at % visitors.size()).visit();
                handshake.recordValue(visit.handshakeNanos() + late);
                resumed += visit.resumed() ? 1 : 0;
            } catch (IOException failed) {
                throw failed(failed);
            }
        }
        return new Tally(at, resumed, (System.nanoTime() - began) / NANOS_PER_SECOND, Distributions.of(handshake));
    }

    private static ContestException failed(IOException failed) {
        return new ContestException("a visit did not go well: " + failed.getMessage(), failed);
    }

    /** A visitor who comes again and again. What it counts is its thread's, and whoever joined that. */
    private static final class Coming {
        private final Visitor visitor;
        private final long endNanos;
        private final Thread thread = Thread.ofPlatform().daemon().name("edgeos visitor").unstarted(this::run);
        private final Histogram handshake = Distributions.histogram();
        private volatile boolean ended;
        private long resumed;
        private IOException failure;

        Coming(Visitor visitor, long endNanos) {
            this.visitor = visitor;
            this.endNanos = endNanos;
        }

        private void run() {
            try {
                while (System.nanoTime() < endNanos && !ended) {
                    Visitor.Visit visit = visitor.visit();
                    handshake.recordValue(visit.handshakeNanos());
                    resumed += visit.resumed() ? 1 : 0;
                }
            } catch (IOException failed) {
                failure = failed;
            }
        }
    }
}
