package edgeos.notation.click;

import edgeos.notation.click.IpExpression.All;
import edgeos.notation.click.IpExpression.Always;
import edgeos.notation.click.IpExpression.Any;
import edgeos.notation.click.IpExpression.Either;
import edgeos.notation.click.IpExpression.Not;
import edgeos.notation.click.IpExpression.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one expression: {@code or} binds weakest, then {@code and} (or nothing in between), then {@code not}. Used once, by one thread. */
final class IpExpressionReader {
    private static final Pattern WORD = Pattern.compile("\\s*((?:[0-9a-fA-F]{1,2}:){5}[0-9a-fA-F]{1,2}(?![0-9a-fA-F:])|&&|\\|\\||[!=<>]=|[()!?:=<>\\[\\]]|[^\\s()!?:=<>&|\\[\\]]+|\\S)");
    private static final Map<String, Relation> RELATIONS = Map.of("=", Relation.EQUAL, "==", Relation.EQUAL, "!=", Relation.UNEQUAL, ">", Relation.ABOVE, "<", Relation.BELOW,
            ">=", Relation.AT_LEAST, "<=", Relation.AT_MOST);
    private static final Set<String> AFTER_VALUES = Set.of(")", "and", "&&", "or", "||", "?", ":");
    private static final int DEEPEST = 100;

    private final List<String> words = new ArrayList<>();
    private final String text;
    private int at;
    private int depth;
    private Primitive last = new Primitive(null);

    IpExpressionReader(String text) {
        this.text = text.strip();
        Matcher word = WORD.matcher(this.text);
        while (word.find()) {
            words.add(word.group(1));
        }
    }

    IpExpression read() {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("an expression is missing: expression=" + text);
        }
        IpExpression expression = choice();
        if (at < words.size()) {
            throw wrong(words.get(at));
        }
        return expression;
    }

    private IllegalArgumentException wrong(String word) {
        return new IllegalArgumentException("not a pattern such as 'tcp dst port 80': word=" + word + " expression=" + text);
    }

    private String peek() {
        return at < words.size() ? words.get(at) : "";
    }

    private boolean takes(String... any) {
        for (String word : any) {
            if (peek().equals(word)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private IpExpression choice() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deeply: most=" + DEEPEST);
        }
        IpExpression condition = alternatives();
        if (takes("?")) {
            IpExpression then = choice();
            if (!takes(":")) {
                throw wrong(peek());
            }
            condition = new Either(condition, then, choice());
        }
        depth--;
        return condition;
    }

    private IpExpression alternatives() {
        List<IpExpression> parts = new ArrayList<>(List.of(conjunction()));
        while (takes("or", "||")) {
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private IpExpression conjunction() {
        List<IpExpression> parts = new ArrayList<>(List.of(factor()));
        while (takes("and", "&&") || at < words.size() && !List.of(")", "?", ":", "or", "||").contains(peek())) {
            parts.add(factor());
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private IpExpression factor() {
        int negations = 0;
        while (takes("not", "!")) {
            negations++;
        }
        IpExpression inner = positive();
        return negations % 2 == 0 ? inner : new Not(inner);
    }

    private IpExpression positive() {
        if (takes("(")) {
            IpExpression inner = choice();
            if (!takes(")")) {
                throw wrong(peek());
            }
            return inner;
        }
        if (takes("any", "all", "-", "true")) {
            return new Always(true);
        }
        if (takes("none", "false")) {
            return new Always(false);
        }
        var primitive = new Primitive(last);
        try {
            for (int taken = primitive.take(words, at); taken > 0; taken = primitive.take(words, at)) {
                at += taken;
            }
            IpExpression expression = value(primitive);
            last = primitive;
            return expression;
        } catch (IllegalArgumentException refused) {
            throw refused.getMessage().contains("expression=") ? refused : new IllegalArgumentException(refused.getMessage() + " expression=" + text, refused);
        }
    }

    private IpExpression value(Primitive primitive) {
        if (takes("&")) {
            primitive.masked(Names.number(peek(), -1));
            at++;
        }
        Relation relation = RELATIONS.get(peek());
        if (relation == null && primitive.isWhole(peek())) {
            return primitive.whole();
        }
        if (relation == null && primitive.isMasked() && (at == words.size() || AFTER_VALUES.contains(peek()))) {
            return primitive.compare(Relation.UNEQUAL, "0");
        }
        at += relation == null ? 0 : 1;
        if (at >= words.size() || peek().equals(")")) {
            throw wrong(peek());
        }
        String value = words.get(at++);
        if (takes("mask")) {
            value = value + "/" + peek();
            at++;
        }
        return primitive.compare(relation == null ? Relation.EQUAL : relation, value);
    }
}
