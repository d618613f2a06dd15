package edgeos.lab.experiment.sweep;

import edgeos.model.Drawing;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.field.SettingText;
import edgeos.model.kind.Setting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A setting and the values that it takes in turn. Immutable.
 *
 * @param name what its column is called, such as {@code source.ratePerSecond}
 * @param field the setting
 * @param values its values, in order, each at most once; at least one
 */
public record Axis(String name, Field field, List<Object> values) {
    /** The most values of one setting. */
    public static final int MOST_VALUES = 1000;
    private static final int EVEN_VALUES = 5;
    private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+?)(?::(.+)|\\s*x\\s*([0-9.]+))?");
    private static final MathContext DIGITS = new MathContext(12);
    private static final String EXAMPLE = "write it as 1000..8000:1000, 1000..8000x2, 1000..8000 (five values), or 1000,3000,8000";

    public Axis {
        values = List.copyOf(values);
    }

    /**
     * The axis that a text such as {@code source.ratePerSecond=1000..8000x2} means for a drawing. Values of texts and files are separated by {@code |}, all others by commas.
     *
     * @throws IllegalArgumentException if the drawing has no such setting, or the setting no such values; the message says what there is
     */
    public static Axis parse(Drawing drawing, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' says no values: " + EXAMPLE);
        }
        String name = text.substring(0, equals).strip();
        return of(name, NamedFields.of(drawing, name), text.substring(equals + 1).strip());
    }

    /**
     * The axis of a field with values as {@link #parse} reads them.
     *
     * @throws IllegalArgumentException if the setting has no such values; the message says which it has
     */
    public static Axis of(String name, Field field, String text) {
        try {
            List<Object> values = values(field.setting(), text);
            if (values.isEmpty() || values.size() > MOST_VALUES) {
                throw new IllegalArgumentException("there must be 1 to " + MOST_VALUES + " values: " + values.size());
            }
            return new Axis(name, field, values);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + "=" + text + ": " + wrong.getMessage(), wrong);
        }
    }

    /** True if its values are numbers, in whose order something may rise or fall. */
    public boolean isNumeric() {
        return isNumeric(field.setting());
    }

    /** True if the values of a setting are numbers. */
    public static boolean isNumeric(Setting setting) {
        return setting instanceof Setting.Whole || setting instanceof Setting.Real;
    }

    /** True if a setting can be swept at all: lists of rules cannot. */
    public static boolean isPossible(Setting setting) {
        return !(setting instanceof Setting.Lines);
    }

    private static List<Object> values(Setting setting, String text) {
        if (!isPossible(setting)) {
            throw new IllegalArgumentException("a list of lines cannot be swept");
        }
        Matcher range = RANGE.matcher(text);
        if (isNumeric(setting) && range.matches()) {
            return range(setting, range);
        }
        String separator = setting instanceof Setting.Text || setting instanceof Setting.File || setting instanceof Setting.Folder ? "\\|" : ",";
        return Stream.of(text.split(separator)).map(String::strip).map(each -> value(setting, each)).distinct().toList();
    }

    private static Object value(Setting setting, String text) {
        if (setting instanceof Setting.Flag && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("true or false");
        }
        try {
            return SettingText.parse(setting, text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("each value must be " + wrong.getMessage() + ", and '" + text + "' is not" + (isNumeric(setting) ? "; " + EXAMPLE : ""), wrong);
        }
    }

    private static List<Object> range(Setting setting, Matcher range) {
        BigDecimal from = number(setting, range.group(1));
        BigDecimal to = number(setting, range.group(2));
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("the first value is above the last");
        }
        List<BigDecimal> numbers = range.group(3) != null ? steps(from, to, step(range.group(3))) : range.group(4) != null ? factors(from, to, step(range.group(4)))
                : steps(from, to, evenStep(from, to));
        return numbers.stream().map(number -> typed(setting, number)).distinct().toList();
    }

    private static BigDecimal number(Setting setting, String text) {
        return new BigDecimal(value(setting, text.strip()).toString());
    }

    private static BigDecimal step(String text) {
        try {
            return new BigDecimal(SettingText.parse(new Setting.Real("step", "Step", "", 1e-9, 1e15, 1, ""), text).toString());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the step must be a number above 0, and '" + text + "' is not; " + EXAMPLE, wrong);
        }
    }

    private static BigDecimal evenStep(BigDecimal from, BigDecimal to) {
        BigDecimal step = to.subtract(from).divide(BigDecimal.valueOf(EVEN_VALUES - 1), DIGITS);
        return step.signum() > 0 ? step : BigDecimal.ONE;
    }

    private static List<BigDecimal> steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        var numbers = new ArrayList<BigDecimal>();
        for (BigDecimal at = from; at.compareTo(to) <= 0 && numbers.size() <= MOST_VALUES; at = at.add(step)) {
            numbers.add(at);
        }
        return numbers;
    }

    private static List<BigDecimal> factors(BigDecimal from, BigDecimal to, BigDecimal factor) {
        if (from.signum() <= 0 || factor.compareTo(BigDecimal.ONE) <= 0) {
            throw new IllegalArgumentException("a factor must be above 1, and what it multiplies above 0");
        }
        var numbers = new ArrayList<BigDecimal>();
        for (BigDecimal at = from; at.compareTo(to) <= 0 && numbers.size() <= MOST_VALUES; at = at.multiply(factor, DIGITS)) {
            numbers.add(at);
        }
        return numbers;
    }

    /**
     * So many values from one to another, with equal steps or equal ratios between them.
     *
     * @throws IllegalArgumentException if the setting is no number, there are no such values, or it cannot have them; the message says why
     */
    public static Axis spaced(String name, Field field, double from, double to, int count, boolean byRatio) {
        if (!isNumeric(field.setting()) || count < 2 || count > MOST_VALUES || !(from < to) || byRatio && from <= 0) {
            throw new IllegalArgumentException("the first value must be below the last" + (byRatio ? ", and above 0 where ratios are equal" : ""));
        }
        List<BigDecimal> numbers = IntStream.range(0, count).mapToDouble(at -> byRatio ? from * Math.pow(to / from, at / (count - 1.0)) : from + (to - from) * at / (count - 1))
                .mapToObj(number -> new BigDecimal(number).round(DIGITS)).toList();
        return new Axis(name, field, numbers.stream().map(number -> typed(field.setting(), number)).distinct().map(number -> inRange(field.setting(), number)).toList());
    }

    private static Object inRange(Setting setting, Object number) {
        value(setting, new BigDecimal(number.toString()).toPlainString());
        return number;
    }

    private static Object typed(Setting setting, BigDecimal number) {
        return setting instanceof Setting.Whole ? (Object) number.setScale(0, RoundingMode.HALF_UP).longValueExact() : (Object) number.doubleValue();
    }
}
