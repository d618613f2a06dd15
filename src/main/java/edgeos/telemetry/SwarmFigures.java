package edgeos.telemetry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A swarm of clients. Counters count from its start and never fall; every question that was asked is answered, wrongly answered, lost, abandoned, or open.
 *
 * @param id the node of the drawing; empty for a swarm without one
 * @param asked questions sent, or begun to be
 * @param answered right answers
 * @param wrong answers that were not what they had to be
 * @param unasked answers that nobody had asked for
 * @param lost questions whose answer did not come: their time was up, or their connection ended
 * @param late questions that were due and never sent, as no client was free, or could connect, for too long
 * @param refused attempts to connect that failed
 * @param misses right answers that say that there is nothing
 * @param abandoned questions whose own client was taken away before their answer came
 * @param open questions that wait for their answer now
 * @param clients how many clients there are to be
 * @param connected how many are connected now
 * @param ready how many of those have had the answers to what they say first, such as that all of their keys are set
 * @param connects connections made
 * @param bytesIn bytes received, decrypted where they came encrypted
 * @param latency from when a question was due until its answer was there, of right answers
 * @param lastError what went wrong last, in words; empty: nothing did
 */
public record SwarmFigures(String id, long asked, long answered, long wrong, long unasked, long lost, long late, long refused, long misses, long abandoned, long open, int clients, int connected, int ready, long connects, long bytesIn,
        Distribution latency, String lastError) {
    /** Before it started. */
    public static final SwarmFigures NONE = new SwarmFigures("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Distribution.EMPTY, "");

    /** What went wrong: questions wrongly answered, lost, and late, and answers without a question. */
    public long errors() {
        return wrong + unasked + lost + late;
    }

    /** The same, of this node. */
    public SwarmFigures of(String node) {
        return new SwarmFigures(node, asked, answered, wrong, unasked, lost, late, refused, misses, abandoned, open, clients, connected, ready, connects, bytesIn, latency, lastError);
    }

    /** By name, for those who show whatever there is; names that end in {@code Nanos} are durations. */
    public Map<String, Long> byName() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("connected", (long) connected);
        figures.put("errors", errors());
        figures.put("p50Nanos", latency.p50Nanos());
        figures.put("p99Nanos", latency.p99Nanos());
        figures.put("connects", connects);
        put(figures, "wrongAnswers", wrong);
        put(figures, "unaskedAnswers", unasked);
        put(figures, "lost", lost);
        put(figures, "late", late);
        put(figures, "refused", refused);
        put(figures, "misses", misses);
        return figures;
    }

    private static void put(Map<String, Long> figures, String name, long value) {
        if (value > 0) {
            figures.put(name, value);
        }
    }
}
