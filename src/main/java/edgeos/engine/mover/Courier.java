package edgeos.engine.mover;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.manager.Manager;
import edgeos.engine.ring.Ring;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;

/**
 * Carries a run of messages over one connection, into the ring or out of the gate to which it leads, and counts them. After a refusal it tells why. Owned by its mover.
 */
final class Courier {
    /** Enough for all that a gate takes in at once, headers included: what is left over would go by a run of its own, which costs as much as a long one. */
    private static final int RUN_BYTES = 72 << 10;

    private final Clock clock;
    private final Cores cores;
    private final Lane lane;
    private final Acts acts;
    private final Manager manager;
    private final Haul haul = new Haul();
    private Unit full;
    private ChainPool busyChain;
    private boolean denied;
    private boolean mayWait;
    private DropReason refusal;
    private int neededBytes;
    private boolean givesWay;
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
        return haul.bytes();
    }

    /** After a refusal: the unit whose ring has no room for it; null if that is not why. */
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
        haul.carried(0);
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

    /** An instance that was activated for a message which does not go in has nothing to do, where every message has its own. */
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
        Policy policy = pool.spec().policy();
        int side = switch (policy) {
            case SHARED, BYPASS -> most;
            case PER_FLOW, HASHED -> ofOneFlow(from.ring(), flow, processed, most);
            case PER_PACKET -> 1;
        };
        int moved = intoRing(from, connection, unit, header, processed, now, side);
        if (moved == 0 && policy == Policy.PER_PACKET) {
            manager.terminate(instance);
            manager.parker().wake();
        }
        return moved;
    }

    /** How many messages from the oldest are of its flow, up to this cursor. */
    private static int ofOneFlow(Ring ring, int flow, long processed, int most) {
        int same = 1;
        while (same < most && ring.isBefore(same, processed) && ring.flow(same) == flow) {
            same++;
        }
        return same;
    }

    private int intoRing(Unit from, Connection connection, Unit to, long header, long processed, long now, int most) {
        if (to.isDown()) {
            return refuse(false, DropReason.FAULT, null, null);
        }
        Ring source = from.ring();
        Ring target = to.ring();
        int before = connection.roomBytes();
        boolean whole = before == 0 && Haul.isWhole(header);
        int stride = whole ? source.stride(0) : before + RecordLayout.strideBytes(RecordLayout.lengthBytes(header));
        if (stride > target.capacityBytes() / 2) {
            return refuse(false, DropReason.TOO_LONG, null, null);
        }
        int room = Math.min(target.room(stride), Math.max(RUN_BYTES, stride));
        givesWay = room >= stride && !connection.wire().spec().lossy() && to.join().givesWay(connection) && target.count() > 0;
        if (room < stride || givesWay) {
            neededBytes = stride;
            return refuse(!connection.wire().spec().lossy(), DropReason.RING_FULL, to, null);
        }
        int limit = Math.min(Math.min(most, Haul.MOST_MESSAGES), target.noteRoom());
        int at = target.nextOffset();
        int run = !whole ? haul.moveCut(source, target, header, processed, limit, room, connection.inPort(), before)
                : haul.moveAlike(source, target, header, processed, Math.min(limit, room / stride), connection.inPort(), acts.isWatched());
        if (run == 1 && whole && limit > 1) {
            run += haul.moveMixed(source, target, header, processed, limit, room - stride, connection.inPort());
        }
        if (manager.deadlines().areAny()) {
            manager.deadlines().enter(source, run, to);
        }
        if (connection.wire().tap() != null) {
            tapFresh(connection.wire(), source, target, at, before, run);
        }
        target.publishRelease();
        lane.touched().set(to.index());
        tell(from, connection, to, run, now);
        return run;
    }

    /** After a refusal because of a full ring, or of others who go first: true if there is room by now. */
    boolean hasRoomNow() {
        return (!givesWay || full.ring().count() == 0) && full.ring().room(neededBytes) > 0;
    }

    private void tell(Unit from, Connection connection, Unit to, int run, long now) {
        cores.wake(to);
        connection.crossing().crossed(run, haul.bytes());
        to.join().served(connection, haul.bytes());
        to.arrivals().arrived(run, haul.bytes());
        to.arrivals().entered(run, now);
        if (to.instance() != null) {
            to.instance().entered(now);
        }
        leave(from.ring(), connection, run, now);
        lane.leaves(from, connection, run, now);
        if (from.isGate()) {
            enter(from.ring(), to, run, now);
        }
        if (acts.isWatched()) {
            int instance = to.instance() == null ? -1 : to.instance().number();
            tell(connection.wire(), from.ring(), instance, false, now);
        }
    }

    private void leave(Ring source, Connection connection, int run, long now) {
        if (connection.leaves() != null) {
            connection.leaves().timing(lane).left(source, run, now);
            if (manager.deadlines().areAny()) {
                manager.deadlines().leave(source, run, now, connection.crossing());
            }
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

    /** Copies a run to a tap as it lies in its receiver's ring, before that may change it: in the sender's, it may be another by now. */
    private void tapFresh(Wire wire, Ring source, Ring target, int first, int roomBytes, int run) {
        int at = first;
        for (int k = 0; k < run; k++) {
            int length = RecordLayout.lengthBytes(haul.header(k));
            wire.tap(clock.epochNanos(source.birth(k)), target.records(), at + roomBytes + RecordLayout.FRESH_START, length);
            at += roomBytes + RecordLayout.strideBytes(length);
        }
    }

    /** Copies a message to a tap that goes out from where it lies, by the checked header. */
    private void tap(Wire wire, Ring source, int k) {
        wire.tap(clock.epochNanos(source.birth(k)), source.records(), source.offset(k) + RecordLayout.start(haul.header(k)), RecordLayout.lengthBytes(haul.header(k)));
    }

    /** Takes messages out by a transmit gate, where they lie: no copy. */
    private int out(Unit from, Connection connection, Transmit transmit, long header, long processed, long now, int most) {
        Ring source = from.ring();
        int limit = Math.min(most, Haul.MOST_MESSAGES);
        boolean isOnlyCounted = transmit.file() == null && !transmit.isForClients();
        int run = isOnlyCounted ? haul.same(source, header, limit == 1 ? 1 : source.alike(processed, limit)) : write(from, transmit, header, processed, limit);
        if (isOnlyCounted) {
            haul.carried((long) run * RecordLayout.lengthBytes(header));
        }
        if (run == 0) {
            return transmit.isForClients() ? refuse(wayOut.isAwaited(), DropReason.CLIENT_GONE, null, null)
                    : refuse(!connection.wire().spec().lossy(), DropReason.RING_FULL, null, null);
        }
        deliver(from, connection, transmit, run, now);
        return run;
    }

    private int write(Unit from, Transmit transmit, long first, long processed, int limit) {
        Ring source = from.ring();
        long payload = 0;
        int run = 0;
        for (long header = first; header != Haul.NONE && wayOut.give(from, transmit, run, header); header = run < limit ? Haul.next(source, run, first, processed) : Haul.NONE) {
            payload += RecordLayout.lengthBytes(header);
            haul.note(run++, header);
        }
        haul.carried(payload);
        return run;
    }

    private void deliver(Unit from, Connection connection, Transmit transmit, int run, long now) {
        Ring source = from.ring();
        connection.crossing().crossed(run, haul.bytes());
        transmit.counters().of(lane.number()).arrived(run, haul.bytes());
        transmit.counters().of(lane.number()).sent(run);
        lane.tally().delivered(run);
        if (manager.deadlines().areAny()) {
            manager.deadlines().leave(source, run, now, transmit.counters().of(lane.number()));
        }
        lane.overall().left(source, run, now);
        lane.leaves(from, connection, run, now);
        leave(source, connection, run, now);
        for (int k = 0; connection.wire().tap() != null && k < run; k++) {
            tap(connection.wire(), source, k);
        }
        if (transmit.answers() != null) {
            transmit.answers().look(source, haul.headers(), run, now, from.instance() == null ? -1 : from.instance().number());
        }
        if (acts.isWatched()) {
            tell(connection.wire(), source, -1, true, now);
        }
    }
}
