package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations as {@code protocol.txt} has them. */
class MemcachedTest {
    private static final long MONTH_SECONDS = 60L * 60 * 24 * 30;

    private final Talk talk = new Talk(Map.of());

    private void says(String question, String answer) {
        assertEquals(answer, talk.say(question), question);
    }

    @Test
    void shouldStoreUnderTheConditionsOfEachCommand() {
        says("get a\r\n", "END\r\n");
        says("replace a 0 0 1\r\nx\r\n", "NOT_STORED\r\n");
        says("append a 0 0 1\r\nx\r\n", "NOT_STORED\r\n");
        says("prepend a 0 0 1\r\nx\r\n", "NOT_STORED\r\n");
        says("cas a 0 0 1 1\r\nx\r\n", "NOT_FOUND\r\n");
        says("add a 4294967295 0 5\r\nfirst\r\n", "STORED\r\n");
        says("add a 0 0 1\r\nx\r\n", "NOT_STORED\r\n");
        says("get a\r\n", "VALUE a 4294967295 5\r\nfirst\r\nEND\r\n");
        says("append a 1 0 2\r\n>>\r\n", "STORED\r\n");
        says("prepend a 1 0 2\r\n<<\r\n", "STORED\r\n");
        says("get a\r\n", "VALUE a 4294967295 9\r\n<<first>>\r\nEND\r\n");
        says("replace a 7 0 0\r\n\r\n", "STORED\r\n");
        says("get a\r\n", "VALUE a 7 0\r\n\r\nEND\r\n");
        says("set a 0 0 3\r\n\0\r\n\r\n", "STORED\r\n");
        says("get a\r\n", "VALUE a 0 3\r\n\0\r\n\r\nEND\r\n");
        says("delete a\r\ndelete a\r\n", "DELETED\r\nNOT_FOUND\r\n");
    }

    @Test
    void shouldStoreOnlyWhatNobodyChangedMeanwhile() {
        talk.say("set a 0 0 1\r\nx\r\nset b 0 0 1\r\ny\r\n");
        String seen = talk.say("gets a b\r\n");
        assertTrue(seen.matches("VALUE a 0 1 (\\d+)\r\nx\r\nVALUE b 0 1 (\\d+)\r\ny\r\nEND\r\n"), seen);
        String unique = seen.split(" ")[4].split("\r")[0];
        says("touch a 100\r\n", "TOUCHED\r\n");
        says("cas a 0 0 1 " + unique + "\r\nz\r\n", "STORED\r\n");
        says("cas a 0 0 1 " + unique + "\r\nw\r\n", "EXISTS\r\n");
        says("cas a 0 0 1 -1\r\n", "CLIENT_ERROR bad command line format\r\n");
        says("get a\r\n", "VALUE a 0 1\r\nz\r\nEND\r\n");
    }

    @Test
    void shouldCountUpRoundTheEdgeAndDownToNothing() {
        talk.say("set n 5 0 2\r\n99\r\n");
        says("incr n 1\r\n", "100\r\n");
        says("get n\r\n", "VALUE n 5 3\r\n100\r\nEND\r\n");
        says("decr n 1\r\n", "99\r\n");
        says("get n\r\n", "VALUE n 5 3\r\n99 \r\nEND\r\n");
        says("decr n 100\r\n", "0\r\n");
        says("incr n 18446744073709551615\r\n", "18446744073709551615\r\n");
        says("incr n 2\r\n", "1\r\n");
        says("incr m 1\r\ndecr m 1\r\n", "NOT_FOUND\r\nNOT_FOUND\r\n");
        says("incr n x\r\n", "CLIENT_ERROR invalid numeric delta argument\r\n");
        says("incr n -1\r\n", "CLIENT_ERROR invalid numeric delta argument\r\n");
        says("set n 0 0 20\r\n18446744073709551616\r\nincr n 1\r\n", "STORED\r\nCLIENT_ERROR cannot increment or decrement non-numeric value\r\n");
        says("set n 0 0 2\r\n1x\r\ndecr n 1\r\n", "STORED\r\nCLIENT_ERROR cannot increment or decrement non-numeric value\r\n");
    }

