package edgeos.notation;

import static edgeos.notation.PacketMatch.ICMP;
import static edgeos.notation.PacketMatch.TCP;
import static edgeos.notation.PacketMatch.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which packets a match means, however it is written. */
class PacketMeaningTest {
    private static final int CLIENT = Ipv4Address.parse("10.20.0.12");
    private static final int SERVER = Ipv4Address.parse("192.0.2.1");

    @ParameterizedTest
    @CsvSource({"tcp, tcp any -> any", "any -> any, any", "any->any, any", "TCP -> : 80, tcp any -> any : 80",
            "any :53->any, any any : 53 -> any", "any 10.0.0.0/8 \u2192 any, any 10.0.0.0/8 -> any",
            "tcp 10.0.0.1<->any:80 - 90, tcp 10.0.0.1 <-> any : 80-90"})
    void shouldUnderstandShorterForms(String text, String full) {
        assertEquals(full, PacketMatch.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"sctp any -> any, sctp", "tcp any, tcp any", "tcp any -> 10.0.0.256, 10.0.0.256", "tcp any -> any : 65536, 65536",
            "tcp any -> any : 90-80, 90-80", "icmp any -> any : 80, icmp has no ports", "tcp any -> 10.0.0.0/33, /33",
            "tcp any -> any : , ports=", "tcp any -> any -> any, not a match", "tcp any <-> any -> any, not a match"})
    void shouldNameThePartItDoesNotUnderstand(String text, String part) {
        String message = assertThrows(IllegalArgumentException.class, () -> PacketMatch.parse(text)).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void shouldMeanOneDirectionOnly() {
        PacketMatch match = PacketMatch.parse("tcp 10.0.0.0/8 -> any : 80-90");

        assertTrue(match.matches(TCP, CLIENT, 40_000, SERVER, 80));
        assertTrue(match.matches(TCP, CLIENT, 40_000, SERVER, 90));
        assertFalse(match.matches(TCP, CLIENT, 40_000, SERVER, 91));
        assertFalse(match.matches(UDP, CLIENT, 40_000, SERVER, 80));
        assertFalse(match.matches(TCP, SERVER, 80, CLIENT, 40_000));
    }

    @Test
    void shouldMeanEitherDirection() {
        PacketMatch match = PacketMatch.parse("udp 10.20.0.0/16 <-> any : 53");

        assertTrue(match.matches(UDP, CLIENT, 40_000, SERVER, 53));
        assertTrue(match.matches(UDP, SERVER, 53, CLIENT, 40_000));
        assertFalse(match.matches(UDP, CLIENT, 53, SERVER, 40_000));
    }

    @Test
    void shouldNotTakeAPingForAPacketWithPorts() {
        PacketMatch match = PacketMatch.parse("any any -> any : 0-80");

        assertFalse(match.matches(ICMP, CLIENT, 0, SERVER, 0));
        assertTrue(match.matches(UDP, CLIENT, 0, SERVER, 0));
    }

    @Test
    void shouldShowBytesWithThreeDigitsAtMost() {
        assertEquals("0.99 KiB", Quantity.bytes(1010));
        assertEquals("1 GiB", Quantity.bytes(1023 * 0x1p20));
        assertEquals("187 MiB", Quantity.bytes(187 * 0x1p20));
    }
}
