package edgeos.lab.lesson.condition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant. Stateless; any thread. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() { }

    /** The known word with the fewest letters changed, if those are a third of it at most. */
    public static Optional<String> to(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        return typed.length() > LONGEST ? Optional.empty()
                : known.stream().filter(one -> distance(typed, one.toLowerCase(Locale.ROOT)) <= Math.max(1, one.length() / 3))
                        .min(Comparator.<String>comparingInt(one -> distance(typed, one.toLowerCase(Locale.ROOT))).thenComparing(Comparator.naturalOrder()));
    }

    /** Half a sentence to append: {@code , did you mean nat?}, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(one -> ", did you mean " + one + "?").orElse("");
    }

    /** Letters put in, taken out, exchanged, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            for (int to = 0; to <= other.length(); to++) {
                if (at == 0 || to == 0) {
                    table[at][to] = at + to;
                    continue;
                }
                int changed = table[at - 1][to - 1] + (one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1);
                table[at][to] = Math.min(changed, Math.min(table[at - 1][to], table[at][to - 1]) + 1);
                boolean swapped = at > 1 && to > 1 && one.charAt(at - 1) == other.charAt(to - 2) && one.charAt(at - 2) == other.charAt(to - 1);
                if (swapped) {
                    table[at][to] = Math.min(table[at][to], table[at - 2][to - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