    @Test
    void shouldForgetWhatExpired() {
        long month = Talk.CALENDAR_SECONDS + MONTH_SECONDS;
        talk.say("set never 0 0 1\r\na\r\nset soon 0 10 1\r\nb\r\nset late 0 " + MONTH_SECONDS + " 1\r\nc\r\nset date 0 " + (month + 10) + " 1\r\nd\r\nset gone 0 -1 1\r\ne\r\nset past 0 " + (MONTH_SECONDS + 1) + " 1\r\nf\r\n");
        says("get never soon late date gone past\r\n", "VALUE never 0 1\r\na\r\nVALUE soon 0 1\r\nb\r\nVALUE late 0 1\r\nc\r\nVALUE date 0 1\r\nd\r\nEND\r\n");
        talk.passSeconds(9.9);
        says("get soon\r\n", "VALUE soon 0 1\r\nb\r\nEND\r\n");
        says("gat 20 soon gone\r\n", "VALUE soon 0 1\r\nb\r\nEND\r\n");
        talk.passSeconds(19.9);
        says("touch soon 1\r\n", "TOUCHED\r\n");
        talk.passSeconds(1.1);
        says("touch soon 1\r\nadd soon 0 0 1\r\nz\r\n", "NOT_FOUND\r\nSTORED\r\n");
        talk.passSeconds(MONTH_SECONDS - 31.5);
        says("get late\r\n", "VALUE late 0 1\r\nc\r\nEND\r\n");
        talk.passSeconds(1);
        says("get late date\r\n", "VALUE date 0 1\r\nd\r\nEND\r\n");
        talk.passSeconds(20);
        says("get date never\r\n", "VALUE never 0 1\r\na\r\nEND\r\n");
        says("set far 0 4294967295 1\r\nx\r\nget far\r\nms far 1 T4294967296\r\nx\r\n", "STORED\r\nVALUE far 0 1\r\nx\r\nEND\r\nCLIENT_ERROR bad token in command line format\r\n");
        talk.passSeconds(4294967296L - Talk.CALENDAR_SECONDS);
        says("get far\r\n", "END\r\n");
    }

    @Test
    void shouldForgetAllNowOrLater() {
        talk.say("set a 0 0 1\r\na\r\n");
        says("flush_all\r\nget a\r\n", "OK\r\nEND\r\n");
        talk.say("set a 0 0 1\r\na\r\n");
        says("flush_all 5\r\nget a\r\n", "OK\r\nVALUE a 0 1\r\na\r\nEND\r\n");
        talk.passSeconds(4);
        talk.say("set b 0 0 1\r\nb\r\n");
        talk.passSeconds(2);
        says("set c 0 0 1\r\nc\r\nget a b c\r\n", "STORED\r\nVALUE c 0 1\r\nc\r\nEND\r\n");
        says("flush_all noreply\r\nget c\r\n", "END\r\n");
        says("flush_all x\r\n", "CLIENT_ERROR invalid exptime argument\r\n");
    }

    @Test
    void shouldSayNothingWhereNoReplyIsWanted() {
        says("set a 0 0 1 noreply\r\n5\r\nadd a 0 0 1 noreply\r\nx\r\nappend a 0 0 1 noreply\r\n0\r\nincr a 1 noreply\r\ntouch a 9 noreply\r\nverbosity 1 noreply\r\nget a\r\n", "VALUE a 0 2\r\n51\r\nEND\r\n");
        says("cas a 0 0 1 999 noreply\r\nx\r\ndelete a noreply\r\ndelete a 0 noreply\r\nget a\r\n", "END\r\n");
    }

    @Test
    void shouldRefuseWhatIsNoCommand() {
        says("bogus\r\n\r\nGET a\r\nget\r\ngets\r\nset a 0 0\r\n", "ERROR\r\nERROR\r\nERROR\r\nERROR\r\nERROR\r\nERROR\r\n");
        says("set a x 0 1\r\n", "CLIENT_ERROR bad command line format\r\n");
        says("set a 4294967296 0 1\r\n", "CLIENT_ERROR bad command line format\r\n");
        says("set a 0 0 -1\r\n", "CLIENT_ERROR bad command line format\r\n");
        says("delete a 5\r\n", "CLIENT_ERROR bad command line format.  Usage: delete <key> [noreply]\r\n");
        says("touch a x\r\n", "CLIENT_ERROR invalid exptime argument\r\n");
        says("gat x a\r\n", "CLIENT_ERROR invalid exptime argument\r\n");
        says("set a 0 0 3\r\nabcde\r\nget a\r\n", "CLIENT_ERROR bad data chunk\r\nERROR\r\nEND\r\n");
        assertTrue(talk.figure("errors") >= 12);
    }

