package edgeos.engine.fwp;

import java.util.ArrayList;
import java.util.List;

/** One instance of a chain: its units, whom it serves, and where it is in its life. Owned by the data-plane thread. */
public final class Instance {
    /** Where it is in its life. */
    public enum State { CLEANED, ACTIVE, UNCLEANED }

    private final ChainPool pool;
    private final int number;
    private List<Unit> units = new ArrayList<>();
    private State state = State.CLEANED;
    private int key = -1;
    private int inFlight;
    private int place;
    private long lastUsedNanos;
    private long[] quiescence;
    private int client;

    Instance(ChainPool pool, int number) {
        this.pool = pool;
        this.number = number;
    }

    public ChainPool pool() {
        return pool;
    }

    /** Its number within the chain, from 0. */
    public int number() {
        return number;
    }

    /** Its units. */
    public List<Unit> units() {
        return units;
    }

    /** Exchanges its units. */
    public void setUnits(List<Unit> next) {
        units = next;
    }

    public State state() {
        return state;
    }

    /** IPv4 address of whom it serves; 0 for all. */
    public int client() {
        return client;
    }

    /** The flow or client id it serves; -1 for none. */
    int key() {
        return key;
    }

    /** Where it stands among the active ones. */
    int place() {
        return place;
    }

    void move(int newPlace) {
        place = newPlace;
    }

    void activate(int newKey, int newClient, long nowNanos, int newPlace) {
        place = newPlace;
        state = State.ACTIVE;
        key = newKey;
        client = newClient;
        lastUsedNanos = nowNanos;
        inFlight = 0;
    }

    void terminate(long[] ticket) {
        state = State.UNCLEANED;
        quiescence = ticket;
        inFlight = 0;
    }

    void cleaned() {
        state = State.CLEANED;
        key = -1;
        client = 0;
    }

    /** What every core must have passed before it may be cleaned. */
    long[] quiescence() {
        return quiescence;
    }

    /** Messages entered its rings. */
    public void entered(int messages, long nowNanos) {
        inFlight += messages;
        lastUsedNanos = nowNanos;
    }

    /** Messages left its rings. */
    public void left(int messages) {
        inFlight -= messages;
    }

    /** True if no message is in its rings. */
    public boolean isEmpty() {
        return inFlight == 0;
    }

    /** When a message last entered. */
    public long lastUsedNanos() {
        return lastUsedNanos;
    }
}
