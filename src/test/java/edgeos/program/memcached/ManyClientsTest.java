package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** One memcached that many clients share. */
class ManyClientsTest {
    private static final String TOO_MANY = "ERROR Too many open connections\r\n";
    private static final int SPARE = 16;

    private static Talk shared(int clients) {
        return new Talk(Map.of("sharedBy", clients, "memoryKibibytes", 512));
    }

    @Test
    void shouldGiveOneWhatAnotherSet() {
        Talk talk = shared(2);
        assertEquals("STORED\r\n", talk.as(1).say("set a 7 0 5\r\nhello\r\n"));
        assertEquals("VALUE a 7 5\r\nhello\r\nEND\r\n", talk.as(2).say("get a\r\n"));
        assertEquals("1\r\n", talk.as(2).say("set n 0 0 1 noreply\r\n0\r\nincr n 1\r\n"));
        assertEquals("2\r\n", talk.as(1).say("incr n 1\r\n"));
        assertTrue(talk.say("stats\r\n").contains("STAT curr_connections 2\r\n"));
    }

    @Test
    void shouldAnswerEachOfThoseWhoAskAtOnce() {
        Talk talk = shared(4).holding(1);
        talk.sendTogether(1, "set a 0 0 3\r\none\r\n", 2, "get a\r\nset b 0 0 6000\r\n" + "b".repeat(900), 3, "get a b\r\n", 1, "get a\r\n", 2, "b".repeat(5_100) + "\r\nget b\r\n", 3, "gets\r\n");
        assertEquals("STORED\r\nVALUE a 0 3\r\none\r\nEND\r\n", talk.answerTo(1));
        assertEquals("VALUE a 0 3\r\none\r\nEND\r\nSTORED\r\nVALUE b 0 6000\r\n" + "b".repeat(6_000) + "\r\nEND\r\n", talk.answerTo(2));
        assertEquals("VALUE a 0 3\r\none\r\nEND\r\nERROR\r\n", talk.answerTo(3));
        talk.checkStore();
    }

    private static String script(Random dice, int client) {
        var script = new StringBuilder();
        for (int step = 0; step < 12; step++) {
            String key = "c" + client + "." + dice.nextInt(3);
            String value = (char) ('a' + client) + "\r\nget other\r\n".repeat(dice.nextInt(dice.nextBoolean() ? 3 : 90));
            script.append(switch (dice.nextInt(9)) {
                case 0, 1 -> "set " + key + " " + client + " 0 " + value.length() + "\r\n" + value + "\r\n";
                case 2 -> "append " + key + " 0 0 2\r\n++\r\n";
                case 3 -> "ms AAE" + (char) ('A' + client) + " " + value.length() + " b c T90 F" + client + " O" + client + "\r\n" + value + "\r\n";
                case 4 -> "mg AAE" + (char) ('A' + client) + " b v k f t\r\n";
                case 5 -> "set " + key + " 0 0 600000\r\n" + "x".repeat(600_000 % 7000) + "\r\n" + "y".repeat(600_000 - 600_000 % 7000) + "\r\n";
                case 6 -> "get " + key + " " + "none ".repeat(dice.nextInt(900)) + key + "\r\n";
                case 7 -> "bogus " + "z".repeat(dice.nextInt(3_000)) + "\r\n";
                default -> "set " + key + " 0 0 3\r\nabcdef\r\nincr " + key + " 1\r\n";
            });
        }
        return script.append("get c").append(client).append(".0\r\n").append(dice.nextBoolean() ? "quit\r\nget a\r\n" : "").toString();
    }

    private static String withoutUnique(String answer) {
        return answer.replaceAll("HD c\\d+", "HD c");
    }

