package edgeos.ui.canvas.adding;

import edgeos.model.kind.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds kinds by what somebody types who half remembers what they are called: beginnings, first letters of words, pieces, letters in order, and last what they do. Stateless; any thread. */
final class KindSearch {
    private static final int NOTHING = 100;

    private KindSearch() { }

    /** The kinds that fit, the best first; all of them, in their order, while nothing is typed. */
    static List<Kind> find(List<Kind> kinds, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? kinds : kinds.stream().filter(kind -> rank(kind, wanted) < NOTHING)
                .sorted(Comparator.comparingInt((Kind kind) -> rank(kind, wanted)).thenComparingInt(kind -> kind.title().length())).toList();
    }

    /** How far a kind is from what is wanted; 0 is equal. */
    private static int rank(Kind kind, String wanted) {
        String title = kind.title().toLowerCase(Locale.ROOT);
        String id = kind.id().toLowerCase(Locale.ROOT);
        if (title.equals(wanted) || id.equals(wanted)) {
            return 0;
        }
        if (title.startsWith(wanted)) {
            return 1;
        }
        if (title.contains(" " + wanted) || initials(kind.title()).startsWith(wanted)) {
            return 2;
        }
        if (id.startsWith(wanted)) {
            return 3;
        }
        if (title.contains(wanted) || id.contains(wanted)) {
            return 4;
        }
        if (wanted.length() > 1 && isScattered(title, wanted)) {
            return 5;
        }
        String rest = (kind.group().title() + " " + kind.summary()).toLowerCase(Locale.ROOT);
        return wanted.length() > 2 && (rest.startsWith(wanted) || rest.contains(" " + wanted)) ? 6 : NOTHING;
    }

    private static String initials(String title) {
        StringBuilder initials = new StringBuilder();
        for (String word : title.split("[^\\p{L}\\p{N}]+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1).toLowerCase(Locale.ROOT));
        }
        return initials.toString();
    }

    /** True if the letters come in this order, the first of them first. */
    private static boolean isScattered(String title, String wanted) {
        int at = 0;
        for (int letter = 0; letter < wanted.length(); letter++) {
            int found = title.indexOf(wanted.charAt(letter), at);
            if (found < 0 || letter == 0 && found > 0) {
                return false;
            }
            at = found + 1;
        }
        return true;
    }
}
