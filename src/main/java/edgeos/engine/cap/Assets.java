package edgeos.engine.cap;

import edgeos.engine.spec.AssetSpec;
import edgeos.memory.Slabs;
import edgeos.notation.ObjectRef;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The objects of a plan that no node brings. One that an edit does not touch keeps its bytes. Changed by who holds the data plane still. */
public final class Assets {
    private final Slabs slabs;
    private final RandomGenerator random;
    private final Map<ObjectRef, AssetSpec> specs = new LinkedHashMap<>();
    private final Map<ObjectRef, MemorySegment> pieces = new LinkedHashMap<>();
    private final Map<ObjectRef, Asset> assets = new LinkedHashMap<>();

    /** No objects yet; keys are made of these numbers. */
    public Assets(Slabs slabs, RandomGenerator random) {
        this.random = random;
        this.slabs = slabs;
    }

    /**
     * Makes what is new, keeps what is as it was, and hands over the memory of what is gone.
     *
     * @param retire takes memory that cores may still be using
     */
    void switchTo(List<AssetSpec> next, Consumer<MemorySegment> retire) {
        for (AssetSpec spec : List.copyOf(specs.values())) {
            if (!next.contains(spec)) {
                specs.remove(spec.object());
                assets.remove(spec.object());
                MemorySegment piece = pieces.remove(spec.object());
                if (piece != null) {
                    retire.accept(piece);
                }
            }
        }
        next.stream().filter(spec -> spec.object().kind().isAsset() && specs.putIfAbsent(spec.object(), spec) == null).forEach(this::make);
    }

    private void make(AssetSpec spec) {
        MemorySegment bytes = MemorySegment.NULL;
        if (spec.object().kind() != ObjectRef.Kind.SERVICE) {
            MemorySegment piece = slabs.allocate(spec.bytes());
            pieces.put(spec.object(), piece);
            bytes = piece.asSlice(0, spec.bytes());
        }
        if (spec.object().kind() == ObjectRef.Kind.KEY) {
            byte[] key = new byte[(int) spec.bytes()];
            random.nextBytes(key);
            bytes.copyFrom(MemorySegment.ofBuffer(ByteBuffer.wrap(key)));
        }
        assets.put(spec.object(), new Asset(spec.object(), spec.name(), bytes));
    }

    /** The object of this name; null if there is none. */
    Asset of(ObjectRef ref) {
        return assets.get(ref);
    }
}
