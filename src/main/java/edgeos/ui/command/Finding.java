package edgeos.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is listed for what was typed: what fits best first; what was used lately before its equals; what cannot be done now last. Stateless; any thread.
 *
 * @param command what was found
 * @param score how well it fits
 * @param marks which letters of its words were typed
 */
record Finding(Command command, int score, List<Integer> marks) {
    private static final int USED = 3;

    /** What these commands have for what was typed; for nothing, all of them, what was used lately first. */
    static List<Finding> of(String typed, List<Command> commands, List<String> usedLately) {
        Comparator<Finding> order = Comparator.comparing((Finding found) -> found.command().whyNot().isPresent()).thenComparing(found -> -found.score());
        if (typed.isBlank()) {
            List<Command> used = usedLately.stream().flatMap(id -> commands.stream().filter(command -> command.id().equals(id))).distinct().toList();
            return Stream.concat(used.stream(), commands.stream().filter(command -> !used.contains(command))).map(command -> new Finding(command, 0, List.of())).sorted(order).toList();
        }
        return commands.stream().flatMap(command -> of(typed, command, usedLately).stream()).sorted(order).toList();
    }

    private static Optional<Finding> of(String typed, Command command, List<String> usedLately) {
        Command.Words words = command.words();
        int rank = usedLately.indexOf(command.id());
        int used = rank < 0 ? 0 : Math.max(1, USED * 4 - rank);
        Optional<Fuzzy.Match> own = Fuzzy.match(typed, words.what());
        if (own.isPresent()) {
            return own.map(match -> new Finding(command, match.score() + used, match.marks()));
        }
        String all = words.what() + " " + words.where() + " " + words.also();
        return Fuzzy.match(typed, all).map(match -> new Finding(command, match.score() / 4 + used, match.marks().stream().filter(mark -> mark < words.what().length()).toList()));
    }

    /** The words in pieces, in turn not typed and typed; the first may be empty. */
    List<String> pieces() {
        String words = command.words().what();
        List<String> pieces = new ArrayList<>(List.of(""));
        IntStream.range(0, words.length()).forEach(at -> {
            boolean marked = marks.contains(at);
            if (marked != (pieces.size() % 2 == 0)) {
                pieces.add("");
            }
            pieces.set(pieces.size() - 1, pieces.getLast() + words.charAt(at));
        });
        return pieces;
    }
}
