package edgeos.engine.sched;

import edgeos.engine.cap.Asset;
import edgeos.engine.cap.CapabilityTable.Entry;
import edgeos.engine.cap.Handles;
import edgeos.engine.cap.Refusal;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.Library;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.memory.FwpMemory;
import edgeos.notation.FaultReason;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.program.Hypercalls;
import edgeos.program.ProgramFault;
import java.lang.foreign.MemorySegment;

/**
 * The hypercall gate of whichever FWP a core runs: looks up what it names in that FWP's own table, and refuses and counts whatever that does not allow. Who was refused too often
 * since it was last recycled is stopped after its batch.
 *
 * <p>Owned by the core. Services: {@code clock} is read as eight bytes of nanoseconds, {@code random} as as many bytes as are wanted; others take what is written and answer nothing.
 */
final class HypercallGate implements Hypercalls {
    private static final int MOST_REFUSED = 64;
    private static final int MOST_LINE = 200;

    private final Clock clock;
    private final Errands errands;
    private final Parker dataPlane;
    private final Randomness randomness;
    private final SessionCalls sessions;
    private Unit unit;
    private Stage stage;

    HypercallGate(int core, Clock clock, Errands errands, Parker dataPlane, Library library) {
        this.clock = clock;
        this.errands = errands;
        this.dataPlane = dataPlane;
        this.randomness = new Randomness(core, clock);
        this.sessions = new SessionCalls(library);
    }

    /** Who calls from now on. */
    void enter(Unit callingUnit, Stage caller) {
        unit = callingUnit;
        stage = caller;
    }

    /** Nobody calls any more; throws the fault that the caller's refusals amount to. */
    void leave() {
        Handles handles = stage.handles();
        stage = null;
        if (handles.refused() > MOST_REFUSED) {
            throw new ProgramFault(FaultReason.CAPABILITY, "refused=" + handles.refused() + " most=" + MOST_REFUSED);
        }
        if (handles.exhausted() > MOST_REFUSED) {
            throw new ProgramFault(FaultReason.LIMIT, "open handles=" + Handles.MOST + " more wanted=" + handles.exhausted());
        }
    }

    /** Counts a refused use; with null, of what names no capability. */
    private int refuse(Refusal refusal) {
        (refusal == null ? stage.template().nameless() : refusal).count();
        stage.handles().refuse();
        return REFUSED;
    }

    private boolean mayCall() {
        Refusal missing = stage == null ? null : stage.template().gateMissing();
        if (missing != null) {
            refuse(missing);
        }
        return stage != null && missing == null;
    }

    /** What is in a slot, if it allows this; null if not: then that was counted. */
    private Entry allowed(int slot, Right first, Right second) {
        Entry entry = stage.template().table().entry(slot);
        if (entry == null || !entry.allows(first) && !entry.allows(second)) {
            refuse(entry == null ? null : entry.refusal());
            return null;
        }
        return entry;
    }

    @Override
    public long open(int slot) {
        if (!mayCall()) {
            return REFUSED;
        }
        Entry entry = stage.template().table().entry(slot);
        boolean session = entry != null && entry.object().kind() == ObjectRef.Kind.SESSION;
        boolean service = session || entry != null && entry.asset() != null && entry.asset().isService();
        entry = service ? allowed(slot, Right.CALL, Right.CALL) : allowed(slot, Right.READ, Right.WRITE);
        if (entry == null) {
            return REFUSED;
        }
        if (session ? !sessions.open(unit, entry) : entry.asset() == null) {
            return refuse(entry.refusal());
        }
        long handle = stage.handles().open(slot, entry);
        if (handle < 0) {
            entry.refusal().count();
            return REFUSED;
        }
        return handle;
    }

    @Override
    public boolean close(long handle) {
        if (!mayCall()) {
            return false;
        }
        boolean closed = stage.handles().close(handle);
        if (!closed) {
            refuse(null);
        }
        return closed;
    }

    /** What a handle names; null if it is none: then that was counted. */
    private Entry used(long handle) {
        Entry entry = mayCall() ? stage.handles().use(handle, stage.template().table()) : null;
        if (entry == null && stage != null && stage.template().gateMissing() == null) {
            refuse(null);
        }
        return entry;
    }

