package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.packet.Frames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirewallTest {
    private static Rig firewall(String otherwise, String... rules) {
        return new Rig(new Firewall(Settings.of(Map.of("rules", List.of(rules), "otherwise", otherwise))));
    }

    private static long denied(Rig rig, List<byte[]> frames) {
        return frames.stream().map(frame -> rig.run(0, frame)).filter(outcome -> outcome.reason() == DropReason.DENIED).count();
    }

    @Test
    void shouldDenyAsManyRealPacketsAsWereCounted() {
        List<byte[]> real = Frames.real();
        assertEquals(576, denied(firewall("allow", "deny tcp any <-> any : 11211"), real));
        assertEquals(102, denied(firewall("allow", "deny any any <-> any : 53"), real));
        assertEquals(1_360, denied(firewall("allow", "deny tcp any <-> any : 80"), real));
        assertEquals(192, denied(firewall("allow", "deny icmp"), real));
        assertEquals(4_987 - 2_409, denied(firewall("deny", "allow udp any -> any"), real));
        assertEquals(0, denied(firewall("allow"), real));
        assertEquals(4_987, denied(firewall("deny"), real));
    }

    @Test
    void shouldLetTheFirstRuleThatMatchesDecide() {
        byte[] frame = Frames.tcp("10.1.2.3", 4000, "10.9.9.9", 80, 2, new byte[0]);
        assertTrue(firewall("deny", "allow tcp 10.1.0.0/16 -> any : 80", "deny any").run(0, frame).left(0));
        assertEquals(DropReason.DENIED, firewall("allow", "deny tcp any -> any : 80-90", "allow any").run(0, frame).reason());
        assertTrue(firewall("allow", "deny tcp any -> any : 81-90", "deny tcp any : 80 -> any").run(0, frame).left(0));
        assertArrayEquals(frame, firewall("allow").run(0, frame).frame());
    }

    @Test
    void shouldDecideOnWhatIsNotIpv4ByAnyAlone() {
        byte[] arp = Frames.ethernet(0x0806, new byte[28]);
        assertTrue(firewall("allow", "deny tcp any -> any", "deny any any -> any : 80").run(0, arp).left(0));
        assertEquals(DropReason.DENIED, firewall("allow", "deny any").run(0, arp).reason());
        assertTrue(firewall("deny", "allow any").run(0, arp).left(0));
        assertEquals(DropReason.DENIED, firewall("deny", "allow tcp any -> any").run(0, arp).reason());
    }

    @Test
    void shouldSeeThroughATag() {
        byte[] frame = Frames.tagged(Frames.tcp("10.1.2.3", 4000, "10.9.9.9", 80, 2, new byte[0]));
        assertEquals(DropReason.DENIED, firewall("allow", "deny tcp any -> any : 80").run(0, frame).reason());
    }

    @Test
    void shouldDropWhatIsBrokenOrHidesItsPorts() {
        Rig rig = firewall("allow", "deny tcp any -> any : 80");
        byte[] frame = Frames.tcp("10.1.2.3", 4000, "10.9.9.9", 81, 2, new byte[0]);
        assertEquals(DropReason.MALFORMED, rig.run(0, Arrays.copyOf(frame, 40)).reason());
        assertEquals(DropReason.MALFORMED, rig.run(0, new byte[3]).reason());
        assertEquals(DropReason.MALFORMED, rig.run(0, Frames.ipv4(6, "1.2.3.4", "5.6.7.8", 0x2000, new byte[0], new byte[8])).reason());
        assertEquals(DropReason.MALFORMED, rig.run(0, Frames.ipv4(6, "1.2.3.4", "5.6.7.8", 1, new byte[0], new byte[8])).reason());
        assertTrue(rig.run(0, Frames.ipv4(6, "1.2.3.4", "5.6.7.8", 3, new byte[0], new byte[8])).left(0));
        assertTrue(rig.run(0, Frames.ipv4(47, "1.2.3.4", "5.6.7.8", 0, new byte[0], new byte[8])).left(0));
    }

    @Test
    void shouldRefuseARuleThatCannotBeRead() {
        assertThrows(IllegalArgumentException.class, () -> firewall("allow", "forbid any"));
    }

    @Test
    void shouldClassifyRealPackets() {
        var rig = new Rig(new Classifier(Settings.of(Map.of("matches",
                List.of("tcp any <-> any : 80", "any any <-> any : 53", "icmp any -> any")))));
        int[] counts = new int[4];
        for (byte[] frame : Frames.real()) {
            counts[Integer.numberOfTrailingZeros(rig.run(0, frame).ports())]++;
        }
        assertArrayEquals(new int[] {1_360, 102, 192, 4_987 - 1_360 - 102 - 192}, counts);
        assertTrue(rig.run(0, new byte[5]).left(3));
    }
}
