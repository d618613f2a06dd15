package edgeos.lab.lesson.condition;

/**
 * Something that was in front of the user. Immutable; any thread.
 *
 * @param kind what it is
 * @param name a tab, chart, or panel in small letters with hyphens ({@code copy-throughput}); the id of a node or chain
 */
public record Sight(Kind kind, String name) {
    /** What can be in front, or selected. */
    public enum Kind { TAB, CHART, PANEL, NODE, CHAIN }

    /** A constant of the window as lessons spell it: {@code copy-throughput}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
