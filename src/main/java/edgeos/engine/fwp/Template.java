package edgeos.engine.fwp;

import edgeos.engine.spec.NodeSpec;
import edgeos.memory.FwpMemory;
import edgeos.program.Program;
import java.lang.foreign.MemorySegment;
import java.util.Map;

/**
 * What all FWPs of a node have in common: text, settings, checkpoint, counters.
 *
 * <p>Owned by the data-plane thread; cores read {@link #text()}, {@link #budgetNanos()}, and {@link #priority()} at batch boundaries, and each core
 * writes its own {@link #runs(int)}.
 */
public final class Template {
    private final NodeCounters counters = new NodeCounters();
    private final RunCounters[] runs;
    private final MemorySegment checkpoint;
    private final long stateBytes;
    private volatile NodeSpec spec;
    private volatile Program text;
    private long violations;
    private int version;

    /**
     * A template whose own initialisation has been run once.
     *
     * @param checkpoint zeroed memory for the checkpoint, at least {@code text.stateBytes()} long
     */
    public Template(NodeSpec spec, Program text, MemorySegment checkpoint, int cores) {
        this.spec = spec;
        this.text = text;
        this.stateBytes = text.stateBytes();
        this.checkpoint = checkpoint;
        this.runs = new RunCounters[cores];
        for (int core = 0; core < cores; core++) {
            runs[core] = new RunCounters();
        }
        text.initialise(new FwpMemory(checkpoint.asSlice(0, stateBytes)));
    }

    /** The node's id. */
    public String id() {
        return spec.id();
    }

    /** The settings now. */
    public NodeSpec spec() {
        return spec;
    }

    /** The program now. */
    public Program text() {
        return text;
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
                && java.util.Objects.equals(next.chain(), spec.chain()) && nextText.layout().equals(text.layout())
                && nextText.stateBytes() == stateBytes;
    }

    /** Swaps text and settings; cores see them at their next batch. */
    public void swap(NodeSpec next, Program nextText) {
        if (!next.settings().equals(spec.settings())) {
            text = nextText;
            checkpoint.asSlice(0, stateBytes).fill((byte) 0);
            nextText.initialise(new FwpMemory(checkpoint.asSlice(0, stateBytes)));
            version++;
        }
        spec = next;
    }

    /** What the data plane counts. */
    public NodeCounters counters() {
        return counters;
    }

    /** What a core counts. */
    public RunCounters runs(int core) {
        return runs[core];
    }

    /** How many cores count. */
    public int cores() {
        return runs.length;
    }

    /** Notes a record or cursor that the mover did not believe. */
    public void violated() {
        violations++;
    }

    /** Violations and failed programs together. */
    public long faults() {
        long sum = violations;
        for (RunCounters core : runs) {
            sum += core.faults();
        }
        return sum;
    }

    /** The program's figures of one FWP. */
    public Map<String, Long> figures(FwpMemory memory) {
        return text.figures(memory);
    }
}
