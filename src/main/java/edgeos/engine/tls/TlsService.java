package edgeos.engine.tls;

import edgeos.engine.duty.Clock;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.ShownCertificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** The TLS of one node: its key, what it counts, and the sessions of its clients. Changed by who holds the data plane still; sessions come and go by cores and the manager. */
final class TlsService {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final String owner;
    private final Counters counters = new Counters();
    private final Set<TlsSession> sessions = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final EventLog events;
    private final AtomicLong failureNanos = new AtomicLong();
    private volatile TlsSettings settings;
    private volatile ShownCertificate certificate;
    private volatile String writer = "";
    private long rateNanos;
    private long rateHandshakes;
    private long perSecond;

    TlsService(String owner, TlsSettings settings, Clock clock, EventLog events) {
        this.owner = owner;
        this.clock = clock;
        this.events = events;
        this.rateNanos = clock.nanos();
        respec(settings);
    }

    /** The node whose it is. */
    String owner() {
        return owner;
    }

    TlsSettings settings() {
        return settings;
    }

    /** Makes new sessions by these settings; old ones stay as they are. While the data plane goes on, too. */
    void respec(TlsSettings next) {
        settings = next;
        certificate = next.identity().shown();
    }

    /** What new clients are shown. */
    ShownCertificate certificate() {
        return certificate;
    }

    Counters counters() {
        return counters;
    }

    /** The node that writes in its sessions; empty: none. */
    String writer() {
        return writer;
    }

    void writeBy(String node) {
        writer = node;
    }

    void begun(TlsSession session) {
        sessions.add(session);
    }

    void ended(TlsSession session) {
        sessions.remove(session);
    }

    /** Those of clients that are here. */
    Stream<TlsSession> sessions() {
        return sessions.stream();
    }

    /** Tells why a session failed, not more than once a second. Any thread. */
    void noteFailure(SSLException failed) {
        long now = clock.nanos();
        long before = failureNanos.get();
        if ((before == 0 || now - before > SECOND_NANOS) && failureNanos.compareAndSet(before, now)) {
            events.add(now, Event.Level.INFO, Event.Topic.LOG, owner, "TLS ended with an alert: " + failed.getMessage());
        }
    }

    /** What it says of the half that reads. */
    Map<String, Long> figuresOfReader() {
        long now = clock.nanos();
        if (now - rateNanos >= SECOND_NANOS) {
            long handshakes = counters.handshakes.sum();
            perSecond = Math.round((handshakes - rateHandshakes) * (double) SECOND_NANOS / (now - rateNanos));
            rateHandshakes = handshakes;
            rateNanos = now;
        }
        var figures = new LinkedHashMap<String, Long>();
        figures.put("sessions", (long) sessions.size());
        figures.put("handshakes", counters.handshakes.sum());
        figures.put("handshakesPerSecond", perSecond);
        figures.put("resumed", counters.resumed.sum());
        figures.put("handshakesFailed", counters.handshakesFailed.sum());
        figures.put("handshakesTimedOut", counters.handshakesTimedOut.sum());
        figures.put("recordsIn", counters.recordsIn.sum());
        figures.put("alertsIn", counters.alertsIn.sum());
        figures.put("truncated", counters.truncated.sum());
        figures.put("renegotiationsRefused", counters.renegotiationsRefused.sum());
        return figures;
    }

    /** What it says of the half that writes. */
    Map<String, Long> figuresOfWriter() {
        return Map.of("recordsOut", counters.recordsOut.sum(), "alertsOut", counters.alertsOut.sum());
    }
}
