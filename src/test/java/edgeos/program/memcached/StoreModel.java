package edgeos.program.memcached;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a memcached that never forgets answers, written as plainly as can be. */
final class StoreModel {
    private static final BigInteger WRAP = BigInteger.ONE.shiftLeft(64);
    private static final Pattern NUMBER = Pattern.compile("[\\t-\\r ]*([0-9]+)([\\t-\\r ].*)?", Pattern.DOTALL);

    private static final class Item {
        private final long flags;
        private String value;
        private double expires;
        private long unique;

        Item(long flags, String value, double expires) {
            this.flags = flags;
            this.value = value;
            this.expires = expires;
        }
    }

    private final Map<String, Item> items = new HashMap<>();
    private double now;
    private double flushAt = Double.POSITIVE_INFINITY;
    private long last;

    void passSeconds(double seconds) {
        now += seconds;
    }

    private Item find(String key) {
        if (flushAt <= now) {
            items.clear();
            flushAt = Double.POSITIVE_INFINITY;
        }
        items.values().removeIf(item -> item.expires <= now);
        return items.get(key);
    }

    private double moment(int seconds) {
        return seconds == 0 ? Double.POSITIVE_INFINITY : seconds < 0 ? Double.NEGATIVE_INFINITY : now + seconds;
    }

    /** The unique number of an item; 0 if there is none. */
    long unique(String key) {
        Item item = find(key);
        return item == null ? 0 : item.unique;
    }

    private String changed(Item item) {
        last++;
        item.unique = last;
        return "STORED\r\n";
    }

    String store(String command, String key, int flags, int seconds, String value, long unique) {
        Item old = find(key);
        switch (command) {
            case "add":
                return old != null ? "NOT_STORED\r\n" : put(key, flags, seconds, value);
            case "replace":
                return old == null ? "NOT_STORED\r\n" : put(key, flags, seconds, value);
            case "cas":
                return old == null ? "NOT_FOUND\r\n" : old.unique != unique ? "EXISTS\r\n" : put(key, flags, seconds, value);
            case "append", "prepend":
                if (old == null) {
                    return "NOT_STORED\r\n";
                }
                old.value = command.equals("append") ? old.value + value : value + old.value;
                return changed(old);
            default:
                return put(key, flags, seconds, value);
        }
    }

    private String put(String key, int flags, int seconds, String value) {
        var item = new Item(flags, value, moment(seconds));
        items.put(key, item);
        return changed(item);
    }

    String get(boolean unique, Integer touch, String... keys) {
        var answer = new StringBuilder();
        for (String key : keys) {
            Item item = find(key);
            if (item != null) {
                item.expires = touch == null ? item.expires : moment(touch);
                answer.append("VALUE ").append(key).append(' ').append(item.flags).append(' ').append(item.value.length()).append(unique ? " " + item.unique : "").append("\r\n").append(item.value).append("\r\n");
            }
        }
        return answer + "END\r\n";
    }

    String count(String key, BigInteger delta, boolean up) {
        Item item = find(key);
        if (item == null) {
            return "NOT_FOUND\r\n";
        }
        Matcher number = NUMBER.matcher(item.value);
        BigInteger before = number.matches() ? new BigInteger(number.group(1)) : WRAP;
        if (before.compareTo(WRAP) >= 0) {
            return "CLIENT_ERROR cannot increment or decrement non-numeric value\r\n";
        }
        String after = (up ? before.add(delta).mod(WRAP) : before.subtract(delta).max(BigInteger.ZERO)).toString();
        item.value = after + " ".repeat(Math.max(0, item.value.length() - after.length()));
        changed(item);
        return after + "\r\n";
    }

    String touch(String key, int seconds) {
        Item item = find(key);
        if (item != null) {
            item.expires = moment(seconds);
        }
        return item == null ? "NOT_FOUND\r\n" : "TOUCHED\r\n";
    }

    String delete(String key) {
        boolean found = find(key) != null;
        items.remove(key);
        return found ? "DELETED\r\n" : "NOT_FOUND\r\n";
    }

    String flush(int seconds) {
        find("");
        if (seconds == 0) {
            items.clear();
            flushAt = Double.POSITIVE_INFINITY;
        } else {
            flushAt = now + seconds;
        }
        return "OK\r\n";
    }
}
