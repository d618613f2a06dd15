package edgeos.notation.dns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {
    private static final String TOP = "lab.test. SOA ns.lab.test. admin.lab.test. 7 1h 600 1d 60";

    private static Zone.Entry last(String... lines) {
        return Zone.parse(List.of(lines)).records().getLast();
    }

    @Test
    void shouldReadNamesTimesAndComments() {
        Zone.Entry entry = last("$ORIGIN lab.test.", "$TTL 1h30m ; for all", "@ IN SOA ns admin 1 2 3 4 5", "www 5m IN A 192.0.2.1 ; a comment");
        assertEquals("www.lab.test.", entry.owner().toString());
        assertEquals(300, entry.seconds());
        assertArrayEquals(new byte[] {(byte) 192, 0, 2, 1}, entry.data());
        assertEquals(5400, last("$TTL 1h30m", TOP).seconds());
    }

    @Test
    void shouldTakeTheOwnerOfTheLineBeforeWhereALineStartsWithABlank() {
        assertEquals("www.lab.test.", last("$ORIGIN lab.test.", TOP, "www A 192.0.2.1", "  AAAA 2001:db8::1").owner().toString());
    }

    @Test
    void shouldReadStringsWithBlanksQuotesAndEscapes() {
        byte[] data = last(TOP, "t.lab.test. TXT \"a b;c\" \"\" d\\101 \"say \\\"x\\\"\"").data();
        assertArrayEquals(new byte[] {5, 'a', ' ', 'b', ';', 'c', 0, 2, 'd', 'e', 7, 's', 'a', 'y', ' ', '"', 'x', '"'}, data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"www A 192.0.2.256|192.0.2.256", "www AAAA 192.0.2.1|IPv6", "www MX mail|2 words", "www SOA a b 1 2 3|7 words", "www|a record is", "www SRV 1|SRV",
        "www TXT|one string", "a..b A 192.0.2.1|1 to 63", "www MX 65536 mail|65535", "www TXT \"open|quotation", "$TTL|one word", "www 99999999999 A 192.0.2.1|time"})
    void shouldSayWhatIsWrongWithALine(String line, String said) {
        String message = assertThrows(IllegalArgumentException.class, () -> Zone.parse(List.of(TOP, line))).getMessage();
        assertTrue(message.startsWith("line 2: ") && message.contains(said), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"www.other.test. A 192.0.2.1|in no zone", "lab.test. CNAME www.lab.test.|nothing else", "lab.test. SOA a. b. 1 2 3 4 5|one SOA"})
    void shouldSayWhatIsWrongWithAZone(String line, String said) {
        String message = assertThrows(IllegalArgumentException.class, () -> Zone.parse(List.of(TOP, line))).getMessage();
        assertTrue(message.contains(said), message);
    }

    @Test
    void shouldNeverFailOtherwiseWhateverTheTextIs() {
        String[] words = {"$ORIGIN", "$TTL", "@", "www", "IN", "A", "TXT", "MX", "SOA", "\"", "\\", "\\300", "\\999", ";", "1", "1w", "192.0.2.1", "::", "fe80::1%lo", ".", "..", "\u00e4\ud83d\ude00", " ", ""};
        var random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            var line = new StringBuilder();
            for (int word = random.nextInt(9); word >= 0; word--) {
                line.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            try {
                Zone.parse(List.of(TOP, line.toString()));
            } catch (IllegalArgumentException said) {
                assertTrue(said.getMessage().length() > 5);
            }
        }
    }
}
