package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Settings;
import edgeos.program.Program;
import edgeos.program.ReadySettings;
import edgeos.program.packet.Frames;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every program of the catalogue keeps to, whatever frames it is given. */
class ProgramContractTest {
    private static final int BATCH = 16;
    /** It leaves messages for later, which the rig does not know. */
    private static final String HOLDS_BACK = "ratedUnqueue";

    /** Those that make messages of their own handle byte streams, and have tests of their own: the rig has no outbox. */
    static List<Kind> kinds() {
        return Catalogue.kinds().stream().filter(kind -> kind.role() == Kind.Role.FWP && kind.group() != Kind.Group.FAULTS && !kind.id().equals(HOLDS_BACK) && program(kind).outboxBytes() == 0).toList();
    }

    private static Program program(Kind kind) {
        try {
            return (Program) Class.forName("edgeos.program." + kind.program()).getConstructor(Settings.class).newInstance(ReadySettings.of(kind));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("kind=" + kind.id(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldBeMadeFromItsDefaults(Kind kind) {
        Program program = program(kind);
        assertEquals(program(kind).layout(), program.layout(), "equal settings, equal layouts");
        assertTrue(program.stateBytes() >= 0 && program.stateBytes() % 4 == 0);
        assertNotNull(program.figures(new Rig(program).memory()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldTakeRealPackets(Kind kind) {
        check(kind, new Random(1), Frames.real());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldTakeRandomBytes(Kind kind) {
        var random = new Random(2);
        check(kind, random, IntStream.range(0, 20_000).mapToObj(round -> {
            byte[] frame = new byte[random.nextInt(120)];
            random.nextBytes(frame);
            if (frame.length > 15 && random.nextInt(4) > 0) {
                frame[12] = 8;
                frame[13] = 0;
                frame[14] = (byte) (0x40 | random.nextInt(16));
            }
            return frame;
        }).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldTakePacketsThatWereTamperedWith(Kind kind) {
        var random = new Random(3);
        var seeds = new ArrayList<>(Frames.real());
        byte[] inner = Frames.tcp("192.0.2.1", 1024, "10.9.0.1", 80, 2, new byte[0]);
        for (int seed = 0; seed < 2_000; seed++) {
            seeds.add(Frames.icmp("10.9.0.1", seed % 2 == 0 ? "192.0.2.1" : "10.20.0.9", 3, 1, 0, Arrays.copyOfRange(inner, 14, 42)));
            seeds.add(Frames.tagged(inner));
        }
        check(kind, random, IntStream.range(0, 40_000).mapToObj(round -> tamper(random, seeds.get(random.nextInt(seeds.size())))).toList());
    }

    private static byte[] tamper(Random random, byte[] frame) {
        byte[] changed = frame.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(3) == 0 ? random.nextInt(changed.length) : 12 + random.nextInt(Math.min(50, changed.length - 12));
            changed[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (changed[at] ^ 1 << random.nextInt(8));
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
    }

    /** No exception, nothing written outside of a message, ports that exist, equal results from equal memory. */
    private static void check(Kind kind, Random random, List<byte[]> frames) {
        var rig = new Rig(program(kind));
        var twin = new Rig(program(kind));
        for (int from = 0; from < frames.size(); from += BATCH) {
            List<byte[]> some = frames.subList(from, Math.min(frames.size(), from + BATCH));
            int inPort = random.nextInt(kind.inPorts().size());
            List<Rig.Outcome> outcomes = rig.run(inPort, some, from * 1_000L);
            List<Rig.Outcome> again = twin.run(inPort, some, from * 1_000L);
            for (int index = 0; index < outcomes.size(); index++) {
                Rig.Outcome outcome = outcomes.get(index);
                assertFalse(outcome.reason() == null && outcome.ports() == 0, "programs of the catalogue consume nothing");
                assertTrue(outcome.ports() < 1 << kind.outPorts().size(), () -> "no such port: ports=" + outcome.ports());
                assertArrayEquals(outcome.frame(), again.get(index).frame());
            }
        }
        assertArrayEquals(rig.memory().bytes().toArray(ValueLayout.JAVA_BYTE), twin.memory().bytes().toArray(ValueLayout.JAVA_BYTE));
    }
}
