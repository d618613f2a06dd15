package edgeos.model.check;

import edgeos.model.Sketch;
import edgeos.model.check.Finding.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape, range, and grammar of a setting. */
class SettingChecksTest {
    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("generator", "clients", 0L, "from 1 to 1\u202f000\u202f000"), Arguments.of("generator", "clients", 2.5, "a whole number"),
                Arguments.of("generator", "clients", "8", "a whole number"), Arguments.of("generator", "ratePerSecond", -1, "from 0 to 1\u202f000\u202f000\u202f000"),
                Arguments.of("generator", "ratePerSecond", Double.NaN, "a number"), Arguments.of("generator", "ratePerSecond", true, "a number"),
                Arguments.of("generator", "arrivals", "never", "constant, poisson"), Arguments.of("generator", "arrivals", 1, "constant, poisson"),
                Arguments.of("generator", "sizesBytes", "41", "sizes=41"), Arguments.of("generator", "sizesBytes", 64, "a text"),
                Arguments.of("generator", "clientNetwork", "10.0.0.0/33", "10.0.0.0/33"),
                Arguments.of("generator", "serverAddress", "10.0.0", "address=10.0.0"),
                Arguments.of("generator", "deadlinesMicros", "200; 300", "deadlines=200; 300"),
                Arguments.of("replay", "deadlinesMicros", "3600000001", "deadlines=3600000001"), Arguments.of("generator", "deadlinesMicros", 200L, "a text"),
                Arguments.of("generator", "serverPorts", "90-80", "ports=90-80"), Arguments.of("replay", "file", 7, "a path"),
                Arguments.of("echo", "swapAddresses", "yes", "true or false"), Arguments.of("echo", "ringBytes", 5000, "a power of two, such as 4096"),
                Arguments.of("echo", "ringBytes", 2048, "from 4\u202f096"), Arguments.of("echo", "priority", 8, "from 0 to 7"),
                Arguments.of("firewall", "rules", "allow any", "a list of lines"), Arguments.of("firewall", "rules", List.of("allow any", "maybe any"), "line 2"),
                Arguments.of("firewall", "rules", Collections.nCopies(1025, "allow any"), "most=1024"),
                Arguments.of("classifier", "matches", List.of("allow tcp any -> any"), "protocol=allow"),
                Arguments.of("classifier", "matches", List.of("any", "any", "any", "any"), "most=3"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldFindValuesThatCannotBeUsed(String kind, String name, Object value, String part) {
        Found.error(new Sketch().node("node", kind, null, Map.of(name, value)), Place.NODE, "node", name, part);
    }

    static List<Arguments> right() {
        return List.of(
                Arguments.of("generator", "ratePerSecond", 5L), Arguments.of("generator", "ratePerSecond", 0.5),
                Arguments.of("generator", "deadlinesMicros", ""), Arguments.of("replay", "deadlinesMicros", "200, 0,5000"),
                Arguments.of("generator", "sizesBytes", "64 x 7, 594 x 4, 1518"), Arguments.of("generator", "clientNetwork", "any"),
                Arguments.of("generator", "serverPorts", "any"), Arguments.of("echo", "ringBytes", 4096), Arguments.of("firewall", "rules", List.of()),
                Arguments.of("firewall", "rules", List.of("deny udp any <-> 10.0.0.0/8 : 53-54", "allow icmp any -> any")));
    }

    @ParameterizedTest
    @MethodSource("right")
    void shouldTakeValuesThatCanBeUsed(String kind, String name, Object value) {
        Found.noError(new Sketch().node("node", kind, null, Map.of(name, value)).drawing());
    }

    @Test
    void shouldWarnOfUnknownSettings() {
        Found.warning(new Sketch().node("source", "generator", null, Map.of("colour", "red")).node("sink", "sink").link("source.out", "sink.in"),
                Place.NODE, "source", "colour", "colour=red");
    }
}
