package edgeos.ui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds words by a few of their letters, as somebody types who knows what it is called: beginnings of words ({@code zofi} for "Zoom to fit"), humps ({@code tn} for "TenantsNever"), a beginning of a word and its end ({@code fwall}
 * for "Firewall"), or a piece of a word ({@code port} for "Export"). Letters that are scattered otherwise, or wrong, find nothing. Words of a query may come in any order. Stateless; any thread.
 *
 * <p>Of all ways in which letters fit, the one that is worth most counts; it is found by trying each beginning of a word once for each letter.
 */
public final class Fuzzy {
    private static final int FIRST_LETTER = 24;
    private static final int WORD_START = 12;
    private static final int NEXT_LETTER = 4;
    private static final int WHOLE_WORD = 6;
    private static final int INSIDE_WORD = 2;
    private static final int END_OF_WORD = 1;
    private static final int LEAST_END = 3;
    private static final int EQUAL = 40;
    private static final int NEVER = -1;
    private static final int UNKNOWN = -2;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_TOKEN = 40;

    /**
     * Where letters were found.
     *
     * @param score more is better; comparable among all texts for one query
     * @param marks the places of the letters found, ascending
     */
    public record Match(int score, List<Integer> marks) { }

    private final String text;
    private final boolean[] starts;
    private final String token;
    private final int[][] best;
    private final int[][] next;

    private Fuzzy(String text, boolean[] starts, String token) {
        this.text = text;
        this.starts = starts;
        this.token = token;
        best = new int[token.length()][text.length()];
        next = new int[token.length()][text.length()];
        Arrays.stream(best).forEach(row -> Arrays.fill(row, UNKNOWN));
    }

    /** How a text is found by what was typed; empty if it is not. What is blank finds everything. Of a text that is too long to be read in a list, only its beginning is searched. */
    public static Optional<Match> match(String typed, String whole) {
        String text = whole.substring(0, Math.min(LONGEST_TEXT, whole.length()));
        String lower = lower(text);
        boolean[] starts = starts(text);
        List<Integer> marks = new ArrayList<>();
        int score = lower.equals(lower(typed).strip()) ? EQUAL : 0;
        for (String token : lower(typed).strip().split("\\s+")) {
            Optional<Match> found = token.isEmpty() ? Optional.of(new Match(0, List.of())) : token.length() > LONGEST_TOKEN ? Optional.empty() : new Fuzzy(lower, starts, token).best();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            score += found.get().score();
            marks.addAll(found.get().marks());
        }
        return Optional.of(new Match(score * 4 - Math.min(text.length(), 80) / 4, marks.stream().distinct().sorted().toList()));
    }

    /** Letter by letter, so that places in both are the same. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(letter -> lower.append((char) Character.toLowerCase(letter)));
        return lower.toString();
    }

    private static boolean[] starts(String text) {
        boolean[] starts = new boolean[text.length()];
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            boolean hump = Character.isUpperCase(letter) && Character.isLowerCase(before) || Character.isDigit(letter) && !Character.isDigit(before);
            starts[at] = Character.isLetterOrDigit(letter) && (!Character.isLetterOrDigit(before) || hump);
        }
        return starts;
    }

    private Optional<Match> best() {
        int at = -1;
        int most = NEVER;
        for (int place = 0; place < text.length(); place++) {
            int rest = starts[place] ? from(0, place) : NEVER;
            if (rest > NEVER && begun(place) + rest > most) {
                most = begun(place) + rest;
                at = place;
            }
        }
        int inside = text.indexOf(token);
        if (at < 0 && inside < 0) {
            return Optional.empty();
        }
        return Optional.of(at < 0 ? new Match(INSIDE_WORD * token.length(), run(inside)) : new Match(most, marks(at)));
    }

    /** What it is worth that a run of letters begins here. */
    private int begun(int place) {
        return place == 0 ? FIRST_LETTER : WORD_START - Math.min(WORD_START / 2, place / 8);
    }

    /** What letters from {@code letter} on are worth at the most if this one is at {@code place}. */
    private int from(int letter, int place) {
        if (text.charAt(place) != token.charAt(letter)) {
            return NEVER;
        }
        if (best[letter][place] != UNKNOWN) {
            return best[letter][place];
        }
        boolean wordEnds = place + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(place + 1));
        int most = letter + 1 == token.length() ? wordEnds ? WHOLE_WORD : 0 : NEVER;
        for (int after = place + 1; letter + 1 < token.length() && after < text.length(); after++) {
            int step = after == place + 1 ? NEXT_LETTER : starts[after] ? begun(after) / 2 : isEnd(letter + 1, place, after) ? END_OF_WORD : NEVER;
            int rest = step > NEVER ? from(letter + 1, after) : NEVER;
            if (rest > NEVER && step + rest > most) {
                most = step + rest;
                next[letter][place] = after;
            }
        }
        best[letter][place] = most;
        return most;
    }

    /** True if what is left of the token, and that is not only a few letters, is how the word at {@code place} ends. */
    private boolean isEnd(int letter, int place, int after) {
        int end = after + token.length() - letter;
        return token.length() - letter >= LEAST_END && text.startsWith(token.substring(letter), after) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                && text.substring(place, end).chars().allMatch(Character::isLetterOrDigit);
    }

    private List<Integer> marks(int first) {
        List<Integer> marks = new ArrayList<>();
        for (int letter = 0, place = first; letter < token.length(); place = next[letter++][place]) {
            marks.add(place);
        }
        return marks;
    }

    private List<Integer> run(int first) {
        return java.util.stream.IntStream.range(first, first + token.length()).boxed().toList();
    }
}
