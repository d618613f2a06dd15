package edgeos.engine.tls;

import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Session;
import edgeos.memory.FwpMemory;
import edgeos.notation.Right;
import edgeos.program.tls.TlsCallLayout;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/**
 * The TLS of one client. Keeps no bytes of its own between two calls: what is not a whole record yet stays with the FWP that has it. A handshake's sums are done by the core that runs the FWP, so they are that FWP's time.
 *
 * <p>By the core that runs the client's chain; ended by the manager.
 */
final class TlsSession implements Session {
    private static final String ALERT_RECEIVED = "Received fatal alert";

    private final TlsService service;
    private final Counters counters;
    private final Instance instance;
    private final int flow;
    private final long begunNanos;
    private final long begunMillis = System.currentTimeMillis();
    private final SSLEngine engine;
    private volatile boolean agreed;
    private volatile boolean ended;
    private boolean broken;
    /** It ends without another word: whatever was said would sound as if all had been said, or the client said that it hears no more (RFC 8446, section 6.2). */
    private boolean cut;

    TlsSession(TlsService service, Instance instance, long nowNanos) throws SSLException {
        this.service = service;
        this.counters = service.counters();
        this.instance = instance;
        this.flow = instance.key();
        this.begunNanos = nowNanos;
        this.engine = service.settings().engine();
        engine.beginHandshake();
    }

    @Override
    public String owner() {
        return service.owner();
    }

    /** The flow of the client that it serves. */
    int flow() {
        return flow;
    }

    /** True while it serves that client, as far as anybody else can see. */
    boolean isServing() {
        return !ended && instance.state() == Instance.State.ACTIVE && instance.key() == flow;
    }

    /** True if it has not agreed on keys, and does not need to any more. Any thread. */
    boolean isShaking() {
        return !agreed && !ended;
    }

    /** When the handshake has taken too long. */
    long dueNanos() {
        return begunNanos + service.settings().handshakeNanos();
    }

    /** Counts that its handshake took too long. */
    void timedOut() {
        counters.handshakesTimedOut.increment();
    }

    @Override
    public Right needs(int operation) {
        return switch (operation) {
            case TlsCallLayout.READ, TlsCallLayout.END_IN -> Right.READ;
            case TlsCallLayout.WRITE, TlsCallLayout.END_OUT -> Right.WRITE;
            default -> null;
        };
    }

    @Override
    public int call(int operation, FwpMemory memory, long at) {
        int from = memory.getInt(at + TlsCallLayout.FROM);
        boolean takes = operation == TlsCallLayout.READ || operation == TlsCallLayout.WRITE;
        Staging staging = Staging.own();
        ByteBuffer in = staging.take(memory, from, takes ? memory.getInt(at + TlsCallLayout.BYTES) : 0);
        ByteBuffer out = staging.room(operation == TlsCallLayout.END_IN ? 0 : memory.getInt(at + TlsCallLayout.ROOM));
        try {
            switch (operation) {
                case TlsCallLayout.READ -> read(in, out);
                case TlsCallLayout.END_IN -> endIn();
                case TlsCallLayout.WRITE -> write(in, out);
                default -> endOut(in, out);
            }
        } catch (SSLException failed) {
            fail(failed);
            in.position(in.limit());
            if (needs(operation) == Right.WRITE) {
                alert(in, out);
            }
        }
        memory.putInt(at + TlsCallLayout.TAKEN, in.position());
        memory.putInt(at + TlsCallLayout.MADE, staging.give(memory, from, memory.getInt(at + TlsCallLayout.TO)));
        return answer();
    }

    private int answer() {
        boolean outEnded = cut || engine.isOutboundDone();
        boolean due = cut || !outEnded && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
        return (due ? TlsCallLayout.DUE : 0) | (agreed ? TlsCallLayout.AGREED : 0) | (broken ? TlsCallLayout.BROKEN : 0)
                | (!broken && engine.isInboundDone() ? TlsCallLayout.IN_ENDED : 0) | (outEnded ? TlsCallLayout.OUT_ENDED : 0);
    }

