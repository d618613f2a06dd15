package edgeos.engine.mover;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.BatchLog;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Manager;
import edgeos.engine.fwp.Ring;
import edgeos.engine.fwp.Tally;
import edgeos.engine.fwp.Timing;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Carries a run of messages over one connection: one bulk copy for as many as lie side by side, go the same way, and are whole; headers are checked once and the
 * checked values are what the receiver gets. After a refusal it tells why. Owned by the data-plane thread.
 */
final class Courier {
    private static final int RUN_BYTES = 16 << 10;
    private static final int RUN_MESSAGES = 256;
    private static final int WAY_SHIFT = 49;
    private static final long EPOCH_OFFSET_NANOS = System.currentTimeMillis() * 1_000_000L - System.nanoTime();

    private final Clock clock;
    private final Cores cores;
    private final Tally tally;
    private final Acts acts;
    private final Manager manager;
    private final Timing overall;
    private final long[] headers = new long[RUN_MESSAGES];
    private long carriedBytes;
    private Unit full;
    private ChainPool busyChain;
    private boolean denied;
    private boolean mayWait;
    private DropReason refusal;

    Courier(Clock clock, Cores cores, Tally tally, Acts acts, Manager manager, Timing overall) {
        this.clock = clock;
        this.cores = cores;
        this.tally = tally;
        this.acts = acts;
        this.manager = manager;
        this.overall = overall;
    }

    /** Payload bytes of the last run. */
    long carriedBytes() {
        return carriedBytes;
    }

    /** After a refusal: the unit whose ring has no room; null if that is not why. */
    Unit full() {
        return full;
    }

    /** After a refusal: the chain that has no instance at the moment; null if that is not why. */
    ChainPool busyChain() {
        return busyChain;
    }

    /** After a refusal: true if a slot did not allow it. */
    boolean isDenied() {
        return denied;
    }

    /** After a refusal: true if the message may wait. */
    boolean mayWait() {
        return mayWait;
    }

    /** After a refusal that may not wait: what to count. */
    DropReason refusal() {
        return refusal;
    }

    private int refuse(boolean wait, DropReason reason, Unit fullUnit, ChainPool chain) {
        mayWait = wait;
        refusal = reason;
        full = fullUnit;
        busyChain = chain;
        carriedBytes = 0;
        return 0;
    }

    /** Carries the oldest message, whose checked header is given, and up to {@code most} with those behind it; returns how many, 0 if it was refused. */
    int carry(Unit from, Connection connection, long header, long processed, long now, int most) {
        denied = !connection.isAllowed();
        if (denied) {
            connection.wire().denied();
            if (connection.missing() != null) {
                connection.missing().count();
            }
            return refuse(true, DropReason.CAPABILITY, null, null);
        }
        return switch (connection.to()) {
            case Unit unit -> intoRing(from, connection, unit, header, processed, now, most);
            case Transmit transmit -> out(from, connection, transmit, header, processed, now, most);
            case ChainPool pool -> intoChain(from, connection, pool, header, processed, now, most);
        };
    }

    private int intoChain(Unit from, Connection connection, ChainPool pool, long header, long processed, long now, int most) {
        int flow = from.ring().flow(0);
        Instance instance = manager.serve(pool, flow);
        if (instance == null) {
            boolean wait = manager.canWait(pool, flow) && !connection.wire().spec().lossy();
            if (!wait) {
                pool.refused();
            }
            return refuse(wait, DropReason.REFUSED, null, pool);
        }
        Unit unit = instance.units().get(connection.entry());
        if (!unit.isEntryAllowed()) {
            denied = true;
            return refuse(true, DropReason.CAPABILITY, null, null);
        }
        boolean shared = switch (pool.spec().policy()) {
            case SHARED, BYPASS -> true;
            case PER_FLOW, HASHED, PER_PACKET -> false;
        };
        int side = shared ? most : 1;
        while (!shared && side < most && pool.spec().policy() != edgeos.engine.spec.ChainSpec.Policy.PER_PACKET
                && from.ring().isBefore(side, processed) && from.ring().flow(side) == flow) {
            side++;
        }
        return intoRing(from, connection, unit, header, processed, now, side);
    }