    /** What a handle names, if it may be used so; null if not: then that was counted. */
    private Asset usable(long handle, Right right) {
        Entry entry = used(handle);
        if (entry == null) {
            return null;
        }
        if (entry.asset() == null || !entry.allows(entry.asset().isService() ? Right.CALL : right)) {
            refuse(entry.refusal());
            return null;
        }
        return entry.asset();
    }

    /** How many bytes there are to move; {@link #REFUSED} if that names bytes that there cannot be. */
    private static int extent(Asset asset, long at, FwpMemory memory, long own, int bytes) {
        if (at < 0 || own < 0 || bytes < 0 || own > memory.sizeBytes() - bytes) {
            return REFUSED;
        }
        return Math.clamp(asset.bytes().byteSize() - at, 0, bytes);
    }

    @Override
    public int read(long handle, long from, FwpMemory memory, long at, int bytes) {
        Asset asset = usable(handle, Right.READ);
        if (asset == null) {
            return REFUSED;
        }
        if (asset.isService()) {
            return answer(asset, memory, at, bytes);
        }
        int moved = extent(asset, from, memory, at, bytes);
        if (moved > 0) {
            memory.putBytes(at, asset.bytes(), from, moved);
        }
        return moved;
    }

    private int answer(Asset service, FwpMemory memory, long at, int bytes) {
        if (at < 0 || bytes < 0 || at > memory.sizeBytes() - bytes) {
            return REFUSED;
        }
        return switch (service.name()) {
            case "clock" -> put(memory, at, Math.min(bytes, Long.BYTES), clock.nanos());
            case "random" -> {
                for (int done = 0; done < bytes; done += Long.BYTES) {
                    put(memory, at + done, Math.min(bytes - done, Long.BYTES), randomness.next());
                }
                yield bytes;
            }
            default -> 0;
        };
    }

    private static int put(FwpMemory memory, long at, int bytes, long value) {
        for (int shift = 0; shift < bytes; shift++) {
            memory.putByte(at + shift, (byte) (value >>> shift * Byte.SIZE));
        }
        return bytes;
    }

    @Override
    public int write(long handle, long to, FwpMemory memory, long at, int bytes) {
        Asset asset = usable(handle, Right.WRITE);
        if (asset == null) {
            return REFUSED;
        }
        if (asset.isService()) {
            return at < 0 || bytes < 0 || at > memory.sizeBytes() - bytes ? REFUSED : bytes;
        }
        int moved = extent(asset, to, memory, at, bytes);
        if (moved > 0) {
            MemorySegment.copy(memory.bytes(), at, asset.bytes(), to, moved);
        }
        return moved;
    }

    @Override
    public int call(long handle, int operation, FwpMemory memory, long at) {
        Entry entry = used(handle);
        if (entry == null) {
            return REFUSED;
        }
        int answer = entry.object().kind() == ObjectRef.Kind.SESSION && entry.allows(Right.CALL) ? sessions.call(unit, entry, operation, memory, at) : REFUSED;
        return answer == REFUSED ? refuse(entry.refusal()) : answer;
    }

    @Override
    public boolean signal(int slot) {
        Entry entry = mayCall() ? allowed(slot, Right.SEND, Right.SEND) : null;
        if (entry == null) {
            return false;
        }
        if (entry.object().kind() == ObjectRef.Kind.IN_RING && errands.signal(unit, entry.object().of())) {
            dataPlane.wake();
        }
        return true;
    }

    @Override
    public long calendarNanos(long nanos) {
        return clock.epochNanos(nanos);
    }

    @Override
    public int instance() {
        return mayCall() && unit.instance() != null ? unit.instance().number() : REFUSED;
    }

    @Override
    public long activationNanos() {
        return mayCall() && unit.instance() != null ? unit.instance().activationNanos() : REFUSED;
    }

    @Override
    public boolean log(String line) {
        if (!mayCall() || !stage.template().lineRate().take(clock.nanos())) {
            return false;
        }
        String cut = line.length() > MOST_LINE ? line.substring(0, MOST_LINE - 1) + "…" : line;
        return errands.log(stage.template(), clock.nanos(), cut.replaceAll("\\p{Cntrl}", " "));
    }
}
