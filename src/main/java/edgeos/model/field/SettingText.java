package edgeos.model.field;

import edgeos.model.kind.Grammars;
import edgeos.model.kind.Setting;
import edgeos.notation.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed for a setting, and what it means. Stateless; any thread. */
public final class SettingText {
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9][0-9 \u2009,_]*(?:\\.[0-9]+)?|[+-]?\\.[0-9]+)\\s*([a-zA-Z]*)\\s*(\\S*)");
    private static final Map<String, BigDecimal> FACTORS = Map.of("", BigDecimal.ONE, "k", new BigDecimal(1_000),
            "m", new BigDecimal(1_000_000), "g", new BigDecimal(1_000_000_000), "ki", new BigDecimal(1L << 10),
            "mi", new BigDecimal(1L << 20), "gi", new BigDecimal(1L << 30));

    private SettingText() { }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none; the message says why, for people
     */
    public static Object parse(Setting setting, String text) {
        return switch (setting) {
            case Setting.Whole whole -> whole(whole, text);
            case Setting.Real real -> real(real, text);
            case Setting.Text line -> Grammars.checked(line.grammar(), text.strip());
            case Setting.File _, Setting.Folder _ -> text.strip();
            case Setting.Choice choice -> member(choice, text);
            case Setting.Flag _ -> Boolean.valueOf(text);
            case Setting.Lines _ -> throw new IllegalArgumentException("lines are edited one by one");
        };
    }

    /** The text that shows a value of this setting, without its unit: its word, if it has one. */
    public static String show(Setting setting, Object value) {
        return word(setting, value).orElseGet(() -> show(value));
    }

    /** What a value of this setting is called instead of by its number, or by its name in files. */
    public static Optional<String> word(Setting setting, Object value) {
        return switch (setting) {
            case Setting.Whole whole when value instanceof Long number -> Optional.ofNullable(whole.words().get(number));
            case Setting.Choice _ when value instanceof String choice -> Optional.of(Setting.Choice.spoken(choice));
            default -> Optional.empty();
        };
    }

    /** The text that shows a value, without its unit. */
    public static String show(Object value) {
        return switch (value) {
            case Long whole -> Quantity.grouped(whole);
            case Double real -> real(real);
            case null -> "";
            default -> value.toString();
        };
    }

    private static String real(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() <= 0 ? Quantity.grouped(exact.longValue()) : exact.toPlainString();
    }

    private static Long whole(Setting.Whole setting, String text) {
        for (Map.Entry<Long, String> word : setting.words().entrySet()) {
            if (word.getValue().equalsIgnoreCase(text.strip())) {
                return word.getKey();
            }
        }
        BigDecimal number = number(text, setting.unit());
        if (number.compareTo(BigDecimal.valueOf(setting.min())) < 0 || number.compareTo(BigDecimal.valueOf(setting.max())) > 0) {
            throw new IllegalArgumentException("from " + show(setting.min()) + " to " + show(setting.max()));
        }
        try {
            return number.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a whole number", e);
        }
    }

    private static Double real(Setting.Real setting, String text) {
        double number = number(text, setting.unit()).doubleValue();
        if (!(number >= setting.min() && number <= setting.max())) {
            throw new IllegalArgumentException("from " + real(setting.min()) + " to " + real(setting.max()));
        }
        return number;
    }

    private static String member(Setting.Choice setting, String text) {
        if (!setting.choices().contains(text)) {
            throw new IllegalArgumentException("one of " + String.join(", ", setting.choices()));
        }
        return text;
    }

    /** A number with a prefix such as k or Mi and perhaps the unit behind it; the micro sign may be typed as u. */
    private static BigDecimal number(String text, String unit) {
        String typed = text.strip().replaceAll("[u\u03bc]s$", "µs");
        String bare = !unit.isEmpty() && typed.endsWith(unit) ? typed.substring(0, typed.length() - unit.length()).strip() : typed;
        Matcher match = NUMBER.matcher(bare);
        BigDecimal factor = match.matches() ? FACTORS.get(match.group(2).toLowerCase(Locale.ROOT)) : null;
        if (factor == null || !match.group(3).isEmpty()) {
            throw new IllegalArgumentException(unit.isEmpty() ? "a number, such as 64 or 10 k" : "a number in " + unit + ", such as 64 or 10 k");
        }
        return new BigDecimal(match.group(1).replaceAll("[ \u2009,_]", "")).multiply(factor);
    }
}
