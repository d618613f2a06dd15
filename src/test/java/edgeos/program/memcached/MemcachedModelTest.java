package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random conversations, in pieces of any size and through an outbox of any size, against a plain map; and nonsense, which must harm nobody. */
class MemcachedModelTest {
    private static final String[] STORES = {"set", "set", "add", "replace", "append", "prepend", "cas"};
    private static final String[] NUMBERS = {"0", "7", "99", "18446744073709551615", "12 ", "12x", ""};
    private static final String[] SNIPPETS = {"get ", "gets ", "gat 5 ", "set a 0 0 5\r\n", "mg a v ", "ms a 3 T0 ", "ma n N0 ", "md a ", "\r\n", "\n", "noreply", " ", "k".repeat(260), "incr a ", "18446744073709551616", "stats ", "flush_all ", "hello", "\0\1\2", "me a b", "cas a 0 0 2 1\r\n", "-1 ", "append a 0 0 70000\r\n"};
    private static final int STEPS = 120;

    private Random dice;
    private StoreModel model;
    private Talk talk;

    private String key() {
        return "key" + "y".repeat(dice.nextInt(4) * 60) + dice.nextInt(6);
    }

    private String value() {
        return switch (dice.nextInt(4)) {
            case 0 -> NUMBERS[dice.nextInt(NUMBERS.length)];
            case 1 -> random(dice.nextInt(30));
            case 2 -> random(dice.nextInt(400));
            default -> random(dice.nextInt(6000));
        };
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        dice.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int seconds() {
        return dice.nextInt(4) == 0 ? dice.nextInt(12) - 1 : 0;
    }

    private void step() {
        String key = key();
        int seconds = seconds();
        switch (dice.nextInt(9)) {
            case 0, 1, 2 -> {
                String command = STORES[dice.nextInt(STORES.length)];
                String value = value();
                int flags = dice.nextInt(100_000);
                long unique = dice.nextBoolean() ? model.unique(key) : dice.nextInt(50);
                check(command + " " + key + " " + flags + " " + seconds + " " + value.length() + (command.equals("cas") ? " " + unique : "") + "\r\n" + value + "\r\n", model.store(command, key, flags, seconds, value, unique));
            }
            case 3 -> check("get " + key + "\r\n", model.get(false, null, key));
            case 4 -> {
                String other = key();
                check("gets " + key + " " + other + "\r\n", model.get(true, null, key, other));
            }
            case 5 -> check("gat " + seconds + " " + key + "\r\n", model.get(false, seconds, key));
            case 6 -> {
                BigInteger delta = dice.nextInt(3) == 0 ? new BigInteger(64, dice) : BigInteger.valueOf(dice.nextInt(20));
                boolean up = dice.nextBoolean();
                check((up ? "incr " : "decr ") + key + " " + delta + "\r\n", model.count(key, delta, up));
            }
            case 7 -> check("touch " + key + " " + seconds + "\r\n", model.touch(key, seconds));
            default -> rare(key);
        }
    }

    private void rare(String key) {
        if (dice.nextInt(5) == 0) {
            int delay = dice.nextInt(4);
            check("flush_all" + (delay == 0 ? "" : " " + delay) + "\r\n", model.flush(delay));
        } else if (dice.nextBoolean()) {
            double seconds = dice.nextInt(8) / 2.0 + 0.25;
            model.passSeconds(seconds);
            talk.passSeconds(seconds);
        } else {
            check("delete " + key + "\r\n", model.delete(key));
        }
    }

    private void check(String question, String answer) {
        assertEquals(answer, talk.say(question, 1 + dice.nextInt(dice.nextBoolean() ? 20 : 2032)), question);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void shouldAnswerAsAPlainMapDoes(@ForAll long seed) {
        dice = new Random(seed);
        model = new StoreModel();
        talk = new Talk(Map.of("memoryKibibytes", 8192, "mostItemBytes", 1 << 22)).holding(1 + dice.nextInt(3));
        for (int at = 0; at < STEPS; at++) {
            step();
        }
        talk.checkStore();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void shouldSurviveNonsense(@ForAll long seed) {
        dice = new Random(seed);
        talk = new Talk(Map.of("memoryKibibytes", 64)).holding(1 + dice.nextInt(3));
        for (int at = 0; at < STEPS; at++) {
            String nonsense = dice.nextInt(3) == 0 ? random(dice.nextInt(300)) : SNIPPETS[dice.nextInt(SNIPPETS.length)];
            talk.say(nonsense.replace("quit", ""), 1 + dice.nextInt(2032));
            talk.checkStore();
        }
        talk.say("x".repeat(70_000) + "\r\n");
        String end = talk.say("\r\nset a 0 0 1\r\nx\r\nget a\r\n");
        talk.checkStore();
        assertTrue(end.endsWith("STORED\r\nVALUE a 0 1\r\nx\r\nEND\r\n"), end);
    }
}
