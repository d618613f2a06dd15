package edgeos.ui.canvas.adding;

import edgeos.model.kind.Kind;
import edgeos.ui.command.Fuzzy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds kinds by what somebody types, as all else is found, see {@link Fuzzy}: by title or id first, and by what they are for after that. Stateless. */
final class KindSearch {
    /** What something is called counts before what it is for. */
    private static final int CALLED_SO = 10_000;
    private static final int LEAST_OF_PURPOSE = 3;

    private KindSearch() { }

    private record Ranked(Kind kind, int score) { }

    /** The kinds that fit, the best first; all of them, in their order, while nothing is typed. */
    static List<Kind> find(List<Kind> kinds, String typed) {
        return typed.isBlank() ? kinds : kinds.stream().flatMap(kind -> ranked(kind, typed).stream()).sorted(Comparator.comparingInt(Ranked::score).reversed()).map(Ranked::kind).toList();
    }

    private static Optional<Ranked> ranked(Kind kind, String typed) {
        Optional<Integer> called = Stream.of(kind.title(), kind.id()).flatMap(name -> Fuzzy.match(typed, name).stream()).map(Fuzzy.Match::score).max(Comparator.naturalOrder());
        return called.map(score -> new Ranked(kind, CALLED_SO + score)).or(() -> typed.strip().length() < LEAST_OF_PURPOSE ? Optional.empty()
                : Fuzzy.match(typed, kind.group().title() + " " + kind.summary()).map(match -> new Ranked(kind, match.score())));
    }
}