    private void read(ByteBuffer in, ByteBuffer out) throws SSLException {
        boolean going = !broken;
        boolean tasked = false;
        while (going && (in.hasRemaining() || tasked)) {
            SSLEngineResult result = engine.unwrap(in, out);
            if (result.bytesConsumed() > 0) {
                counters.recordsIn.increment();
            }
            tasked = result.getHandshakeStatus() == HandshakeStatus.NEED_TASK;
            if (tasked && agreed) {
                refuseRenegotiation(in, out);
            }
            going = go(result) && result.getStatus() == Status.OK;
            if (broken || result.getStatus() == Status.CLOSED) {
                in.position(in.limit());
                going = false;
            }
        }
    }

    /** Does what the engine wants done after a record; true if it went on. What fails in a task is told by the engine when it is used next. */
    private boolean go(SSLEngineResult result) {
        HandshakeStatus status = result.getHandshakeStatus();
        boolean tasked = status == HandshakeStatus.NEED_TASK;
        if (tasked) {
            runTasks();
        }
        if (!agreed && (status == HandshakeStatus.FINISHED || status == HandshakeStatus.NOT_HANDSHAKING)) {
            agree();
        }
        return tasked || result.bytesConsumed() > 0 || result.bytesProduced() > 0;
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    /** After a handshake, only TLS 1.2 has tasks, and only to begin another one. The engine was told to refuse that; if it was told too late, the session is cut off. */
    private void refuseRenegotiation(ByteBuffer in, ByteBuffer out) throws SSLException {
        counters.renegotiationsRefused.increment();
        runTasks();
        engine.unwrap(in, out);
        broken = true;
        cut = true;
    }

    private void agree() {
        if (engine.getSession().isValid() && !engine.isOutboundDone()) {
            agreed = true;
            counters.handshakes.increment();
            if (engine.getSession().getCreationTime() < begunMillis) {
                counters.resumed.increment();
            }
        }
    }

    private void fail(SSLException failed) {
        if (broken) {
            return;
        }
        broken = true;
        if (cut) {
            return;
        }
        boolean told = String.valueOf(failed.getMessage()).contains(ALERT_RECEIVED);
        (told ? counters.alertsIn : counters.alertsOut).increment();
        cut = told;
        if (!agreed) {
            counters.handshakesFailed.increment();
        }
        service.noteFailure(failed);
    }

    /** The client's connection says that no more comes. If TLS did not say so before, somebody may have cut it off. */
    private void endIn() throws SSLException {
        if (broken) {
            return;
        }
        if (agreed && !engine.isInboundDone()) {
            counters.truncated.increment();
        }
        try {
            engine.closeInbound();
        } catch (SSLException truncated) {
            cut = true;
            throw truncated;
        }
    }

    /** If it broke while records were to be written, says so at once: nobody comes back for that. */
    private void alert(ByteBuffer in, ByteBuffer out) {
        try {
            write(in, out);
        } catch (SSLException again) {
            cut = true;
        }
    }

    private void write(ByteBuffer in, ByteBuffer out) throws SSLException {
        boolean going = !cut;
        while (going && (in.hasRemaining() || engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP)
                && out.remaining() >= engine.getSession().getPacketBufferSize()) {
            SSLEngineResult result = engine.wrap(in, out);
            if (result.bytesProduced() > 0) {
                counters.recordsOut.increment();
            }
            going = go(result) && result.getStatus() == Status.OK;
        }
        if (cut || engine.isOutboundDone()) {
            in.position(in.limit());
        }
    }

    private void endOut(ByteBuffer in, ByteBuffer out) throws SSLException {
        engine.closeOutbound();
        write(in, out);
    }

    @Override
    public void end() {
        if (!ended) {
            ended = true;
            service.ended(this);
        }
    }
}
