package edgeos.lab.lesson.condition;

import edgeos.lab.lesson.condition.Condition.Lasting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions, by recursive descent: {@code or} binds loosest, then {@code and}, then {@code not}, then {@code for 2 s}. Confined to one thread. */
public final class ConditionParser {
    private static final int MOST_DEPTH = 32;
    private static final List<String> TIMES = List.of("s", "ms", "min");
    private static final double MOST_SECONDS = 3_600;

    private final Words words;
    private int depth;

    private ConditionParser(Words words) {
        this.words = words;
    }

    /**
     * The condition that a line is.
     *
     * @throws ConditionException if it is none
     */
    public static Condition parse(String line) throws ConditionException {
        var words = new Words(line);
        Condition condition = new ConditionParser(words).any();
        words.end();
        return condition;
    }

    private Condition any() throws ConditionException {
        if (++depth > MOST_DEPTH) {
            throw words.wrong("this is nested too deep: most=" + MOST_DEPTH);
        }
        var parts = new ArrayList<Condition>();
        do {
            parts.add(all());
        } while (words.takes("or"));
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() throws ConditionException {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(one());
        } while (words.takes("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition one() throws ConditionException {
        if (++depth > MOST_DEPTH) {
            throw words.wrong("this is nested too deep: most=" + MOST_DEPTH);
        }
        Condition part;
        if (words.takes("not")) {
            part = new Condition.Not(one());
        } else if (words.takes("(")) {
            part = any();
            words.expect(")", "that ends what ( began");
        } else {
            part = FactParser.parse(words);
        }
        depth--;
        return words.takes("for") ? new Lasting(part, time()) : part;
    }

    private Duration time() throws ConditionException {
        var column = words.wrong("expected a time up to an hour, such as 2 s");
        double number = words.number("a time, such as 2 s").value();
        double seconds = number * switch (words.unit(TIMES)) {
            case "ms" -> 1e-3;
            case "min" -> 60;
            default -> 1;
        };
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw column;
        }
        return Duration.ofMillis(Math.round(seconds * 1e3));
    }
}
