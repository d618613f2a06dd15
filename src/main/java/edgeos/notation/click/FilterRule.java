package edgeos.notation.click;

/**
 * A rule of an IPFilter: {@code allow src net 10.0.0.0/8}, {@code drop all}, {@code 2 tcp dst port www}.
 *
 * @param port where packets leave that the rule means, 0 to 7; {@link #DROP}: nowhere
 * @param means which packets it means
 */
public record FilterRule(int port, IpExpression means) {
    /** They are dropped. */
    public static final int DROP = -1;
    static final int MOST_PORT = 7;

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static FilterRule parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length < 2) {
            throw new IllegalArgumentException("a rule is an action and a pattern, such as 'allow tcp dst port 80': rule=" + text.strip());
        }
        return new FilterRule(port(words[0]), IpExpression.parse(words[1]));
    }

    private static int port(String action) {
        return switch (action) {
            case "allow" -> 0;
            case "deny", "drop" -> DROP;
            default -> {
                if (!action.matches("[0-7]")) {
                    throw new IllegalArgumentException("an action is allow, drop, or a port from 0 to " + MOST_PORT + ": action=" + action);
                }
                yield Integer.parseInt(action);
            }
        };
    }
}
