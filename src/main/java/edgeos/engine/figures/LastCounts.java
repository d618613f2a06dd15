package edgeos.engine.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What counters said at the last look. By who holds the data plane still. */
final class LastCounts {
    private final Map<String, Long> last = new LinkedHashMap<>();

    /** True if a counter says more than at the last look, or than nothing at the first. */
    boolean grew(String key, long now) {
        Long before = last.put(key, now);
        return before == null ? now > 0 : now > before;
    }

    /** Forgets all others. */
    void keepOnly(Set<String> keys) {
        last.keySet().retainAll(keys);
    }
}
