package edgeos.notation.dns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in zones: {@code 300}, {@code 5m}, {@code 1h30m}; in seconds. */
final class ZoneTime {
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,10}[smhdw]?)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("([0-9]{1,10})([smhdw]?)", Pattern.CASE_INSENSITIVE);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    private ZoneTime() { }

    static int seconds(String text) {
        if (text.length() > 40 || !WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("neither a type (A, AAAA, CNAME, MX, NS, PTR, SOA, TXT) nor a time such as 300 or 5m: word=" + text);
        }
        long seconds = 0;
        for (Matcher part = PART.matcher(text); part.find();) {
            seconds += Long.parseLong(part.group(1)) * unit(part.group(2));
        }
        if (seconds > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a time is at most " + Integer.MAX_VALUE + " s: time=" + text);
        }
        return (int) seconds;
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "m", "M" -> MINUTE;
            case "h", "H" -> HOUR;
            case "d", "D" -> DAY;
            case "w", "W" -> WEEK;
            default -> 1;
        };
    }
}
