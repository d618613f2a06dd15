package edgeos.lab.lesson.condition;

import edgeos.model.Expectation.Comparison;
import edgeos.model.field.SettingText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How a value that stands in a drawing compares. Immutable; any thread. */
public sealed interface Compared {
    /** Whether a value of a setting, or of a property, compares so; one of another type does not. */
    boolean holds(Object value);

    /** Half a sentence: {@code is >= 64}. */
    String words();

    /**
     * With a number.
     *
     * @param comparison how
     * @param value with what
     */
    record ToNumber(Comparison comparison, double value) implements Compared {
        @Override
        public boolean holds(Object actual) {
            return actual instanceof Number number && comparison.holds(number.doubleValue(), value)
                    || comparison == Comparison.EQUAL && actual instanceof String text && text.equals(plain(value));
        }

        @Override
        public String words() {
            return "is " + (comparison == Comparison.EQUAL ? "" : comparison.sign() + " ") + plain(value);
        }
    }

    /**
     * With a word or a text, whether in capitals or not; a flag with {@code true} or {@code false}.
     *
     * @param value with what
     */
    record ToText(String value) implements Compared {
        @Override
        public boolean holds(Object actual) {
            return SettingText.show(actual).equalsIgnoreCase(value) || String.valueOf(actual).equalsIgnoreCase(value);
        }

        @Override
        public String words() {
            return "is " + (value.isEmpty() ? "empty" : value);
        }
    }

    /**
     * A text that it contains; of lines, one that does.
     *
     * @param part which
     */
    record Containing(String part) implements Compared {
        @Override
        public boolean holds(Object actual) {
            String wanted = part.toLowerCase(Locale.ROOT);
            return actual instanceof List<?> lines ? lines.stream().anyMatch(line -> String.valueOf(line).toLowerCase(Locale.ROOT).contains(wanted))
                    : actual != null && actual.toString().toLowerCase(Locale.ROOT).contains(wanted);
        }

        @Override
        public String words() {
            return "contains \"" + part + "\"";
        }
    }

    /** A number as somebody would type it. */
    static String plain(double value) {
        return Double.isFinite(value) ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
