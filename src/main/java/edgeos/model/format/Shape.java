package edgeos.model.format;

import edgeos.model.Link;
import edgeos.notation.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a value of a record stands in a file. Immutable.
 *
 * @param wanted what a file must hold, for a finding
 * @param fits whether a plain tree is such a value
 * @param read the value of a tree that fits
 * @param write the tree of a value
 */
record Shape<V>(String wanted, Predicate<Object> fits, Function<Object, V> read, Function<V, Object> write) {
    static final Shape<String> TEXT = new Shape<>("a text", String.class::isInstance, String.class::cast, text -> text);
    static final Shape<String> IDENTIFIER = new Shape<>("a text that is not empty", raw -> raw instanceof String text && !text.isEmpty(), String.class::cast,
            text -> text);
    static final Shape<String> TEXT_OR_NULL = new Shape<>("a text or null", raw -> raw == null || raw instanceof String, String.class::cast,
            text -> text);
    static final Shape<Double> REAL = new Shape<>("a number", raw -> raw instanceof Long || raw instanceof Double,
            raw -> ((Number) raw).doubleValue(), Shape::plain);
    static final Shape<Integer> WHOLE = new Shape<>("a whole number of at most 32 bits", Shape::isInt, raw -> ((Number) raw).intValue(),
            Integer::longValue);
    static final Shape<Link.End> END = new Shape<>("a node and its port, such as \"firewall.out\"", Shape::isEnd, Shape::end, Shape::ofEnd);

    static final Shape<Boolean> FLAG = new Shape<>("true or false", Boolean.class::isInstance, Boolean.class::cast, flag -> flag);
    static final Shape<Long> LONG = new Shape<>("a whole number", Long.class::isInstance, Long.class::cast, number -> number);
    static final Shape<List<String>> TEXTS = new Shape<>("a list of texts", raw -> raw instanceof List<?> list && list.stream().allMatch(String.class::isInstance),
            raw -> ((List<?>) raw).stream().map(String.class::cast).toList(), texts -> texts);
    static final Shape<Set<Right>> RIGHTS = rights();
    static final Shape<Map<String, Integer>> SEATS = seats();

    private static final String NODE = "node";
    private static final String PORT = "port";

    /** The constants of an enum, as {@code perFlow} for {@code PER_FLOW}. */
    static <E extends Enum<E>> Shape<E> word(Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Shape::word, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        return new Shape<>("one of " + String.join(", ", words.keySet()), words::containsKey, words::get, Shape::word);
    }

    /** Rights by their texts. */
    private static Shape<Set<Right>> rights() {
        Map<String, Right> words = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            words.put(right.text(), right);
        }
        return new Shape<>("a list of some of " + String.join(", ", words.keySet()),
                raw -> raw instanceof List<?> list && words.keySet().containsAll(list),
                raw -> ((List<?>) raw).stream().map(words::get).collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class))),
                rights -> rights.stream().sorted().map(Right::text).toList());
    }

    /** A processor for each role, by the role's name. */
    private static Shape<Map<String, Integer>> seats() {
        return new Shape<>("roles and their processors, such as {\"mover 0\": 1}",
                raw -> raw instanceof Map<?, ?> map && map.values().stream().allMatch(Shape::isInt),
                raw -> ((Map<?, ?>) raw).entrySet().stream().collect(Collectors.toMap(seat -> (String) seat.getKey(), seat -> ((Number) seat.getValue()).intValue())),
                seats -> seats.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, seat -> seat.getValue().longValue(), (first, _) -> first, LinkedHashMap::new)));
    }

    /** The name of a domain or an object, in a grammar that throws {@link IllegalArgumentException} at what is none. */
    static <V> Shape<V> reference(String wanted, Function<String, V> parse) {
        return new Shape<>(wanted, raw -> raw instanceof String text && isParsed(text, parse), raw -> parse.apply((String) raw), Object::toString);
    }

    private static boolean isParsed(String text, Function<String, ?> parse) {
        try {
            parse.apply(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String word(Enum<?> constant) {
        var word = new StringBuilder();
        boolean capital = false;
        for (char c : constant.name().toCharArray()) {
            if (c != '_') {
                word.append(capital ? c : Character.toLowerCase(c));
            }
            capital = c == '_';
        }
        return word.toString();
    }

    /** A number as people write it: 24 rather than 24.0. */
    private static Object plain(double value) {
        long whole = (long) value;
        if (!Double.isFinite(value)) {
            return 0L;
        }
        return Double.compare(whole, value) == 0 && Math.abs(whole) < 1L << 53 ? (Object) whole : (Object) value;
    }

    private static boolean isInt(Object raw) {
        return raw instanceof Long whole && whole == whole.intValue() || raw instanceof Double real && real == real.intValue();
    }

    private static boolean isEnd(Object raw) {
        return raw instanceof String text && text.indexOf('.') >= 0
                || raw instanceof Map<?, ?> map && map.get(NODE) instanceof String && map.get(PORT) instanceof String;
    }

    private static Link.End end(Object raw) {
        if (raw instanceof Map<?, ?> map) {
            return new Link.End((String) map.get(NODE), (String) map.get(PORT));
        }
        String text = (String) raw;
        int dot = text.lastIndexOf('.');
        return new Link.End(text.substring(0, dot), text.substring(dot + 1));
    }

    private static Object ofEnd(Link.End end) {
        if (end.port().indexOf('.') < 0) {
            return end.node() + "." + end.port();
        }
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(NODE, end.node());
        both.put(PORT, end.port());
        return both;
    }

    /** Whether reading a tree that fits and writing it again loses some of it: an end may have keys besides its node and port. */
    boolean loses(Object raw) {
        return (Object) this == END && raw instanceof Map<?, ?> map && map.size() > 2;
    }
}
