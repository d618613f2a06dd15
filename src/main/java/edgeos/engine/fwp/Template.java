package edgeos.engine.fwp;

import edgeos.engine.cap.CapabilityTable;
import edgeos.engine.cap.Held;
import edgeos.engine.cap.Refusal;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Residence;
import edgeos.engine.count.RunCounters;
import edgeos.engine.spec.NodeSpec;
import edgeos.memory.FwpMemory;
import edgeos.program.Program;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What all FWPs of a node have in common: text, settings, checkpoint, counters.
 *
 * <p>Changed by who holds the data plane still; cores read text, budget, priority, and what it may do at batch boundaries, and each core
 * writes its own {@link #runs(int)}.
 */
public final class Template {
    /** There are never more cores than this. */
    public static final int MOST_CORES = 64;

    private final NodeCounters counters = new NodeCounters();
    private final RunCounters[] runs = new RunCounters[MOST_CORES];
    private final MemorySegment checkpoint;
    private final long stateBytes;
    private volatile NodeSpec spec;
    private volatile Program text;
    private final Faults faults = new Faults();
    private volatile Refusal missing;
    private volatile Refusal gateMissing;
    private volatile CapabilityTable table = CapabilityTable.EMPTY;
    private volatile Refusal nameless;
    private Held cleaning;
    private final LineRate lineRate = new LineRate();
    private boolean made;
    private boolean cleaningRefused;
    private int version;
    private int traced;
    private long extentBytes;

    /**
     * A template whose own initialisation has been run once.
     *
     * @param image the {@code text.stateBytes()} bytes that its initialisation left
     * @param checkpoint zeroed memory to keep them in, at least as long
     */
    public Template(NodeSpec spec, Program text, MemorySegment image, MemorySegment checkpoint) {
        this.spec = spec;
        this.text = text;
        this.stateBytes = image.byteSize();
        this.checkpoint = checkpoint;
        keep(image);
    }

    private void keep(MemorySegment image) {
        checkpoint.copyFrom(image);
        long end = image.byteSize();
        while (end > 0 && image.get(ValueLayout.JAVA_BYTE, end - 1) == 0) {
            end--;
        }
        extentBytes = end;
    }

    /** The node's id. */
    public String id() {
        return spec.id();
    }

    /** What events call it. */
    public String label() {
        return spec.name().isEmpty() ? spec.id() : spec.name();
    }

    /** The settings now. */
    public NodeSpec spec() {
        return spec;
    }

    /** The program now. */
    public Program text() {
        return text;
    }

    /**
     * Says what its FWPs may do from now on; a core sees it at its next duty cycle.
     *
     * @param toRun the capability without which none is run; null: they are run
     * @param toCall the capability without which none may call through its hypercall gate; null: they may
     * @param slots what they can name in calls
     * @param otherSlots where uses of slots and handles that name nothing are counted
     */
    public void permit(Refusal toRun, Refusal toCall, CapabilityTable slots, Refusal otherSlots) {
        nameless = otherSlots;
        table = slots;
        gateMissing = toCall;
        missing = toRun;
    }

    /** The capability without which none of its FWPs is run; null: they are run. */
    public Refusal missing() {
        return missing;
    }

    /** The capability without which none of its FWPs may call; null: they may. */
    public Refusal gateMissing() {
        return gateMissing;
    }

    /** What its FWPs can name in calls. */
    public CapabilityTable table() {
        return table;
    }

    /** Where uses of slots and handles that name nothing are counted. */
    public Refusal nameless() {
        return nameless;
    }

    /** How many lines its FWPs may still write. */
    public LineRate lineRate() {
        return lineRate;
    }

    /** Sets by which capability the manager may clean its FWPs. */
    public void cleanBy(Held toClean) {
        cleaning = toClean;
        cleaningRefused = false;
    }

    /** True if the manager may clean its FWPs; the first refusal after an edit is counted, as the manager asks again and again. */
    public boolean mayClean() {
        boolean may = cleaning == null || cleaning.isGood();
        if (!may && !cleaningRefused) {
            cleaning.refusal().count();
            cleaningRefused = true;
        }
        return may;
    }

    /** True once the manager was allowed to make FWPs of it; the data plane's. */
    public boolean isMade() {
        return made;
    }

    /** Notes that the manager may make FWPs of it. */
    public void make() {
        made = true;
    }

    /** Sets what its runs are noted under in the trace, before the first one. */
    public void traceAs(int number) {
        traced = number;
    }

    /** What its runs are noted under in the trace. */
    public int traced() {
        return traced;
    }

    /** How long an FWP may run at once. */
    public long budgetNanos() {
        return spec.budgetNanos();
    }

    /** 0 runs first, 7 last. */
    public int priority() {
        return spec.priority();
    }

    /** Memory right after initialisation; {@link #stateBytes()} of it count. */
    public MemorySegment checkpoint() {
        return checkpoint;
    }

    /** Behind so many of its bytes, the checkpoint is zero. */
    public long extentBytes() {
        return extentBytes;
    }

    /** Another number for another content of the checkpoint. */
    public int version() {
        return version;
    }

    /** How many bytes an FWP of it remembers. */
    public long stateBytes() {
        return stateBytes;
    }

    /** True if FWPs of this template can go on under that text and those settings. */
    public boolean accepts(NodeSpec next, Program nextText) {
        return next.program().equals(spec.program()) && next.ringBytes() == spec.ringBytes()
                && Objects.equals(next.chain(), spec.chain()) && nextText.layout().equals(text.layout())
                && nextText.stateBytes() == stateBytes && nextText.outboxBytes() == text.outboxBytes();
    }

    /** Swaps text and settings; cores see them at their next batch. True if the settings are others than before. */
    public boolean swap(NodeSpec next, Program nextText, MemorySegment image) {
        boolean other = !isSame(next);
        if (other) {
            text = nextText;
            keep(image);
            version++;
        }
        spec = next;
        return other;
    }

    /** True if a swap to these settings needs no new text. */
    public boolean isSame(NodeSpec next) {
        return next.settings().equals(spec.settings());
    }

    /** What the data plane counts. */
    public NodeCounters counters() {
        return counters;
    }

    /** What a core counts; by that core. */
    public RunCounters runs(int core) {
        RunCounters own = runs[core];
        if (own == null) {
            own = new RunCounters();
            runs[core] = own;
        }
        return own;
    }

    /** What each core counts that ran it. */
    public List<RunCounters> runs() {
        return Arrays.stream(runs).filter(Objects::nonNull).toList();
    }

    /** How long messages stayed at its FWPs up to now; by who holds the data plane still. */
    public Residence residence(long nowNanos) {
        return counters.residence(runs().stream().map(RunCounters::sums).reduce(RunCounters.Sums.NONE, RunCounters.Sums::plus), nowNanos);
    }

    /** What its FWPs did wrong. */
    public Faults faults() {
        return faults;
    }

    /** The program's figures of one FWP; none if it fails to tell them: its memory is its own business until it runs. */
    public Map<String, Long> figures(FwpMemory memory) {
        try {
            return Map.copyOf(text.figures(memory));
        } catch (RuntimeException | Error failed) {
            return Map.of();
        }
    }
}
