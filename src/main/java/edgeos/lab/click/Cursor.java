package edgeos.lab.click;

import java.util.List;

/** Where a reader is among the words of a configuration; behind the last one it stays at the end. Used by one thread. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token next = peek();
        at++;
        return next;
    }

    /** Goes past this sign, if it is next. */
    boolean takes(String sign) {
        boolean isNext = peek().is(sign);
        at += isNext ? 1 : 0;
        return isNext;
    }

    boolean isName() {
        return peek().kind() == Token.Kind.NAME;
    }

    boolean isArrow() {
        return peek().is("->") || peek().is("=>");
    }

    /** True before what closes a body or a group: a brace, a parenthesis, the bar before the next body, or the end. */
    boolean endsBody() {
        return peek().kind() == Token.Kind.END || peek().is("}") || peek().is(")") || peek().is("||");
    }

    /** What stands in parentheses here; nothing, if there are none. */
    String config() {
        return peek().kind() == Token.Kind.CONFIG ? next().text() : "";
    }

    /** The number of the next word. */
    int at() {
        return at;
    }

    void back(int number) {
        at = number;
    }
}