    @Test
    void shouldKeepKeysToTheirLimit() {
        String longest = "k".repeat(250);
        says("set " + longest + " 0 0 1\r\nx\r\nget " + longest + "\r\n", "STORED\r\nVALUE " + longest + " 0 1\r\nx\r\nEND\r\n");
        says("get " + longest + "k\r\n", "CLIENT_ERROR bad command line format\r\n");
        says("delete " + longest + "k\r\n", "CLIENT_ERROR bad command line format\r\n");
        says("incr " + longest + "k 1\r\n", "CLIENT_ERROR bad command line format\r\n");
    }

    @Test
    void shouldLetAValuePassByThatIsTooLargeAndForgetWhatItWasToReplace() {
        var small = new Talk(Map.of("mostItemBytes", 1024));
        small.say("set a 0 0 1\r\nx\r\nset b 0 0 700\r\n" + "b".repeat(700) + "\r\n");
        assertEquals("SERVER_ERROR object too large for cache\r\nEND\r\n", small.say("set a 0 0 2000\r\n" + "get b\r\n".repeat(285) + "12345\r\nget a\r\n"));
        assertEquals("SERVER_ERROR object too large for cache\r\n", small.say("append b 0 0 700\r\n" + "b".repeat(700) + "\r\n"));
        assertTrue(small.say("get b\r\n").startsWith("VALUE b 0 700\r\n"));
    }

