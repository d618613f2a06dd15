package edgeos.lab.swarm;

import edgeos.telemetry.Distributions;
import edgeos.telemetry.SwarmFigures;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** What a swarm counts. Written by its thread alone, one swarm after the other; read by any. */
final class Meter {
    private static final int DIGITS = 2;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(Distributions.MOST_NANOS, DIGITS);
    /** Guarded by this, as are the two below. */
    private Histogram total = Distributions.histogram();
    private Histogram interval;
    private volatile long asked;
    private volatile long answered;
    private volatile long wrong;
    private volatile long unasked;
    private volatile long lost;
    private volatile long late;
    private volatile long refused;
    private volatile long misses;
    private volatile long abandoned;
    private volatile long open;
    private volatile long connects;
    private volatile long bytesIn;
    private volatile int connected;
    private volatile int ready;
    private volatile String lastError = "";

    void asked() {
        asked++;
        open++;
    }

    /** A right answer. */
    void answered(long latencyNanos) {
        recorder.recordValue(Math.clamp(latencyNanos, 1, Distributions.MOST_NANOS));
        answered++;
        open--;
    }

    /** A wrong answer; {@code toQuestion}: to one that waited for an answer. */
    void wrong(String how, boolean toQuestion) {
        lastError = how;
        wrong += toQuestion ? 1 : 0;
        unasked += toQuestion ? 0 : 1;
        open -= toQuestion ? 1 : 0;
    }

    void lost(int questions, String how) {
        lastError = how;
        lost += questions;
        open -= questions;
    }

    /** Questions that are never asked, as their time was up. */
    void late(long questions, String why) {
        lastError = why;
        late += questions;
    }

    void refused(String how) {
        lastError = how;
        refused++;
    }

    /** That nothing more will be counted, and why. */
    void ended(String why) {
        lastError = why;
    }

    /** That an answer said that there is nothing; it is counted as answered, too. */
    void missed() {
        misses++;
    }

    /** Questions whose own client was taken away before their answer came. */
    void abandoned(int questions) {
        abandoned += questions;
        open -= questions;
    }

    void connected() {
        connects++;
        connected++;
    }

    void disconnected() {
        connected--;
    }

    /** That so many more connected clients have said what they say first; less than 0: fewer. */
    void ready(int more) {
        ready += more;
    }

    void received(int bytes) {
        bytesIn += bytes;
    }

    synchronized void clearLatencies() {
        interval = recorder.getIntervalHistogram(interval);
        total = Distributions.histogram();
    }

    synchronized SwarmFigures figures(int clients) {
        interval = recorder.getIntervalHistogram(interval);
        total.add(interval);
        return new SwarmFigures("", asked, answered, wrong, unasked, lost, late, refused, misses, abandoned, open, clients, connected, ready, connects, bytesIn, Distributions.of(total), lastError);
    }
}
