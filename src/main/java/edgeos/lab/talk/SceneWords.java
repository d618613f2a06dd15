package edgeos.lab.talk;

import java.util.List;
import java.util.Optional;

/** The words of a scene's view that only the window understands, as a file has them. Stateless. */
final class SceneWords {
    /** What an arrangement of the window says, in its words. */
    static final List<String> KEYS = List.of("tab", "below", "palette", "outline", "inspector", "charts", "charts.at", "scale");
    /** What can be in front, or unfolded. */
    static final List<String> PANELS = List.of("palette", "outline", "inspector", "charts");
    private static final int LONGEST = 40;
    private static final List<String> THEMES = List.of("dark", "light");

    private SceneWords() { }

    /** What stands under this key, as text; empty if it makes no sense. */
    static Optional<String> word(TalkEntry entry, String key) {
        return switch (key) {
            case "tab", "below" -> Optional.of(entry.text(key, "", LONGEST)).filter(word -> !word.isEmpty());
            case "charts.at" -> Optional.of(entry.number(key, 0, 0.2, 0.95)).filter(share -> share > 0).map(String::valueOf);
            case "scale" -> Optional.of(entry.number(key, 0, 1, 2)).filter(scale -> scale > 0).map(String::valueOf);
            default -> Optional.of(String.valueOf(entry.flag(key, true)));
        };
    }

    static Optional<String> theme(TalkEntry entry) {
        Optional<String> theme = Optional.of(entry.text("theme", "", LONGEST)).filter(word -> !word.isEmpty());
        theme.filter(word -> !THEMES.contains(word)).ifPresent(word -> entry.refuse("theme", "that is neither dark nor light: theme=" + TalkEntry.brief(word), "Without it, it stays as it is."));
        return theme.filter(THEMES::contains);
    }
}
