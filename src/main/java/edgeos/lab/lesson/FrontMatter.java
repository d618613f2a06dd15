package edgeos.lab.lesson;

import edgeos.lab.lesson.condition.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lesson says of itself between two lines of three hyphens.
 *
 * @param values by key
 * @param lines where each key stands, from 1
 * @param end the index of the first line behind it
 */
record FrontMatter(Map<String, String> values, Map<String, Integer> lines, int end) {
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String MINUTES = "minutes";
    static final String DRAWING = "drawing";
    static final String KIND = "kind";
    static final String NEEDS = "needs";
    static final String RUN = "run";
    /** The kind of what says none. */
    static final String LESSON = "lesson";
    private static final List<String> KEYS = List.of(TITLE, SUMMARY, MINUTES, DRAWING, KIND, NEEDS, RUN);
    private static final String FENCE = "---";

    static FrontMatter of(List<String> text, FindingList findings) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (text.isEmpty() || !text.getFirst().strip().equals(FENCE)) {
            findings.error(1, "the file does not begin with ---", "Begin it with a line of ---, lines such as title: My lesson, and a line of --- again.");
            return new FrontMatter(values, lines, 0);
        }
        for (int at = 1; at < text.size(); at++) {
            String line = text.get(at).strip();
            if (line.equals(FENCE)) {
                return new FrontMatter(values, lines, at + 1);
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(line, at + 1, values, lines, findings);
            }
        }
        findings.error(1, "the lines between --- have no end", "Put a line of --- behind them.");
        return new FrontMatter(values, lines, text.size());
    }

    private static void take(String line, int number, Map<String, String> values, Map<String, Integer> lines, FindingList findings) {
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon).strip();
        if (colon < 0) {
            findings.error(number, "expected a key, a colon, and a value, not \"" + line + "\"", "Write, for example, title: My lesson.");
        } else if (!KEYS.contains(key)) {
            findings.warning(number, "nobody knows this key: " + key + Nearest.hint(key, KEYS), "Use one of " + String.join(", ", KEYS) + ".");
        } else if (values.containsKey(key)) {
            findings.error(number, "this key is there twice: " + key, "Delete one of the two lines.");
        } else {
            values.put(key, line.substring(colon + 1).strip());
            lines.put(key, number);
        }
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    int line(String key) {
        return lines.getOrDefault(key, 1);
    }
}
