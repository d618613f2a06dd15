package edgeos.lab.lesson.condition;

import edgeos.model.Expectation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a condition can measure while a drawing runs: the figures of expectations, and more that lessons look at. */
public enum Metric {
    RATE(Expectation.Figure.RATE), BIT_RATE(Expectation.Figure.BIT_RATE), LOSS(Expectation.Figure.LOSS), LATENCY_P50(Expectation.Figure.LATENCY_P50), LATENCY_P99(Expectation.Figure.LATENCY_P99),
    FROM_CACHE(Expectation.Figure.FROM_CACHE), DEADLINES_MET(Expectation.Figure.DEADLINES_MET), ACCURACY(Expectation.Figure.ACCURACY), MESSAGES_IN(Expectation.Figure.MESSAGES_IN),
    MESSAGES_OUT(Expectation.Figure.MESSAGES_OUT), DROPPED(Expectation.Figure.DROPPED), FLOWS(Expectation.Figure.FLOWS), INSTANCES(Expectation.Figure.INSTANCES),
    ACTIVATED(Expectation.Figure.ACTIVATED), ERRORS(Expectation.Figure.ERRORS),
    /** Messages that gates made: the drawing. */
    PRODUCED(true, "msg"),
    /** Messages that left the drawing. */
    DELIVERED(true, "msg"),
    /** Messages in rings: the drawing. */
    IN_FLIGHT(false, "msg"),
    /** Messages that a revoked or absent capability stopped: the drawing, or a node. */
    DENIED(true, "msg"),
    /** Messages refused as a chain is at its limit: the drawing, or a chain. */
    REFUSED(true, "msg"),
    /** Instances made from a checkpoint: the drawing, or a chain. */
    CREATED(true, "chains"),
    /** Instances that ended: likewise. */
    TERMINATED(true, "chains"),
    /** Instances brought back to their checkpoint: likewise. */
    CLEANED(true, "chains"),
    /** Cleaned instances that wait for a client: likewise. */
    CACHED(false, "chains"),
    /** Ended instances that wait to be cleaned: likewise. */
    UNCLEANED(false, "chains"),
    /** Violations by FWPs: the drawing, or a node. */
    FAULTS(true, "faults"),
    /** Runs that exceeded their budget: the drawing, or a node. */
    OVERRUNS(true, "runs"),
    /** Messages with a deadline that were late: the drawing, a node, or a wire. */
    MISSED(true, "msg"),
    /** How full the fullest ring is: a node's own, or the one that a wire leads to. */
    FILL(false, "%"),
    /** How often a wire found its destination full. */
    STALLS(true, "times"),
    /** FWPs that exist. */
    FWPS(false, "FWPs"),
    /** By what the rate of all generators is multiplied. */
    LOAD(false, "x"),
    /** How many clients there are by the knob above the drawing; 0: as drawn. */
    CLIENTS(false, "clients");

    private final Expectation.Figure figure;
    private final boolean grows;
    private final List<String> units;

    Metric(Expectation.Figure figure) {
        this.figure = figure;
        this.grows = figure.onlyGrows();
        this.units = figure.units();
    }

    Metric(boolean grows, String... units) {
        this.figure = null;
        this.grows = grows;
        this.units = List.of(units);
    }

    /** The figure of expectations that it is; empty: expectations have none such. */
    public Optional<Expectation.Figure> figure() {
        return Optional.ofNullable(figure);
    }

    /** True if it counts what happened since the run began. */
    public boolean onlyGrows() {
        return grows;
    }

    /** The units it may be stated in; the first is the one it is measured in. */
    public List<String> units() {
        return units;
    }

    /** True if it is about the time that passes between two looks, so that one alone says nothing. */
    boolean isOfAnInterval() {
        return switch (this) {
            case RATE, BIT_RATE, LOSS, LATENCY_P50, LATENCY_P99, FROM_CACHE, DEADLINES_MET, ACCURACY -> true;
            default -> false;
        };
    }

    /** What lessons call it: {@code latencyP99}. */
    public String word() {
        return Property.word(this);
    }

    /** The one that is called so. */
    public static Optional<Metric> of(String word) {
        return Arrays.stream(values()).filter(metric -> metric.word().equals(word)).findFirst();
    }
}
