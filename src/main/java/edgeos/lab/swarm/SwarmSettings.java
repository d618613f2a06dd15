package edgeos.lab.swarm;

import edgeos.notation.Settings;
import java.util.List;

/**
 * How a swarm behaves. Immutable; made by {@link #of(Protocol)} and the methods that change one thing, or from the settings of a drawing's node.
 *
 * <p>Fifty clients that think a millisecond, ask one question at a time, and stay, unless told otherwise.
 */
public final class SwarmSettings {
    /** The most clients of a swarm. */
    public static final int MOST_CLIENTS = 10_000;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PER_CENT = 100;
    private static final int MOST_PIPELINED = 64;
    private static final int MOST_KEYS = 100_000;
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PATH = 1000;

    private final Settings values;
    private final Protocol protocol;

    private SwarmSettings(Settings values) {
        this.values = values;
        this.protocol = Protocol.of(values.text("protocol", Protocol.ECHO.word()));
        within("clients", clients(), 1, MOST_CLIENTS);
        within("thinkMicros", thinkNanos(), 0, Long.MAX_VALUE);
        within("requestsPerConnection", requestsPerConnection(), 0, Integer.MAX_VALUE);
        within("pipelined", pipelined(), 1, MOST_PIPELINED);
        within("keys", keys(), 1, MOST_KEYS);
        within("leastBytes", leastBytes(), 1, MOST_BYTES);
        within("mostBytes", mostBytes(), 1, MOST_BYTES);
        within("timeoutMillis", timeoutNanos(), 1, Long.MAX_VALUE);
        paths().forEach(path -> within("path", path.length(), 1, MOST_PATH));
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("must be from " + least + " to " + most + ": " + name + "=" + value);
        }
    }

    /** Clients that speak this. */
    public static SwarmSettings of(Protocol protocol) {
        return new SwarmSettings(Settings.NONE.with("protocol", protocol.word()));
    }

    /**
     * As a node of a drawing has them; what is not set is as in {@link #of(Protocol)}.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public static SwarmSettings of(Settings values) {
        return new SwarmSettings(values);
    }

    /** So many clients, 1 to {@link #MOST_CLIENTS}; each has at most one connection. */
    public SwarmSettings withClients(int count) {
        return with("clients", (long) count);
    }

    /** A closed loop: after its answer each client thinks so long on average (exponentially distributed) before it asks again; 0: not at all. */
    public SwarmSettings closed(long thinkNanos) {
        return with("loop", "closed").with("thinkMicros", thinkNanos / NANOS_PER_MICRO);
    }

    /** An open loop: so many questions a second on average, of all clients together, are due at random times (Poisson), whether or not earlier ones were answered. */
    public SwarmSettings open(double ratePerSecond) {
        return with("loop", "open").with("ratePerSecond", ratePerSecond);
    }

    /** After so many answers a client leaves, and comes again when its next question is due; 0: it stays. */
    public SwarmSettings leavingAfter(int requests) {
        return with("requestsPerConnection", (long) requests);
    }

    /** A client asks up to so many questions before the first is answered, 1 to 64. */
    public SwarmSettings pipelining(int requests) {
        return with("pipelined", (long) requests);
    }

    /** memcached: each client has so many keys, the n-th as popular as 1 / n^{@code zipfExponent}; this share of questions, 0 to 1, gets and does not set. After a get that found nothing its key is set. */
    public SwarmSettings store(int keys, double zipfExponent, double readShare) {
        return with("keys", (long) keys).with("zipfExponent", zipfExponent).with("readPercent", readShare * PER_CENT);
    }

    /** memcached: whoever has connected sets all of its keys, one after the other, before it asks for any. */
    public SwarmSettings fillingFirst() {
        return with("fillsFirst", true);
    }

    /** The swarm's thread is kept on this processor, counted from 0 among those that it may use, where the system allows it. */
    public SwarmSettings onProcessor(int number) {
        return with("processor", (long) number);
    }

    /** Messages (echo, ping) or values (memcached) from {@code least} to {@code most} bytes, evenly over their logarithms. */
    public SwarmSettings sizes(int least, int most) {
        return with("leastBytes", (long) least).with("mostBytes", (long) most);
    }

    /** HTTP: asks for these paths, the most popular first. */
    public SwarmSettings withPaths(List<String> paths) {
        return with("paths", paths);
    }

    /** DNS: asks for these names, the most popular first. */
    public SwarmSettings withNames(List<String> names) {
        return with("names", names);
    }

    /** ping: clients send from this IPv4 address of the machine, and not at all once it is no address of the machine any more. */
    public SwarmSettings comingFrom(String address) {
        return with("from", address);
    }

    /** An answer may take so long; then it counts as lost, and its client comes again. What could not be asked for so long is given up, and counts as late. */
    public SwarmSettings timeout(long nanos) {
        return with("timeoutMillis", nanos / NANOS_PER_MILLI);
    }

    /** Equal seeds ask equal questions. */
    public SwarmSettings withSeed(long seed) {
        return with("seed", seed);
    }

    private SwarmSettings with(String name, Object value) {
        return new SwarmSettings(values.with(name, value));
    }

    public Protocol protocol() {
        return protocol;
    }

    public int clients() {
        return (int) values.whole("clients", 50);
    }

    boolean isOpen() {
        return values.text("loop", "closed").equals("open");
    }

    long thinkNanos() {
        return Math.round(values.real("thinkMicros", 1000) * NANOS_PER_MICRO);
    }

    double ratePerSecond() {
        return values.real("ratePerSecond", 1000);
    }

    int requestsPerConnection() {
        return (int) values.whole("requestsPerConnection", 0);
    }

    int pipelined() {
        return (int) values.whole("pipelined", 1);
    }

    int keys() {
        return (int) values.whole("keys", 100);
    }

    double zipfExponent() {
        return values.real("zipfExponent", 0.99);
    }

    double readShare() {
        return values.real("readPercent", 90) / PER_CENT;
    }

    boolean isFillingFirst() {
        return values.flag("fillsFirst", false);
    }

    /** Less than 0: wherever the system puts it. */
    int processor() {
        return (int) values.whole("processor", -1);
    }

    int leastBytes() {
        return (int) values.whole("leastBytes", 64);
    }

    /** Not less than the shortest. */
    int mostBytes() {
        return Math.max(leastBytes(), (int) values.whole("mostBytes", 512));
    }

    List<String> paths() {
        List<String> lines = values.lines("paths");
        return lines.isEmpty() ? List.of("/") : lines;
    }

    List<String> names() {
        List<String> lines = values.lines("names");
        return lines.isEmpty() ? List.of("www.example.com") : lines;
    }

    /** The host that is named to an HTTP server. */
    String serverName() {
        return values.text("serverName", "localhost");
    }

    /** Empty: any address. */
    String from() {
        return values.text("from", "");
    }

    long timeoutNanos() {
        return Math.round(values.real("timeoutMillis", 5000) * NANOS_PER_MILLI);
    }

    long seed() {
        return values.whole("seed", 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SwarmSettings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
