package edgeos.lab;

import edgeos.engine.Engine;

/** What people turn while a drawing runs, and what is no part of the drawing. Set by the session's caller; any thread reads it. */
final class Knobs {
    private static final double SECOND_NANOS = 1e9;
    private static final double LEAST_PACE = 0.5;
    private static final double MOST_PACE = 1000;
    private static final double MOST_LOAD = 100;
    private static final int MOST_CLIENTS = 1_000_000;

    private volatile double pace = 4;
    private volatile double load = 1;
    private volatile int clients;

    /** From one duty cycle that finds work to the next, while paced. */
    long paceNanos() {
        return (long) (SECOND_NANOS / pace);
    }

    void pace(double dutyCyclesPerSecond) {
        pace = Math.clamp(dutyCyclesPerSecond, LEAST_PACE, MOST_PACE);
    }

    /** By what the rate of all generators is multiplied. */
    double load() {
        return load;
    }

    void load(double factor) {
        load = Math.clamp(factor, 0, MOST_LOAD);
    }

    /** How many clients each generator has; 0: as drawn. */
    int clients() {
        return clients;
    }

    void clients(int count) {
        clients = Math.clamp(count, 0, MOST_CLIENTS);
    }

    /** Sets load and clients on an engine. */
    void setOn(Engine engine) {
        engine.setLoad(load);
        engine.setClients(clients);
    }
}