    private int intoRing(Unit from, Connection connection, Unit to, long header, long processed, long now, int most) {
        if (to.isDown()) {
            return refuse(false, DropReason.FAULT, null, null);
        }
        Ring source = from.ring();
        Ring target = to.ring();
        int length = RecordLayout.lengthBytes(header);
        boolean whole = isWhole(header);
        int stride = whole ? source.stride(0) : RecordLayout.strideBytes(length);
        if (stride > target.capacityBytes() / 2) {
            return refuse(false, DropReason.TOO_LONG, null, null);
        }
        int room = Math.min(target.room(stride), Math.max(RUN_BYTES, stride));
        if (room < stride || target.noteRoom() == 0) {
            return refuse(!connection.wire().spec().lossy(), DropReason.RING_FULL, to, null);
        }
        int run = 1;
        headers[0] = header;
        int bytes = stride;
        if (whole && most > 1) {
            int limit = Math.min(Math.min(most, RUN_MESSAGES), target.noteRoom());
            run = extend(source, header, processed, limit, room);
            bytes = source.offset(run - 1) + source.stride(run - 1) - source.offset(0);
        }
        int at = target.nextOffset();
        int first = source.offset(0);
        if (whole) {
            MemorySegment.copy(source.records(), first, target.records(), at, bytes);
        } else {
            MemorySegment.copy(source.records(), first + RecordLayout.start(header), target.records(), at + RecordLayout.FRESH_START, length);
        }
        publish(source, connection, to, run, whole, at, now);
        notice(from, connection, to, run, now);
        return run;
    }

    /** How many messages from the oldest lie side by side, are whole, and go the same way, up to a limit of messages and bytes. */
    private int extend(Ring source, long first, long processed, int limit, int room) {
        long way = way(first);
        int run = 1;
        int offset = source.offset(0) + source.stride(0);
        int left = room - source.stride(0);
        while (run < limit && source.isBefore(run, processed) && source.offset(run) == offset) {
            long header = source.header(run);
            int stride = source.stride(run);
            if (stride > left || way(header) != way || RecordLayout.strideBytes(header) != stride || !isWhole(header)
                    || !RecordLayout.isInside(header, stride)) {
                break;
            }
            headers[run++] = header;
            offset += stride;
            left -= stride;
        }
        return run;
    }

    /** Stage, ports, and flags: of two headers with the same way, both may be believed in these if one is. */
    private static long way(long header) {
        return header >>> WAY_SHIFT;
    }

    /** True if nothing but the payload, from its usual place to its padding, lies in the record. */
    private static boolean isWhole(long header) {
        return RecordLayout.start(header) == RecordLayout.FRESH_START
                && RecordLayout.strideBytes(RecordLayout.lengthBytes(header)) == RecordLayout.strideBytes(header);
    }

    private void publish(Ring source, Connection connection, Unit to, int run, boolean whole, int at, long now) {
        Ring target = to.ring();
        int inPort = connection.inPort();
        long payload = 0;
        int offset = at;
        for (int k = 0; k < run; k++) {
            int length = RecordLayout.lengthBytes(headers[k]);
            int stride = RecordLayout.strideBytes(length);
            target.records().set(ValueLayout.JAVA_LONG, offset, RecordLayout.fresh(length, inPort));
            if (whole) {
                blank(target.records(), offset, length, stride);
            }
            target.note(stride, source.birth(k), now, source.flow(k), source.serial(k));
            offset += stride;
            payload += length;
        }
        if (manager.deadlines().areAny()) {
            manager.deadlines().enter(source, run, to);
        }
        target.publish();
        cores.wake(to);
        carriedBytes = payload;
        connection.wire().crossed(run, payload);
        to.arrivals().arrived(run, payload);
        if (to.instance() != null) {
            to.instance().entered(run, now);
        }
        if (connection.wire().tap() != null) {
            for (int k = 0; k < run; k++) {
                tap(connection.wire(), source, k);
            }
        }
    }

    /** Zeroes what a bulk copy brought along beside the payload: headroom and padding are not sent. */
    private static void blank(MemorySegment records, int offset, int length, int stride) {
        records.set(ValueLayout.JAVA_LONG, offset + RecordLayout.HEADER_BYTES, 0L);
        for (int at = offset + RecordLayout.FRESH_START + length; at < offset + stride; at++) {
            records.set(ValueLayout.JAVA_BYTE, at, (byte) 0);
        }
    }

