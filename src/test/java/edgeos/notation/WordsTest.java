package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back the same; what is no such word is refused with its name, and never otherwise. */
class WordsTest {
    private static final int TRIES = 300;
    private static final int[] PROTOCOLS = {PacketMatch.ANY_PROTOCOL, PacketMatch.ICMP, PacketMatch.TCP, PacketMatch.UDP, 47};

    @Property(tries = TRIES)
    void shouldReadBackAddresses(@ForAll int address) {
        assertEquals(address, Ipv4Address.parse(Ipv4Address.format(address)));
    }

    @Property(tries = TRIES)
    void shouldReadBackNetworks(@ForAll int address, @ForAll @IntRange(max = 32) int prefix) {
        var network = new Cidr(address, prefix);

        assertEquals(network, Cidr.parse(network.toString()));
        assertTrue(network.contains(address));
        assertEquals(prefix == 0, network.contains(~address), network::toString);
        assertEquals(1L << 32 - prefix, network.size());
    }

    @Property(tries = TRIES)
    void shouldReadBackPorts(@ForAll @IntRange(max = 65_535) int one, @ForAll @IntRange(max = 65_535) int other) {
        var ports = new PortRange(Math.min(one, other), Math.max(one, other));

        assertEquals(ports, PortRange.parse(ports.toString()));
        assertTrue(ports.contains(one) && ports.contains(other));
    }

    @Property(tries = TRIES)
    void shouldReadBackSizes(@ForAll long seed) {
        var random = new Random(seed);
        var parts = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> new SizeMix.Part(
                random.nextInt(SizeMix.LEAST_BYTES, SizeMix.MOST_BYTES + 1), random.nextInt(1, 1000))).toList();

        assertEquals(new SizeMix(parts), SizeMix.parse(new SizeMix(parts).toString()));
    }

    @Property(tries = TRIES)
    void shouldReadBackRulesThatMeanTheSame(@ForAll long seed) {
        var random = new Random(seed);
        var rule = new PacketRule(random.nextBoolean(), match(random));
        PacketRule back = PacketRule.parse(rule.toString());

        assertEquals(rule.toString(), back.toString());
        assertEquals(rule.allow(), back.allow());
        for (int packet = 0; packet < 50; packet++) {
            int protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
            int from = near(random, rule.match().source());
            int to = near(random, rule.match().destination());
            int fromPort = near(random, rule.match().sourcePorts());
            int toPort = near(random, rule.match().destinationPorts());
            assertEquals(rule.match().matches(protocol, from, fromPort, to, toPort), back.match().matches(protocol, from, fromPort, to, toPort));
        }
    }

    private static PacketMatch match(Random random) {
        int protocol = PROTOCOLS[random.nextInt(4)];
        PortRange sourcePorts = protocol == PacketMatch.ICMP ? PortRange.ANY : ports(random);
        PortRange destinationPorts = protocol == PacketMatch.ICMP ? PortRange.ANY : ports(random);
        return new PacketMatch(protocol, new Cidr(random.nextInt(), random.nextInt(33)), sourcePorts,
                new Cidr(random.nextInt(), random.nextInt(33)), destinationPorts, random.nextBoolean());
    }

    private static PortRange ports(Random random) {
        int from = random.nextInt(65_536);
        return random.nextInt(3) == 0 ? PortRange.ANY : new PortRange(from, random.nextInt(from, 65_536));
    }

    private static int near(Random random, Cidr network) {
        return random.nextInt(4) == 0 ? random.nextInt() : network.network() | random.nextInt() & ~network.mask();
    }

    private static int near(Random random, PortRange ports) {
        return random.nextInt(4) == 0 ? random.nextInt(65_536) : random.nextInt(ports.from(), ports.to() + 1);
    }

    @Property(tries = TRIES)
    void shouldRefuseGibberishAndNotFailOtherwise(@ForAll long seed) {
        String text = gibberish(new Random(seed));
        for (Function<String, ?> reader : readers()) {
            try {
                Object read = reader.apply(text);
                assertEquals(read, reader.apply(read instanceof Integer address ? Ipv4Address.format(address) : read.toString()), text);
            } catch (IllegalArgumentException refused) {
                assertTrue(refused.getMessage().contains("="), () -> text + ": " + refused.getMessage());
            }
        }
    }

    private static Stream<Function<String, ?>> grammars() {
        return Stream.of(Ipv4Address::parse, Cidr::parse, PortRange::parse, SizeMix::parse);
    }

    private static Iterable<Function<String, ?>> readers() {
        var readers = new ArrayList<Function<String, ?>>(grammars().toList());
        readers.add(text -> PacketMatch.parse(text).toString());
        readers.add(text -> PacketRule.parse(text).toString());
        return readers;
    }

    private static String gibberish(Random random) {
        String[] words = {"allow", "deny", "tcp", "udp", "icmp", "any", "->", "<->", ":", "10.0.0.1", "10.0.0.0/8", "80", "80-90", "64", "x", "7", ",",
                "/", "-", ".", " ", " ", "256", "99999999999", "\u2192", ""};
        var text = new StringBuilder();
        for (int word = random.nextInt(10); word >= 0; word--) {
            text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0", "10.0.0.0.1", "10.0.0.256", "10.0.0.-1", "10.0.0.1/33", "/8", "10.0.0.0/", "90-80", "65536", "-1", "80-", "x",
            "64 x 0", "64 x", "64,", "64 x 7 x 2", "\u0661"})
    void shouldRefuseWhatNoneOfTheShortGrammarsKnows(String text) {
        grammars().forEach(grammar -> assertThrows(IllegalArgumentException.class, () -> grammar.apply(text), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"41", "9019", "64 x 1000001"})
    void shouldRefuseFramesThatThereAreNot(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> SizeMix.parse(text)).getMessage();
        assertTrue(message.contains("sizes=" + text), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "allow", "any", "permit any", "deny", "allow deny any"})
    void shouldRefuseWhatIsNoRule(String text) {
        assertThrows(IllegalArgumentException.class, () -> PacketRule.parse(text), text);
    }
}
