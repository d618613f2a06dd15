package edgeos.lab.click;

import java.util.ArrayList;
import java.util.List;

/** Cuts a configuration into words: names, signs, and the arguments that stand in parentheses. Whatever the text holds, it ends. Used once, by one thread. */
final class Lexer {
    private static final String[] SIGNS = {"::", "->", "=>", "||", "...", "[", "]", "{", "}", "(", ")", "|", ";", ",", "$"};

    private static final int MOST_NAME = 200;

    private final String text;
    private final Issues issues;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Lexer(String text, Issues issues) {
        this.text = text;
        this.issues = issues;
    }

    /** The words of a text, and one that is the end. */
    static List<Token> tokens(String text, Issues issues) {
        var lexer = new Lexer(text, issues);
        while (lexer.at < text.length()) {
            lexer.token();
        }
        lexer.add(Token.Kind.END, "", lexer.line);
        return lexer.tokens;
    }

    private void add(Token.Kind kind, String word, int start) {
        tokens.add(new Token(kind, word, start));
    }

    private char take() {
        char taken = text.charAt(at++);
        line += taken == '\n' ? 1 : 0;
        return taken;
    }

    private void token() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            take();
        } else if (first == '(' && followsElement()) {
            config();
        } else if (!skipComment() && !sign()) {
            if (isName(first)) {
                int start = at;
                while (at < text.length() && isName(text.charAt(at)) && !isComment()) {
                    at++;
                }
                if (at - start > MOST_NAME) {
                    issues.error(line, "", "this name is too long: characters=" + (at - start) + " most=" + MOST_NAME, "Shorten it.");
                }
                add(Token.Kind.NAME, text.substring(start, Math.min(at, start + MOST_NAME)), line);
            } else {
                issues.error(line, "", "no word of Click begins so: character=" + first, "Take it out.");
                take();
            }
        }
    }

    /** Behind a name or a closing brace, a parenthesis holds arguments; elsewhere, statements. */
    private boolean followsElement() {
        return !tokens.isEmpty() && (tokens.getLast().kind() == Token.Kind.NAME || tokens.getLast().is("}"));
    }

    private static boolean isName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '/' || letter == '@';
    }

    private boolean isComment() {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    /** Goes past a comment, or a line that a preprocessor left, if there is one. */
    private boolean skipComment() {
        boolean directive = text.charAt(at) == '#' && (at == 0 || text.charAt(at - 1) == '\n');
        if (text.startsWith("//", at) || directive) {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
            return true;
        }
        if (!text.startsWith("/*", at)) {
            return false;
        }
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            issues.error(line, "", "a comment does not end: begins with /*", "End it with */.");
        }
        int past = end < 0 ? text.length() : end + 2;
        while (at < past) {
            take();
        }
        return true;
    }

    private boolean sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                add(Token.Kind.SIGN, sign, line);
                at += sign.length();
                return true;
            }
        }
        return false;
    }

    /** What is in parentheses, up to the one that closes it; parentheses in quotes do not count. */
    private void config() {
        int start = line;
        var inside = new StringBuilder();
        int depth = 1;
        take();
        while (at < text.length()) {
            if (isComment()) {
                skipComment();
                inside.append(' ');
                continue;
            }
            char next = take();
            if (next == '"' || next == '\'') {
                inside.append(next);
                quoted(next, inside);
                continue;
            }
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (depth == 0) {
                add(Token.Kind.CONFIG, inside.toString(), start);
                return;
            }
            inside.append(next);
        }
        issues.error(start, "", "a parenthesis is not closed: (", "Close it with ).");
        add(Token.Kind.CONFIG, inside.toString(), start);
    }

    private void quoted(char quote, StringBuilder inside) {
        while (at < text.length()) {
            char next = take();
            inside.append(next);
            if (next == '\\' && quote == '"' && at < text.length()) {
                inside.append(take());
            } else if (next == quote) {
                return;
            }
        }
    }
}
