package edgeos.engine.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/** What counters said at the last look, and at the one before. By who holds the data plane still. */
final class LastCounts {
    private Map<String, Long> before = Map.of();
    private Map<String, Long> last = new LinkedHashMap<>();

    /** A look begins at another moment than the last one; what is not asked for in it is forgotten. */
    void begin() {
        before = last;
        last = new LinkedHashMap<>();
    }

    /** What the last look compared with. Never changed. */
    Map<String, Long> before() {
        return before;
    }

    /** The last look compared with this. */
    void restore(Map<String, Long> counts) {
        before = counts;
        last = new LinkedHashMap<>();
    }

    /** True if a counter says more than at the last look at another moment, or than nothing at the first. */
    boolean grew(String key, long now) {
        last.put(key, now);
        Long then = before.get(key);
        return then == null ? now > 0 : now > then;
    }
}
