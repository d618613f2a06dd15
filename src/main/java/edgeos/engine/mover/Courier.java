package edgeos.engine.mover;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Manager;
import edgeos.engine.fwp.Ring;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Carries a run of messages over one connection: one bulk copy for as many as lie side by side, go the same way, and are whole; headers are checked once and the
 * checked values are what the receiver gets. After a refusal it tells why. Owned by its mover.
 */
final class Courier {
    private static final int RUN_BYTES = 8 << 10;
    private static final int RUN_MESSAGES = 256;
    private static final int WAY_SHIFT = 49;

    private final Clock clock;
    private final Cores cores;
    private final Lane lane;
    private final Acts acts;
    private final Manager manager;
    private final long[] headers = new long[RUN_MESSAGES];
    private long carriedBytes;
    private Unit full;
    private ChainPool busyChain;
    private boolean denied;
    private boolean mayWait;
    private DropReason refusal;
    private int neededBytes;
    private final WayOut wayOut;

    Courier(Clock clock, Cores cores, Lane lane, Acts acts, Manager manager, Streams streams) {
        this.wayOut = new WayOut(clock, streams);
        this.clock = clock;
        this.cores = cores;
        this.lane = lane;
        this.acts = acts;
        this.manager = manager;
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

    /** After a refusal: true if whoever takes messages out rings when there is room. */
    boolean isAwaited() {
        return wayOut.isAwaited();
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
        wayOut.forget();
        denied = !connection.isAllowed();
        if (denied) {
            connection.crossing().denied();
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
        manager.turns().take();
        try {
            return intoInstance(from, connection, pool, header, processed, now, most);
        } finally {
            manager.turns().give();
        }
    }

    private int intoInstance(Unit from, Connection connection, ChainPool pool, long header, long processed, long now, int most) {
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
        boolean whole = isWhole(header);
        int stride = whole ? source.stride(0) : RecordLayout.strideBytes(RecordLayout.lengthBytes(header));
        if (stride > target.capacityBytes() / 2) {
            return refuse(false, DropReason.TOO_LONG, null, null);
        }
        int room = Math.min(target.room(stride), Math.max(RUN_BYTES, stride));
        if (room < stride) {
            neededBytes = stride;
            return refuse(!connection.wire().spec().lossy(), DropReason.RING_FULL, to, null);
        }
        int limit = Math.min(Math.min(most, RUN_MESSAGES), target.noteRoom());
        int run = !whole ? moveCut(source, target, header, connection.inPort()) : moveAlike(source, target, header, processed, Math.min(limit, room / stride), connection.inPort());
        if (run == 1 && whole && limit > 1) {
            run += moveMixed(source, target, header, processed, limit, room - stride, connection.inPort());
        }
        if (manager.deadlines().areAny()) {
            manager.deadlines().enter(source, run, to);
        }
        target.publishRelease();
        tell(from, connection, to, run, now);
        return run;
    }

    /** After a refusal because of a full ring: true if there is room by now. */
    boolean hasRoomNow() {
        return full.ring().room(neededBytes) > 0;
    }

    /** Moves the oldest message, of which not all is to go on, by its payload. */
    private int moveCut(Ring source, Ring target, long header, int inPort) {
        int length = RecordLayout.lengthBytes(header);
        int at = target.nextOffset();
        headers[0] = header;
        MemorySegment.copy(source.records(), source.offset(0) + (long) RecordLayout.start(header), target.records(), at + RecordLayout.FRESH_START, length);
        Seal.record(target.records(), at, RecordLayout.fresh(length, inPort), length);
        target.noteMoved(RecordLayout.strideBytes(length), source, 0);
        carriedBytes = length;
        return 1;
    }

    /** Moves the oldest message and those behind it whose checked header is the very same, in one bulk copy. */
    private int moveAlike(Ring source, Ring target, long header, long processed, int most, int inPort) {
        int stride = source.stride(0);
        int first = source.offset(0);
        int alike = most == 1 ? 1 : source.alike(processed, most);
        int run = same(source, header, alike);
        int at = target.nextOffset();
        int length = RecordLayout.lengthBytes(header);
        MemorySegment.copy(source.records(), first, target.records(), at, (long) run * stride);
        Seal.run(target.records(), at, RecordLayout.fresh(length, inPort), length, stride, run);
        target.noteRun(stride, run, source, acts.isWatched());
        carriedBytes = (long) run * length;
        return run;
    }

    /** How many of {@code alike} records, side by side from the oldest, have the very same header as that, which was checked. They are loaded once; what differs is looked at later. */
    private int same(Ring source, long header, int alike) {
        MemorySegment records = source.records();
        int stride = source.stride(0);
        int run = 1;
        for (long at = source.offset(0) + (long) stride; run < alike && records.get(ValueLayout.JAVA_LONG, at) == header; at += stride) {
            run++;
        }
        Arrays.fill(headers, 0, run, header);
        return run;
    }

    /** Moves those behind the oldest, which was moved, that lie side by side, are whole, and go the same way, but are not as long. */
    private int moveMixed(Ring source, Ring target, long first, long processed, int limit, int room, int inPort) {
        int run = extend(source, first, processed, limit, Math.min(room, target.capacityBytes() - target.nextOffset()));
        if (run == 1) {
            return 0;
        }
        int from = source.offset(1);
        int bytes = source.offset(run - 1) + source.stride(run - 1) - from;
        int at = target.nextOffset();
        MemorySegment.copy(source.records(), from, target.records(), at, bytes);
        for (int k = 1; k < run; k++) {
            int length = RecordLayout.lengthBytes(headers[k]);
            Seal.record(target.records(), at, RecordLayout.fresh(length, inPort), length);
            target.noteMoved(source.stride(k), source, k);
            at += source.stride(k);
            carriedBytes += length;
        }
        return run - 1;
    }

    /** How many messages from the oldest lie side by side, are whole, and go the same way, up to a limit of messages and bytes. */
    private int extend(Ring source, long first, long processed, int limit, int room) {
        long way = way(first);
        int run = 1;
        int offset = source.offset(0) + source.stride(0);
        int left = room;
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

    private void tell(Unit from, Connection connection, Unit to, int run, long now) {
        cores.wake(to);
        connection.crossing().crossed(run, carriedBytes);
        to.arrivals().arrived(run, carriedBytes);
        to.arrivals().entered(run, now);
        if (to.instance() != null) {
            to.instance().entered(now);
        }
        if (connection.wire().tap() != null) {
            for (int k = 0; k < run; k++) {
                tap(connection.wire(), from.ring(), k);
            }
        }
        if (connection.leaves() != null) {
            connection.leaves().timing(lane).left(from.ring(), run, now);
        }
        lane.leaves(from, connection, run, now);
        if (from.isGate()) {
            enter(from.ring(), to, run, now);
        }
        if (acts.isWatched()) {
            int instance = to.instance() == null ? -1 : to.instance().number();
            tell(connection.wire(), from.ring(), instance, false, now);
        }
    }

    private void enter(Ring gate, Unit to, int run, long now) {
        long age = 0;
        for (int k = 0; k < run; k++) {
            age += now - gate.birth(k);
        }
        lane.overall().atGate(age);
        if (to.instance() != null) {
            to.instance().pool().timing(lane).atGate(age);
        }
    }

    private void tell(Wire wire, Ring source, int instance, boolean delivered, long now) {
        long header = source.header(0);
        byte[] bytes = Acts.bytes(source.records(), source.offset(0) + RecordLayout.start(header), RecordLayout.lengthBytes(header));
        acts.add(new Act.Moved(now, source.serial(0), wire.spec().id(), wire.spec().from(), wire.spec().to(), instance, delivered, bytes));
    }

    /** Copies a message to a tap, as it lies in its receiver's ring by the checked header; the sender's may change meanwhile. */
    private void tap(Wire wire, Ring source, int k) {
        wire.tap(clock.epochNanos(source.birth(k)), source.records(), source.offset(k) + RecordLayout.start(headers[k]), RecordLayout.lengthBytes(headers[k]));
    }

    /** Takes messages out by a transmit gate, where they lie: no copy. */
    private int out(Unit from, Connection connection, Transmit transmit, long header, long processed, long now, int most) {
        Ring source = from.ring();
        int limit = Math.min(most, RUN_MESSAGES);
        boolean isOnlyCounted = transmit.file() == null && !transmit.isForClients();
        int run = isOnlyCounted ? same(source, header, limit == 1 ? 1 : source.alike(processed, limit)) : write(from, transmit, header, processed, limit);
        carriedBytes = isOnlyCounted ? (long) run * RecordLayout.lengthBytes(header) : carriedBytes;
        if (run == 0) {
            return transmit.isForClients() ? refuse(wayOut.isAwaited(), DropReason.CLIENT_GONE, null, null)
                    : refuse(!connection.wire().spec().lossy(), DropReason.RING_FULL, null, null);
        }
        deliver(from, connection, transmit, run, now);
        return run;
    }

    private int write(Unit from, Transmit transmit, long header, long processed, int limit) {
        Ring source = from.ring();
        long way = way(header);
        long next = header;
        long payload = 0;
        int run = 0;
        while (run < limit && wayOut.give(from, transmit, run, next)) {
            payload += RecordLayout.lengthBytes(next);
            headers[run++] = next;
            if (!source.isBefore(run, processed)) {
                break;
            }
            next = source.header(run);
            if (way(next) != way || RecordLayout.strideBytes(next) != source.stride(run) || !RecordLayout.isInside(next, source.stride(run))) {
                break;
            }
        }
        carriedBytes = payload;
        return run;
    }

    private void deliver(Unit from, Connection connection, Transmit transmit, int run, long now) {
        Ring source = from.ring();
        connection.crossing().crossed(run, carriedBytes);
        transmit.counters().of(lane).arrived(run, carriedBytes);
        transmit.counters().of(lane).sent(run);
        lane.tally().delivered(run);
        if (manager.deadlines().areAny()) {
            manager.deadlines().leave(source, run, now, transmit.counters().of(lane));
        }
        lane.overall().left(source, run, now);
        lane.leaves(from, connection, run, now);
        if (connection.leaves() != null) {
            connection.leaves().timing(lane).left(source, run, now);
        }
        for (int k = 0; connection.wire().tap() != null && k < run; k++) {
            tap(connection.wire(), source, k);
        }
        if (transmit.answers() != null) {
            transmit.answers().look(source, headers, run, now, from.instance() == null ? -1 : from.instance().number());
        }
        if (acts.isWatched()) {
            tell(connection.wire(), source, -1, true, now);
        }
    }
}
