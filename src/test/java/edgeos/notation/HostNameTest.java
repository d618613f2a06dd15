package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts as people write them, and where clients go to. */
class HostNameTest {
    @ParameterizedTest
    @CsvSource({"::1, ::1", "[::1], ::1", "0:0:0:0:0:0:0:1, ::1", "2001:DB8:0:0:1:0:0:0, 2001:db8:0:0:1::", "::, ::", "fe80::1:2, fe80::1:2", "127.0.0.1, 127.0.0.1", "WWW.Example.org, www.example.org", "::ffff:10.1.2.3, 10.1.2.3"})
    void shouldWriteEqualHostsAlike(String written, String host) {
        assertEquals(host, HostName.parse(written).text());
        assertEquals(HostName.parse(host), HostName.parse(HostName.parse(written).text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-a", "1.2.3", "256.1.1.1", ":", "1::2::3", "[::1", "fe80::1%eth0", "a:80"})
    void shouldRefuseWhatIsNoHost(String text) {
        assertThrows(IllegalArgumentException.class, () -> HostName.parse(text));
    }

    @Test
    void shouldKnowThisMachine() {
        assertTrue(HostName.parse("::1").isLoopback() && HostName.parse("127.9.9.9").isLoopback() && HostName.parse("localhost").isLoopback());
        assertFalse(HostName.parse("::2").isLoopback() || HostName.parse("::").isLoopback() || HostName.parse("10.0.0.1").isLoopback() || HostName.parse("localhost.org").isLoopback());
    }

    @Test
    void shouldReadATargetWithAnIpv6AddressInBrackets() {
        ClientTarget target = ClientTarget.parse("[::1]:8080");
        assertEquals("::1", target.host().orElseThrow().text());
        assertEquals(8080, target.port());
        assertThrows(IllegalArgumentException.class, () -> ClientTarget.parse("::1:8080"), "where does the address end?");
        assertEquals("in", ClientTarget.parse("in").node());
    }
}
