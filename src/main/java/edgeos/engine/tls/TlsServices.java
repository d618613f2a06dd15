package edgeos.engine.tls;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Library;
import edgeos.engine.fwp.Session;
import edgeos.engine.fwp.Streams;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.DomainRef;
import edgeos.notation.DropReason;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.ShownCertificate;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** All TLS services of a plan. Changed by who holds the data plane still, certificates also while it goes on; sessions are begun by cores. */
public final class TlsServices implements Library {
    /** The kind of node that has one. */
    public static final String KIND = "tlsDecrypt";

    private static final String REFUSE = "jdk.tls.rejectClientInitiatedRenegotiation";

    static {
        if (System.getProperty(REFUSE) == null) {
            System.setProperty(REFUSE, "true");
        }
    }

    private final Clock clock;
    private final Streams streams;
    private final EventLog events;
    private final Map<String, TlsService> byOwner = new ConcurrentHashMap<>();
    private final Queue<TlsSession> shaking = new ConcurrentLinkedQueue<>();

    /** No services yet; tells {@code streams} of clients whose TLS is to end. */
    public TlsServices(Clock clock, Streams streams, EventLog events) {
        this.clock = clock;
        this.streams = streams;
        this.events = events;
    }

    /** Makes what is new, and takes what is gone. {@code prepared}: what a node's settings say, if they changed; null if they did not. */
    public void switchTo(EnginePlan plan, Function<String, TlsSettings> prepared) {
        var gone = new HashSet<>(byOwner.keySet());
        for (NodeSpec node : plan.nodes()) {
            if (node.kind().equals(KIND)) {
                gone.remove(node.id());
                switchTo(node.id(), prepared.apply(node.id()));
            }
        }
        gone.forEach(byOwner::remove);
        for (GrantSpec grant : plan.grants()) {
            TlsService service = grant.object().kind() == ObjectRef.Kind.SESSION ? byOwner.get(grant.object().of()) : null;
            if (service != null && grant.holder().kind() == DomainRef.Kind.NODE && grant.rights().contains(Right.WRITE)) {
                service.writeBy(grant.holder().of());
            }
        }
    }

    private void switchTo(String owner, TlsSettings settings) {
        if (settings == null) {
            return;
        }
        TlsService service = byOwner.get(owner);
        if (service == null) {
            service = new TlsService(owner, settings, clock, events);
            byOwner.put(owner, service);
        } else {
            service.respec(settings);
        }
        tell(owner, service.certificate());
    }

    /**
     * Reads certificates and keys again. Clients that come from now on are shown what is there now; sessions that are there go on as they are.
     *
     * @return what was wrong with those that cannot be used, by node; there, nothing changes
     */
    public Map<String, String> readAgain(EnginePlan plan) {
        var wrong = new HashMap<String, String>();
        for (NodeSpec node : plan.nodes()) {
            TlsService service = node.kind().equals(KIND) ? byOwner.get(node.id()) : null;
            try {
                if (service != null && !service.settings().identity().equals(Identity.of(node.settings()))) {
                    service.respec(TlsSettings.of(node.settings()));
                    tell(node.id(), service.certificate());
                }
            } catch (IOException | IllegalArgumentException unusable) {
                wrong.put(node.id(), unusable.getMessage());
                events.add(clock.nanos(), Event.Level.WARNING, Event.Topic.FILE, node.id(), unusable.getMessage() + "; the certificate of before stays in use");
            }
        }
        return wrong;
    }

    private void tell(String owner, ShownCertificate shown) {
        events.add(clock.nanos(), Event.Level.INFO, Event.Topic.FILE, owner,
                "TLS shows the certificate of " + shown.subject() + " until " + shown.until() + ", from " + shown.source() + ", SHA-256 " + shown.fingerprint());
    }

    /** Disconnects everybody whose TLS may no longer be worked for by both halves. */
    public void enforce(EnginePlan plan, Predicate<String> isLive) {
        for (GrantSpec grant : plan.grants()) {
            TlsService service = grant.object().kind() == ObjectRef.Kind.SESSION && !isLive.test(grant.id()) ? byOwner.get(grant.object().of()) : null;
            if (service != null) {
                service.sessions().filter(TlsSession::isServing).forEach(session -> streams.broken(session.flow(), DropReason.CAPABILITY));
            }
        }
    }

    @Override
    public Session begin(String owner, Instance instance) {
        TlsService service = byOwner.get(owner);
        try {
            TlsSession session = service == null ? null : new TlsSession(service, instance, clock.nanos());
            if (session != null) {
                service.begun(session);
                shaking.add(session);
            }
            return session;
        } catch (SSLException failed) {
            service.noteFailure(failed);
            return null;
        }
    }

    /** Disconnects clients whose handshakes take too long. By the thread of the gates, now and then. */
    public void sweep(long nowNanos) {
        shaking.removeIf(session -> {
            boolean overdue = session.isShaking() && nowNanos > session.dueNanos();
            if (overdue && session.isServing()) {
                session.timedOut();
                streams.broken(session.flow(), DropReason.CLIENT_GONE);
            }
            return overdue || !session.isShaking();
        });
    }

    /** What the services say of a node. */
    public Map<String, Long> figures(String node) {
        return serviceOf(node).map(service -> service.owner().equals(node) ? service.figuresOfReader() : service.figuresOfWriter()).orElse(Map.of());
    }

    /** What clients of a node are shown, whichever half of a proxy it is; empty: it is none. Any thread. */
    public Optional<ShownCertificate> certificate(String node) {
        return serviceOf(node).map(TlsService::certificate);
    }

    private Optional<TlsService> serviceOf(String node) {
        TlsService own = byOwner.get(node);
        return own != null ? Optional.of(own) : byOwner.values().stream().filter(service -> service.writer().equals(node)).findFirst();
    }
}
