package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Garbage;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A memcached leaves the heap alone, whatever it is asked. */
class MemcachedAllocationTest {
    private static final int ROUNDS = 3_000;
    /** What the virtual machine itself puts down to a thread now and then. */
    private static final long MOST_BYTES_BY_CHANCE = 20_000;
    private static final String[] QUESTIONS = {
        "set key 5 0 100\r\n" + "v".repeat(100) + "\r\nget key other key\r\n", "gets key\r\nget none\r\nappend key 0 0 3\r\nabc\r\n", "set n 0 0 1 noreply\r\n7\r\nincr n 5\r\ndecr n 3\r\n", "cas key 0 0 1 1\r\nx\r\n",
        "touch key 100\r\ngat 0 key\r\ndelete other\r\ndelete key\r\n", "set big 0 0 1500\r\n" + "b".repeat(1500) + "\r\n", "get big big\r\nstats\r\nversion\r\nbogus\r\n", "mg big v t f k Oabc\r\nma n D3 v\r\nmd n q\r\nmn\r\n",
        "ms m 4 T10 c\r\nmeta\r\n", "set toolarge 0 0 70000\r\n", "x".repeat(2000)};

    @Test
    void shouldAllocateNothingForARequest() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean, "this Java cannot count allocations");
        var talk = new Talk(Map.of()).holding(2).deaf();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[][] questions = new byte[QUESTIONS.length][];
        for (int at = 0; at < questions.length; at++) {
            questions[at] = QUESTIONS[at].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        round(talk, questions);
        long bytes = Garbage.leastBytes(MOST_BYTES_BY_CHANCE, () -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            round(talk, questions);
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
        assertTrue(bytes <= MOST_BYTES_BY_CHANCE, () -> "allocated: bytes=" + bytes);
        assertEquals(0, talk.figure("evictions"));
        assertTrue(talk.figure("commands") > 2L * ROUNDS * QUESTIONS.length);
    }

    private static void round(Talk talk, byte[][] questions) {
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] question : questions) {
                talk.send(question, 0, question.length);
            }
            for (int left = 70_002 - 2_000; left > 0; left -= 2_000) {
                talk.send(questions[questions.length - 1], 0, Math.min(left, 2_000));
            }
        }
    }
}
