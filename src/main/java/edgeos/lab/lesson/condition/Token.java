package edgeos.lab.lesson.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line.
 *
 * @param kind what it is
 * @param text itself; of a quotation, what is between the marks
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {
    private static final int MOST_LETTERS = 2_000;
    private static final int MOST_TOKENS = 400;
    private static final List<String> SIGNS = List.of("->", ">=", "<=", "!=", ">", "<", "=", "(", ")", ",");

    /** What a token is. */
    enum Kind { WORD, QUOTATION, SIGN, END }

    /** The tokens of a line, and one for its end. */
    static List<Token> of(String line) throws ConditionException {
        if (line.length() > MOST_LETTERS) {
            throw new ConditionException(MOST_LETTERS, "the line is too long: most=" + MOST_LETTERS);
        }
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else {
                Token next = at(line, at);
                tokens.add(next);
                at += next.text().length() + (next.kind() == Kind.QUOTATION ? 2 : 0);
            }
            if (tokens.size() > MOST_TOKENS) {
                throw new ConditionException(at, "there are too many words: most=" + MOST_TOKENS);
            }
        }
        tokens.add(new Token(Kind.END, "", line.length() + 1));
        return tokens;
    }

    private static Token at(String line, int start) throws ConditionException {
        if (line.charAt(start) == '"') {
            int end = line.indexOf('"', start + 1);
            if (end < 0) {
                throw new ConditionException(start + 1, "this quotation has no end: a second \" is missing");
            }
            return new Token(Kind.QUOTATION, line.substring(start + 1, end), start + 1);
        }
        for (String sign : SIGNS) {
            if (line.startsWith(sign, start)) {
                return new Token(Kind.SIGN, sign, start + 1);
            }
        }
        int end = start;
        while (end < line.length() && !ends(line, end)) {
            end++;
        }
        return new Token(Kind.WORD, line.substring(start, end), start + 1);
    }

    private static boolean ends(String line, int at) {
        return Character.isWhitespace(line.charAt(at)) || line.charAt(at) == '"' || SIGNS.stream().anyMatch(sign -> line.startsWith(sign, at));
    }

    boolean is(String expected) {
        return kind != Kind.QUOTATION && kind != Kind.END && text.equals(expected);
    }

    /** What a message calls it. */
    String shown() {
        return kind == Kind.END ? "the end of the line" : "\"" + text + "\"";
    }
}