    @Test
    void shouldTakeALineOfAnyLengthThatAsksForKeysAndNoOther() {
        var keys = new StringBuilder("get");
        var answer = new StringBuilder();
        for (int key = 0; key < 500; key++) {
            String name = "key-" + key + "-" + "x".repeat(key % 97);
            keys.append(' ').append(name);
            if (key % 3 == 0) {
                talk.say("set " + name + " 0 0 4\r\n" + (1000 + key) + "\r\n");
                answer.append("VALUE ").append(name).append(" 0 4\r\n").append(1000 + key).append("\r\n");
            }
        }
        for (int piece : new int[] {1, 7, 1000, 2032}) {
            assertEquals(answer + "END\r\n", talk.say(keys + "\r\n", piece), "pieces of " + piece);
        }
        says("set " + "k".repeat(5000) + " 0 0 1\r\nversion\r\n", "CLIENT_ERROR line too long\r\nVERSION 1.6.0-edgeos\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 2032})
    void shouldUnderstandAnyPiecesAndAnswerThroughTheSmallestOutbox(int piece) {
        String value = "0123456789\r\nEND\r\n".repeat(600);
        String question = "set big 3 0 " + value.length() + "\r\n" + value + "\r\nget big big\r\nset n 0 0 1\r\n1\r\nincr n 41\r\nquit\r\nget n\r\n";
        String one = "VALUE big 3 " + value.length() + "\r\n" + value + "\r\n";
        var narrow = new Talk(Map.of()).holding(1);
        assertEquals("STORED\r\n" + one + one + "END\r\nSTORED\r\n42\r\n", narrow.say(question, piece));
        assertTrue(narrow.isEnded(), "after quit");
        assertEquals("", narrow.sayEnd());
    }

    @Test
    void shouldLetTheItemsGoFirstThatWereUsedLongestAgo() {
        String value = "v".repeat(2000);
        for (int key = 0; key < 300; key++) {
            says("set k" + key + " 0 0 2000\r\n" + value + "\r\nget k0\r\n", "STORED\r\nVALUE k0 0 2000\r\n" + value + "\r\nEND\r\n");
        }
        assertTrue(talk.figure("evictions") > 100);
        says("get k1\r\n", "END\r\n");
        assertTrue(talk.say("get k299\r\n").startsWith("VALUE"));
        long items = talk.figure("items");
        assertTrue(items > 100 && items * 2000 > 200_000, "a store that is full is used: items=" + items);
    }

    @Test
    void shouldLetOthersGoRatherThanTheItemThatGrows() {
        var full = new Talk(Map.of("memoryKibibytes", 64));
        for (int key = 10; key < 34; key++) {
            full.say("set " + key + " 0 0 2000\r\n" + "v".repeat(2000) + "\r\n");
        }
        assertEquals(0, full.figure("evictions"));
        assertEquals("STORED\r\nEND\r\n", full.say("append 10 0 0 700\r\n" + "w".repeat(700) + "\r\nget 11\r\n"));
        assertEquals("VALUE 10 0 2700\r\n" + "v".repeat(2000) + "w".repeat(700) + "\r\nEND\r\n", full.say("get 10\r\n"));
        full.checkStore();
    }

    @Test
    void shouldUseAllOfItsMemoryAgainAfterAnyMixOfSizes() {
        var small = new Talk(Map.of("memoryKibibytes", 64, "mostItemBytes", 32_768));
        for (int round = 0; round < 50; round++) {
            for (int size : new int[] {1, 100, 5_000, 30_000}) {
                String name = "s" + size + "-" + round % 3;
                assertEquals("STORED\r\n", small.say("set " + name + " 0 0 " + size + "\r\n" + "z".repeat(size) + "\r\n"));
            }
        }
        small.say("flush_all\r\n");
        assertEquals(0, small.figure("items"));
        assertEquals(0, small.figure("storedBytes"));
        String slabs = small.say("stats slabs\r\n");
        assertTrue(slabs.contains("STAT 1:used_chunks 0\r\n"), slabs);
    }

    @Test
    void shouldTellOfItself() {
        talk.say("set a 0 0 3\r\nabc\r\nget a b\r\n");
        String all = talk.say("stats\r\n");
        for (String line : new String[] {"cmd_get 2", "cmd_set 1", "get_hits 1", "get_misses 1", "curr_items 1", "total_items 1", "bytes 4", "limit_maxbytes 262144", "pointer_size 64", "threads 1", "curr_connections 1", "accepting_conns 1", "time " + (Talk.CALENDAR_SECONDS + 1), "evictions 0"}) {
            assertTrue(all.contains("STAT " + line + "\r\n"), line + " in " + all);
        }
        assertTrue(all.endsWith("END\r\n"));
        says("stats reset\r\n", "RESET\r\n");
        assertTrue(talk.say("stats\r\n").contains("STAT get_hits 0\r\n"));
        assertTrue(talk.say("stats settings\r\n").contains("STAT item_size_max 65536\r\n"));
        assertTrue(talk.say("stats items\r\n").contains("STAT items:1:number 1\r\n"));
        says("stats sizes\r\n", "STAT sizes_status disabled\r\nEND\r\n");
        says("version\r\n", "VERSION 1.6.0-edgeos\r\n");
        says("verbosity 2\r\nverbosity\r\n", "OK\r\nERROR\r\n");
    }

    @Test
    void shouldLetGoWhatAClientBeganAndNeverFinished() {
        assertEquals("", talk.say("set a 0 0 1000\r\nonly this"));
        assertEquals("", talk.sayEnd());
        assertTrue(talk.isEnded());
        assertEquals(talk.memory().getInt(MemcachedLayout.FREE_COUNT), new Talk(Map.of()).memory().getInt(MemcachedLayout.FREE_COUNT), "its memory is free again");
    }

    @Test
    void shouldServeAMegabyte() {
        var large = new Talk(Map.of("memoryKibibytes", 4096, "mostItemBytes", 1 << 20)).holding(2);
        String value = "m".repeat((1 << 20) - 100);
        assertEquals("STORED\r\n", large.say("set m 0 0 " + value.length() + "\r\n" + value + "\r\n"));
        assertEquals("VALUE m 0 " + value.length() + "\r\n" + value + "\r\nEND\r\n", large.say("get m\r\n"));
        assertEquals("SERVER_ERROR object too large for cache\r\n", large.say("set m 0 0 " + (1 << 20) + "\r\n" + "m".repeat(1 << 20) + "\r\n"));
    }
}
