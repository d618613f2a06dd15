package edgeos.engine.fwp;

import edgeos.engine.cap.Held;
import edgeos.engine.cap.Slot;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Timing;
import edgeos.engine.spec.ChainSpec;
import edgeos.notation.DropReason;
import edgeos.notation.Right;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All instances of a chain: those that serve a client, and the two caches of whole chains, last in first out. Owned by the manager, and by mover 0 in turns with it, but for the cache of
 * cleaned ones and the list of those that changed: these any thread may use. What is done for every activation or termination allocates nothing.
 */
public final class ChainPool implements Destination {
    /** How deep it looks for an instance that no core runs any more. */
    private static final int CLEANABLE_LOOKS = 4;
    private static final VarHandle CHANGED;

    static {
        try {
            CHANGED = MethodHandles.lookup().findVarHandle(ChainPool.class, "changed", Instance.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Slot slot = new Slot(Right.WRITE);
    private final Timing[] timings = new Timing[NodeCounters.MOST_MOVERS];
    private CleanedStack cleaned = new CleanedStack();
    private final List<Instance> uncleaned = new ArrayList<>();
    /** Instances that changed and have not been looked at: the youngest, which knows the one before. */
    private volatile Instance changed;
    private final List<Instance> occupied = new ArrayList<>();
    private final List<Instance> all = new ArrayList<>();
    private final List<Instance> active = new ArrayList<>();
    private final List<Unit> waiters = new ArrayList<>();
    private final Bars bars = new Bars();
    private Instance[] byKey = new Instance[16];
    private final Leave creating = new Leave();
    private final Leave cleaning = new Leave();
    private ChainSpec spec;
    private final Streams streams;
    private final IdleLook idleLook = new IdleLook();
    private long created;
    private long activated;
    private long terminated;
    private long cleanings;
    private long cleanedBytes;
    private long fromCache;
    private long refused;
    private long instanceBytes;

    /** A chain without instances; tells of streams that lose theirs. */
    public ChainPool(ChainSpec spec, Streams streams) {
        this.spec = spec;
        this.streams = streams;
    }

    public ChainSpec spec() {
        return spec;
    }

    /** An instance that serves one stream has lost part of it, and cannot go on. */
    public void breakStream(Instance instance, DropReason why) {
        if (spec.policy() == ChainSpec.Policy.PER_FLOW && spec.flowBy() == ChainSpec.FlowBy.FIVE_TUPLE) {
            streams.broken(instance.key(), why);
        }
    }

    /** Changes what may change while instances live. */
    public void respec(ChainSpec next) {
        spec = next;
        idleLook.startOver();
    }

    /** Sets by which capabilities the manager may make and clean its instances. */
    public void permit(Held[] toCreate, Held[] toClean) {
        creating.by(toCreate);
        cleaning.by(toClean);
    }

    /** True if the manager may make an instance; the first refusal after an edit is counted, as the manager asks again and again. */
    public boolean mayCreate() {
        return creating.isGiven();
    }

    /** True if the manager may clean an instance; counted likewise. */
    public boolean mayClean() {
        return uncleaned.isEmpty() || cleaning.isGiven();
    }

    /** What allows entering it. */
    public Slot slot() {
        return slot;
    }

    /** Latency up to its exits, as one mover sees it. */
    public Timing timing(Lane lane) {
        Timing timing = timings[lane.number()];
        if (timing == null) {
            timing = new Timing();
            timings[lane.number()] = timing;
        }
        return timing;
    }

    /** Latency up to its exits, as each mover sees it. */
    public List<Timing> timings() {
        return Arrays.stream(timings).filter(Objects::nonNull).toList();
    }

    /** Every instance, by number. */
    public List<Instance> all() {
        return all;
    }

    /** Instances that serve a client. */
    public List<Instance> active() {
        return active;
    }

    /** Instances ready to be activated. */
    public int cleanedCount() {
        return all.size() - active.size() - uncleaned.size();
    }

    /** Instances that wait to be cleaned. */
    public int uncleanedCount() {
        return uncleaned.size();
    }

    /** Senders that wait for a cleaned instance. */
    public List<Unit> waiters() {
        return waiters;
    }

    /** Whom it refuses after a fault. */
    public Bars bars() {
        return bars;
    }

    /** Which instance serves a flow: by client, by flow, or by hash; -1 where every message has its own. By who owns the flows, or for one of a message. */
    public int key(int flow, FlowTable flows) {
        return switch (spec.policy()) {
            case SHARED, BYPASS -> 0;
            case PER_FLOW -> identity(flow, flows);
            case HASHED -> Math.floorMod(hash(flow, flows), spec.instances());
            case PER_PACKET -> -1;
        };
    }

    /** Of what the flow is, not of its number: a flow that was forgotten and comes again goes to the same instance. */
    private int hash(int flow, FlowTable flows) {
        return spec.flowBy() == ChainSpec.FlowBy.CLIENT ? flows.addressOf(flow) * 0x9E3779B1 >>> 7 : flows.tupleHash(flow);
    }

    private int identity(int flow, FlowTable flows) {
        return spec.flowBy() == ChainSpec.FlowBy.CLIENT ? flows.clientOf(flow) : flow;
    }

    /** Marks every flow that an active instance serves. */
    public void markFlows(java.util.BitSet inUse, FlowTable flows) {
        if (spec.policy() == ChainSpec.Policy.PER_FLOW) {
            for (int flow = 0; flow < flows.limit(); flow++) {
                int key = identity(flow, flows);
                if (serving(key) != null || bars.knows(key)) {
                    inUse.set(flow);
                }
            }
        }
    }

    /** The instance with this key; null if there is none. */
    public Instance serving(int key) {
        return key >= 0 && key < byKey.length ? byKey[key] : null;
    }

    /** A new instance, not yet in any cache. */
    public Instance add() {
        var instance = new Instance(this, all.size());
        all.add(instance);
        created++;
        return instance;
    }

    /** The instance that was added last came to nothing. */
    public void abandon(Instance instance) {
        if (all.removeLast() != instance) {
            throw new IllegalStateException("not the last: instance=" + instance.number());
        }
        created--;
    }

    /** Puts an instance into the cleaned cache. */
    public void cache(Instance instance) {
        cleaned.put(instance.number());
    }

    /** Forgets all instances; returns them. */
    public List<Instance> forget() {
        var forgotten = List.copyOf(all);
        active.forEach(instance -> breakStream(instance, DropReason.CLIENT_GONE));
        forgotten.forEach(Instance::endSessions);
        all.clear();
        active.clear();
        cleaned = new CleanedStack();
        uncleaned.clear();
        occupied.clear();
        idleLook.moved();
        changed = null;
        Arrays.fill(byKey, null);
        return forgotten;
    }

    /** Takes an instance out of the cleaned cache; null if it is empty. */
    public Instance takeCleaned() {
        int number = cleaned.take();
        return number == CleanedStack.NONE ? null : all.get(number);
    }

    /** Has an instance that is in no cache serve these from now on; {@code cached}: it came from the cache. */
    public void activate(Instance instance, int key, int client, long nowNanos, boolean cached) {
        instance.activate(key, client, nowNanos, active.size());
        active.add(instance);
        if (key >= 0) {
            if (key >= byKey.length) {
                byKey = Arrays.copyOf(byKey, Integer.highestOneBit(key) * 2);
            }
            byKey[key] = instance;
        }
        activated++;
        if (cached) {
            fromCache++;
        }
    }

    /** Ends an active instance's service; it waits to be cleaned until every core has passed. */
    public void terminate(Instance instance, Cores cores) {
        if (instance.key() >= 0) {
            byKey[instance.key()] = null;
            breakStream(instance, DropReason.FAULT);
        }
        Instance last = active.removeLast();
        if (last != instance) {
            active.set(instance.place(), last);
            last.move(instance.place());
        }
        idleLook.moved();
        instance.terminate(cores);
        uncleaned.add(instance);
        terminated++;
    }

    /** Takes an uncleaned instance that no core runs any more, one of the youngest: its memory is still in the cache. Null if there is none. */
    public Instance takeCleanable(Cores cores) {
        int last = uncleaned.size() - 1;
        for (int at = last; at >= 0 && at > last - CLEANABLE_LOOKS; at--) {
            Instance instance = uncleaned.get(at);
            if (cores.hasPassed(instance.quiescence())) {
                uncleaned.set(at, uncleaned.get(last));
                uncleaned.removeLast();
                return instance;
            }
        }
        return null;
    }

    /** Puts an instance that was cleaned back into the cleaned cache; so many bytes were copied for it. */
    public void cleaned(Instance instance, long copiedBytes) {
        cleanedBytes += copiedBytes;
        instance.cleaned();
        cleaned.put(instance.number());
        cleanings++;
    }

    /** The next active instance that has been idle for too long; looks at some each time. */
    public Instance idle(long nowNanos, int most) {
        return idleLook.next(active, spec.idleNanos(), nowNanos, most);
    }

    /**
     * When an instance may have been idle for too long, or may be ready to be cleaned; {@link Long#MAX_VALUE} if none will be.
     *
     * @param againNanos when to look again whether cores have passed that ran what waits to be cleaned
     */
    public long dueNanos(long againNanos) {
        long cleanable = uncleaned.isEmpty() || cleaning.wasRefused() ? Long.MAX_VALUE : againNanos;
        return endsIdle() && !active.isEmpty() ? Math.min(cleanable, idleLook.dueNanos()) : cleanable;
    }

    /** True if an instance that has been idle for too long is to end. */
    public boolean endsIdle() {
        return spec.idleNanos() > 0 && spec.policy() == ChainSpec.Policy.PER_FLOW;
    }

    /** Notes an instance into which messages went, or which was terminated. Any thread; takers take all, so that an instance is never in it twice. */
    void note(Instance instance) {
        Instance before;
        do {
            before = changed;
            instance.putAbove(before);
        } while (!CHANGED.compareAndSet(this, before, instance));
    }

    /** Notes all that are active: what they tell of themselves counts anew. */
    public void noteAll() {
        active.forEach(Instance::note);
    }

    /**
     * Instances that may hold messages, or changed since they were last {@linkplain Instance#settle settled}: the others hold none. So a look at 100,000 instances costs by how many of
     * them had something to do. Called while nobody moves messages.
     */
    public List<Instance> occupied() {
        for (Instance instance = (Instance) CHANGED.getAndSet(this, null); instance != null; instance = instance.changedBefore()) {
            occupied.add(instance);
        }
        return occupied;
    }

    /** Notes how much memory an instance takes. */
    public void measured(long bytes) {
        instanceBytes = bytes;
    }

    /** How much memory the last instance that was made takes; 0 if none was. */
    public long instanceBytes() {
        return instanceBytes;
    }

    /** Takes the place of another pool of the same chain, which is dissolved with all that it has: counts go on. */
    public void follow(ChainPool other) {
        created += other.created;
        activated += other.activated;
        terminated += other.terminated + other.active().size();
        cleanings += other.cleanings;
        cleanedBytes += other.cleanedBytes;
        fromCache += other.fromCache;
        refused += other.refused;
    }

    /** A message was refused at the limit. */
    public void refused() {
        refused++;
    }

    public long created() {
        return created;
    }

    public long activatedCount() {
        return activated;
    }

    public long terminatedCount() {
        return terminated;
    }

    public long cleanings() {
        return cleanings;
    }

    /** How many bytes of memories all cleanings copied. */
    public long cleanedBytes() {
        return cleanedBytes;
    }

    public long fromCache() {
        return fromCache;
    }

    public long refusedCount() {
        return refused;
    }
}