    /** Whatever they say, and wherever it is cut: each hears what it would hear alone, as they use different keys. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void shouldKeepApartWhatClientsSayInPieces(@ForAll long seed) {
        var dice = new Random(seed);
        int clients = 2 + dice.nextInt(4);
        Talk talk = new Talk(Map.of("sharedBy", clients, "memoryKibibytes", 8192)).holding(1 + dice.nextInt(3));
        var scripts = new ArrayList<byte[]>();
        int[] said = new int[clients];
        for (int client = 0; client < clients; client++) {
            scripts.add(script(dice, client).getBytes(StandardCharsets.ISO_8859_1));
        }
        for (int left = clients; left > 0;) {
            int client = dice.nextInt(clients);
            int piece = Math.min(scripts.get(client).length - said[client], 1 + dice.nextInt(dice.nextInt(3) == 0 ? 20 : 2032));
            if (piece > 0) {
                talk.as(client).send(scripts.get(client), said[client], piece);
                said[client] += piece;
                left -= said[client] == scripts.get(client).length ? 1 : 0;
            }
        }
        talk.checkStore();
        for (int client = 0; client < clients; client++) {
            String alone = new Talk(Map.of("memoryKibibytes", 8192)).say(new String(scripts.get(client), StandardCharsets.ISO_8859_1));
            assertEquals(withoutUnique(alone), withoutUnique(talk.answerTo(client)), "client=" + client);
        }
        for (int client = 0; client < clients; client++) {
            talk.as(client).sayEnd();
        }
        assertEquals(0, talk.figure("clients"));
    }

    @Test
    void shouldTellTheOneTooManyAndServeTheNextWhenOneHasLeft() {
        Talk talk = shared(2);
        talk.as(1).say("get a\r\n");
        talk.as(2).say("get a\r\n");
        assertEquals(TOO_MANY, talk.as(3).say("set a 0 0 1\r\nx\r\n"));
        assertTrue(talk.isEnded());
        assertEquals("", talk.say("get a\r\n"), "it is heard no more");
        assertEquals("END\r\n", talk.as(1).say("get a\r\n"));
        talk.as(1).sayEnd();
        talk.as(3).send(new byte[0], 0, 0);
        assertEquals("STORED\r\n", talk.as(4).say("set a 0 0 1\r\nx\r\n"));
        assertEquals(2, talk.figure("clients"));
        assertEquals(1, talk.figure("refused"));
    }

    @Test
    void shouldCutOffWhoeverCannotEvenBeRemembered() {
        Talk talk = shared(2);
        for (int client = 0; client < 2 + SPARE; client++) {
            assertEquals(client < 2 ? "END\r\n" : TOO_MANY, talk.as(client).say("get a\r\n"));
        }
        assertEquals("", talk.as(2 + SPARE).say("get a\r\n"));
        assertEquals(DropReason.REFUSED.ordinal(), talk.outcome());
        assertFalse(talk.isEnded());
        talk.sayEnd();
        assertTrue(talk.isEnded(), "whoever tells of its end is answered");
        for (int client = 0; client < 2 + SPARE; client++) {
            talk.as(client).sayEnd();
        }
        assertEquals(0, talk.figure("clients"));
        assertEquals("END\r\n", talk.as(20).say("get a\r\n"));
    }

    @Test
    void shouldLoseNothingOfAValueThatComesWhileAllIsForgotten() {
        Talk talk = shared(2);
        assertEquals("", talk.as(1).say("set a 0 0 20000\r\n" + "a".repeat(10_000)));
        assertEquals("STORED\r\nOK\r\nSTORED\r\n", talk.as(2).say("set b 0 0 5000\r\n" + "b".repeat(5_000) + "\r\nflush_all\r\nset c 0 0 5000\r\n" + "c".repeat(5_000) + "\r\n"));
        talk.checkStore();
        assertEquals("STORED\r\n", talk.as(1).say("a".repeat(10_000) + "\r\n"));
        assertEquals("VALUE a 0 20000\r\n" + "a".repeat(20_000) + "\r\nVALUE c 0 5000\r\n" + "c".repeat(5_000) + "\r\nEND\r\n", talk.as(2).say("get a b c\r\n"));
        talk.checkStore();
    }

    @Test
    void shouldLetNobodyKeepOthersFromStoringByNotFinishing() {
        Talk talk = shared(30);
        talk.as(0).say("set old 0 0 3\r\nold\r\nset kept 0 0 4\r\nkept\r\n");
        for (int client = 1; client < 30; client++) {
            talk.passSeconds(1);
            assertEquals("", talk.as(client).say("set " + (client == 1 ? "old" : "k" + client) + " 0 0 60000\r\nhalf"));
            talk.checkStore();
        }
        assertEquals("STORED\r\nVALUE kept 0 4\r\nkept\r\nEND\r\n", talk.as(0).say("set new 0 0 50000\r\n" + "n".repeat(50_000) + "\r\nget kept\r\n"));
        assertEquals("SERVER_ERROR out of memory storing object\r\nEND\r\nEND\r\n", talk.as(1).say("x".repeat(60_000 - 4) + "\r\nget k1\r\nget old\r\n"), "its value made way, and so did what it was to replace");
        assertEquals("STORED\r\n", talk.as(29).say("x".repeat(60_000 - 4) + "\r\n"), "the one who spoke last has its memory");
        for (int client = 0; client < 30; client++) {
            talk.as(client).sayEnd();
        }
        talk.checkStore();
        assertEquals(0, talk.memory().getInt(MemcachedLayout.RECEIVING));
    }
}