    private void notice(Unit from, Connection connection, Unit to, int run, long now) {
        ChainPool leaves = connection.leaves();
        Ring source = from.ring();
        for (int k = 0; k < run && (leaves != null || from.isGate()); k++) {
            long age = now - source.birth(k);
            if (leaves != null) {
                leaves.timing().left(age, 1);
            }
            if (from.isGate()) {
                overall.atGate(age);
                if (to.instance() != null) {
                    to.instance().pool().timing().atGate(age);
                }
            }
        }
        if (acts.isWatched()) {
            int instance = to.instance() == null ? -1 : to.instance().number();
            tell(connection.wire(), source, headers[0], instance, false, now);
        }
    }

    private void tell(Wire wire, Ring source, long header, int instance, boolean delivered, long now) {
        byte[] bytes = Acts.bytes(source.records(), source.offset(0) + RecordLayout.start(header), RecordLayout.lengthBytes(header));
        acts.add(new Act.Moved(now, source.serial(0), wire.spec().id(), wire.spec().from(), wire.spec().to(), instance, delivered, bytes));
    }

    private void tap(Wire wire, Ring source, int k) {
        int payload = source.offset(k) + RecordLayout.start(headers[k]);
        if (!wire.tap().offer(epochNanos(source.birth(k)), source.records(), payload, RecordLayout.lengthBytes(headers[k]))) {
            wire.tap().skip();
        }
    }

    private long epochNanos(long engineNanos) {
        return clock.isVirtual() ? engineNanos : EPOCH_OFFSET_NANOS + System.nanoTime() - clock.nanos() + engineNanos;
    }

    /** Takes messages out by a transmit gate, where they lie: no copy. */
    private int out(Unit from, Connection connection, Transmit transmit, long header, long processed, long now, int most) {
        Ring source = from.ring();
        long way = way(header);
        long next = header;
        long payload = 0;
        int run = 0;
        while (run < Math.min(most, RUN_MESSAGES)) {
            int length = RecordLayout.lengthBytes(next);
            if (!transmit.take(transmit.file() == null ? 0 : epochNanos(source.birth(run)), source.records(),
                    source.offset(run) + RecordLayout.start(next), length)) {
                break;
            }
            headers[run++] = next;
            payload += length;
            if (!source.isBefore(run, processed)) {
                break;
            }
            next = source.header(run);
            if (way(next) != way || RecordLayout.strideBytes(next) != source.stride(run) || !RecordLayout.isInside(next, source.stride(run))) {
                break;
            }
        }
        if (run == 0) {
            return refuse(!connection.wire().spec().lossy(), DropReason.RING_FULL, null, null);
        }
        carriedBytes = payload;
        deliver(from, connection, transmit, run, now);
        return run;
    }

    private void deliver(Unit from, Connection connection, Transmit transmit, int run, long now) {
        Ring source = from.ring();
        connection.wire().crossed(run, carriedBytes);
        transmit.counters().arrived(run, carriedBytes);
        transmit.counters().sent(run);
        tally.delivered(run);
        if (manager.deadlines().areAny()) {
            manager.deadlines().leave(source, run, now, transmit.counters());
        }
        int same = 0;
        for (int k = 0; k < run; k++) {
            same++;
            if (k + 1 == run || source.birth(k + 1) != source.birth(k)) {
                long age = now - source.birth(k);
                overall.left(age, same);
                if (connection.leaves() != null) {
                    connection.leaves().timing().left(age, same);
                }
                same = 0;
            }
            if (connection.wire().tap() != null) {
                tap(connection.wire(), source, k);
            }
        }
        if (acts.isWatched()) {
            tell(connection.wire(), source, headers[0], -1, true, now);
        }
    }

    /** Notes where the time of the oldest messages of a unit went at this hop. */
    void time(Unit unit, int messages, long now) {
        if (unit.isGate()) {
            return;
        }
        Ring ring = unit.ring();
        BatchLog log = unit.log();
        long wait = 0;
        long ran = 0;
        long moved = 0;
        for (int k = 0; k < messages; k++) {
            log.seek(ring.end(k));
            wait += Math.max(0, log.start() - ring.entry(k));
            ran += log.stop() - log.start();
            moved += Math.max(0, now - log.stop());
        }
        overall.atHop(wait, ran, moved);
        if (unit.instance() != null) {
            unit.instance().pool().timing().atHop(wait, ran, moved);
        }
    }
}
