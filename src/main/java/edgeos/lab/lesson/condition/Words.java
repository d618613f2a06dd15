package edgeos.lab.lesson.condition;

import edgeos.model.Expectation.Comparison;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of the language of lessons, read word by word. Confined to one thread. */
public final class Words {
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9][0-9_]*(?:\\.[0-9]+)?)(.*)");
    private static final Map<String, Comparison> SIGNS = Map.of(">=", Comparison.AT_LEAST, "<=", Comparison.AT_MOST, "=", Comparison.EQUAL, "is", Comparison.EQUAL,
            ">", Comparison.ABOVE, "<", Comparison.BELOW);
    private static final String ARROW = "->";

    private final List<Token> tokens;
    private int at;
    private String rest = "";

    /**
     * A number and what its unit begins with, if that is written without a space.
     *
     * @param value the number
     * @param unit what follows it at once; empty: nothing does
     */
    public record Number(double value, String unit) { }

    /** Reads a line from its beginning. */
    public Words(String line) throws ConditionException {
        tokens = Token.of(line);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** True if this word or sign comes next. */
    public boolean sees(String word) {
        return peek().is(word);
    }

    /** Takes the word or sign if it comes next. */
    public boolean takes(String word) {
        if (!sees(word)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes a word or sign that must come next. */
    public void expect(String word, String why) throws ConditionException {
        if (!takes(word)) {
            throw wrong("expected " + word + " " + why + ", not " + peek().shown());
        }
    }

    /**
     * Takes the name of something: a word, or a quotation.
     *
     * @param what it is the name of, for messages: {@code the id of a node}
     */
    public String name(String what) throws ConditionException {
        Token token = peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTATION) {
            throw wrong("expected " + what + ", not " + token.shown());
        }
        at++;
        return token.text();
    }

    /** Takes one of these words. */
    public String oneOf(Collection<String> words, String what) throws ConditionException {
        Token token = peek();
        if (token.kind() == Token.Kind.END || !words.contains(token.text())) {
            throw wrong("expected " + what + " (" + shown(words) + "), not " + token.shown() + Nearest.hint(token.text(), words));
        }
        at++;
        return token.text();
    }

    private static String shown(Collection<String> words) {
        int most = 24;
        return String.join(", ", words.stream().limit(most).toList()) + (words.size() > most ? ", ..." : "");
    }

    /** Takes a constant of these, spelt as files do: {@code perFlow}. */
    public <E extends Enum<E>> E constant(Class<E> type, String what) throws ConditionException {
        List<E> constants = List.of(type.getEnumConstants());
        String word = oneOf(constants.stream().map(Property::word).toList(), what);
        return constants.stream().filter(constant -> Property.word(constant).equals(word)).findFirst().orElseThrow();
    }

    /** Takes {@code A -> B}. */
    public Ends ends() throws ConditionException {
        String from = name("the id of the node that the wire comes from");
        expect(ARROW, "between the two ends of a wire");
        return new Ends(from, name("the id of the node that the wire goes to"));
    }

    /** Takes a sign of comparison. */
    public Comparison comparison() throws ConditionException {
        Token token = peek();
        Comparison found = token.kind() == Token.Kind.QUOTATION ? null : SIGNS.get(token.text());
        if (found == null) {
            throw wrong("expected a comparison (>=, <=, =, >, <), not " + token.shown());
        }
        at++;
        return found;
    }

    /** Takes a number. */
    public Number number(String what) throws ConditionException {
        Token token = peek();
        Matcher match = NUMBER.matcher(token.text());
        if (token.kind() != Token.Kind.WORD || !match.matches()) {
            throw wrong("expected " + what + ", not " + token.shown());
        }
        at++;
        rest = match.group(2);
        return new Number(Double.parseDouble(match.group(1).replace("_", "")), rest);
    }

    /** Takes a whole number within bounds, with nothing behind it. */
    public int whole(String what, int least, int most) throws ConditionException {
        Token token = peek();
        Number number = number(what);
        if (!number.unit().isEmpty() || number.value() != Math.rint(number.value()) || number.value() < least || number.value() > most) {
            throw new ConditionException(token.column(), "expected " + what + " from " + least + " to " + most + ", not " + token.shown());
        }
        return (int) number.value();
    }

    /**
     * Takes the unit behind the number that was taken last, of one word or of two.
     *
     * @param units the known ones
     */
    public String unit(Collection<String> units) throws ConditionException {
        Token token = peek();
        String first = rest.isEmpty() && token.kind() == Token.Kind.WORD ? token.text() : rest;
        int behind = at + (rest.isEmpty() ? 1 : 0);
        String second = behind < tokens.size() && tokens.get(behind).kind() == Token.Kind.WORD ? first + " " + tokens.get(behind).text() : first;
        String found = Stream.of(second, first).map(unit -> unit.replace("µs", "us")).filter(units::contains).findFirst()
                .orElseThrow(() -> wrong("expected a unit (" + String.join(", ", units) + "), not " + (first.isEmpty() ? token.shown() : "\"" + first + "\"") + Nearest.hint(first, units)));
        at = behind + (found.contains(" ") ? 1 : 0);
        return found;
    }

    /** The plain text of what comes next, which is not taken. */
    public String next() {
        return peek().text();
    }

    /** True at the end of the line. */
    public boolean isDone() {
        return peek().kind() == Token.Kind.END;
    }

    /** Makes sure that nothing is left. */
    public void end() throws ConditionException {
        if (!isDone()) {
            throw wrong("expected the end of the line, not " + peek().shown());
        }
    }

    /** What is wrong at what comes next. */
    public ConditionException wrong(String sentence) {
        return new ConditionException(peek().column(), sentence);
    }
}
