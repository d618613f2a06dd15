package edgeos.model;

import java.util.List;

/**
 * What must hold after warm-up when the drawing runs: a figure of something, a comparison, a value with its unit.
 *
 * @param name what a report calls it
 * @param figure what is measured
 * @param scope of what it is measured
 * @param subject the id of that chain, node, or link, or the tenant's name; empty for the whole drawing
 * @param comparison how the figure compares
 * @param value with what, in {@code unit}
 * @param unit the unit of {@code value}, one of the figure's units
 * @param extras unknown keys of the file
 */
public record Expectation(String name, Figure figure, Scope scope, String subject, Comparison comparison, double value,
        String unit, Extras extras) {

    /** What can be measured. The units it can be stated in come with it; the first is the one it is measured in. */
    public enum Figure {
        /** Messages a second. */
        RATE("msg/s", "k msg/s", "M msg/s"),
        /** Bits a second. */
        BIT_RATE("bit/s", "Mbit/s", "Gbit/s"),
        /** Dropped messages as a share of all that arrived. */
        LOSS("%"),
        /** Median latency. */
        LATENCY_P50("ns", "us", "ms"),
        /** 99th percentile of latency. */
        LATENCY_P99("ns", "us", "ms"),
        /** Share of activations served from the cache. */
        FROM_CACHE("%"),
        /** Share of messages with a deadline that left in time: the drawing, or the chain. */
        DEADLINES_MET("%"),
        /** Share of answers that were right, of those whose sender knew. */
        ACCURACY("%"),
        /** Messages that arrived. */
        MESSAGES_IN("msg"),
        /** Messages that left. */
        MESSAGES_OUT("msg"),
        /** Messages dropped. */
        DROPPED("msg"),
        /** Flows that a monitor has seen. */
        FLOWS("flows"),
        /** Instances alive at once. */
        INSTANCES("chains"),
        /** Activations. */
        ACTIVATED("chains"),
        /** Questions of clients that were answered wrongly, late, or not at all. */
        ERRORS("errors");

        private final List<String> units;

        Figure(String... units) {
            this.units = List.of(units);
        }

        /** True if it counts what happened since the start, and so never becomes less while the drawing runs. */
        public boolean onlyGrows() {
            return switch (this) {
                case MESSAGES_IN, MESSAGES_OUT, DROPPED, FLOWS, ACTIVATED, ERRORS -> true;
                case RATE, BIT_RATE, LOSS, LATENCY_P50, LATENCY_P99, FROM_CACHE, DEADLINES_MET, ACCURACY, INSTANCES -> false;
            };
        }

        /** The units it may be stated in; the first is the one it is measured in. */
        public List<String> units() {
            return units;
        }
    }

    /** Of what a figure is measured. */
    public enum Scope { DRAWING, CHAIN, TENANT, NODE, LINK }

    /** How a figure compares with the value. */
    public enum Comparison {
        AT_LEAST(">="), AT_MOST("<="), EQUAL("="), ABOVE(">"), BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** The sign a person writes. */
        public String sign() {
            return sign;
        }

        /** The sign people read in print. */
        public String symbol() {
            return switch (this) {
                case AT_LEAST -> "≥";
                case AT_MOST -> "≤";
                case EQUAL, ABOVE, BELOW -> sign;
            };
        }

        /** True if {@code actual} stands so to {@code value}; never true of NaN. */
        public boolean holds(double actual, double value) {
            return switch (this) {
                case AT_LEAST -> actual >= value;
                case AT_MOST -> actual <= value;
                case EQUAL -> actual == value;
                case ABOVE -> actual > value;
                case BELOW -> actual < value;
            };
        }
    }
}
