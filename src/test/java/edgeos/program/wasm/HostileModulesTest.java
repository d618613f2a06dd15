package edgeos.program.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.ProgramFault;
import edgeos.program.ReadySettings;
import edgeos.program.net.Rig;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules that mean harm are refused by name, or stopped for the right reason; nothing of theirs outlives them. Sources: {@code src/test/resources/wasm}. */
class HostileModulesTest {
    private static final Path MODULES = Path.of("src", "test", "resources", "wasm");
    private static final byte[] MESSAGE = new byte[64];

    @TempDir
    Path temporary;

    private static WasmProgram program(Path file) {
        return new WasmProgram(Settings.of(Map.of("file", file.toString(), "limitPages", 16, "fuelPerBatch", 1_000_000)));
    }

    private static WasmProgram program(String name) {
        return program(MODULES.resolve(name + ".wasm"));
    }

    @ParameterizedTest
    @CsvSource({
        "deep-recursion, STACK", "indirect-recursion, STACK", "endless-branch, OUT_OF_FUEL", "endless-fill, OUT_OF_FUEL", "endless-calls, OUT_OF_FUEL",
        "negative-load, OUTSIDE_MEMORY", "negative-store, OUTSIDE_MEMORY", "far-load, OUTSIDE_MEMORY", "overflowing-load, OUTSIDE_MEMORY",
        "far-fill, OUTSIDE_MEMORY", "far-copy, OUTSIDE_MEMORY", "divide-by-zero, TRAP", "unreachable, TRAP",
        "forged-data, FORGED_RECORD", "forged-length, FORGED_RECORD", "forged-verdict, FORGED_RECORD", "forged-count, FORGED_CURSOR"})
    void shouldStopForTheRightReason(String name, FaultReason reason) {
        var rig = new Rig(program(name));
        ProgramFault fault = assertThrows(ProgramFault.class, () -> rig.run(0, MESSAGE));
        assertEquals(reason, fault.reason(), fault::getMessage);
    }

    /** Whoever edits another node of the drawing does not wait for it. */
    @Test
    void shouldNotCompileAgainWhatItHasRefused() {
        var first = assertThrows(RefusedModuleException.class, () -> program("refused-table-set"));
        var again = assertThrows(RefusedModuleException.class, () -> program("refused-table-set"));
        assertEquals(first.getMessage(), again.getMessage());
        assertSame(first.getCause(), again.getCause());
    }

    @Test
    void shouldStopAtTheSamePlaceEachTime() {
        for (int round = 0; round < 3; round++) {
            var rig = new Rig(program("deep-recursion"));
            assertThrows(ProgramFault.class, () -> rig.run(0, MESSAGE));
        }
        var rig = new Rig(program("endless-fill"));
        assertThrows(ProgramFault.class, () -> rig.run(0, MESSAGE));
        assertEquals(7, rig.memory().getByte(rig.memory().sizeBytes() - 16 * 65_536 + 65_535), "it ran until its fuel was spent");
    }

    @ParameterizedTest
    @CsvSource({
        "refused-table-set, table.set", "refused-table-grow, table.grow", "refused-data-drop, data.drop", "refused-import, wasi_snapshot_preview1.fd_write",
        "refused-import-type, edgeos.open", "refused-import-memory, imports something that is no function", "refused-shared, shared among threads",
        "refused-atomic, threads", "refused-memories, memories", "refused-vectors, vectors", "refused-tail-call, tail calls",
        "refused-exceptions, exceptions", "refused-large-table, table is too large", "refused-large-memory, more memory than it may have",
        "refused-no-room, edgeos_room", "refused-room-outside, edgeos_room", "refused-no-function, on_batch", "refused-start-loop, out of fuel",
        "refused-init-trap, trap", "refused-reference-global, no number"})
    void shouldRefuseByName(String name, String named) {
        var refused = assertThrows(RefusedModuleException.class, () -> program(name));
        assertTrue(refused.getMessage().contains(named), refused::getMessage);
        assertTrue(refused.getMessage().startsWith("the module cannot be run: "), refused::getMessage);
    }

    @Test
    void shouldRestoreGlobalsPagesAndMemory() {
        WasmProgram program = program("secrets");
        MemorySegment checkpoint = MemorySegment.ofArray(new long[(int) program.stateBytes() / 8]);
        program.initialise(new FwpMemory(checkpoint));
        var rig = new Rig(program);
        rig.memory().createFrom(checkpoint, 1);
        byte[] fresh = rig.run(0, MESSAGE.clone()).frame();
        byte[] secret = MESSAGE.clone();
        Arrays.fill(secret, (byte) 0x5c);
        rig.run(0, secret);
        ByteBuffer kept = ByteBuffer.wrap(rig.run(0, MESSAGE.clone()).frame()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x5c5c5c5c, kept.getInt(0), "it keeps what it was given");
        assertEquals(5, kept.getInt(4), "it has grown by two pages a message");
        rig.memory().cleanFrom(checkpoint, 1);
        assertEquals(-1, rig.memory().bytes().mismatch(checkpoint), "every byte is as it was");
        assertArrayEquals(fresh, rig.run(0, MESSAGE.clone()).frame(), "and so is all that it does");
        assertEquals(7, ByteBuffer.wrap(fresh).order(ByteOrder.LITTLE_ENDIAN).getInt(0));
    }

    @Test
    void shouldKeepFwpsOfOneModuleApart() {
        WasmProgram program = program("secrets");
        var one = new Rig(program);
        var other = new Rig(program);
        byte[] secret = MESSAGE.clone();
        Arrays.fill(secret, (byte) 0x5c);
        byte[] fresh = other.run(0, MESSAGE.clone()).frame();
        one.run(0, secret);
        assertArrayEquals(fresh, new Rig(program).run(0, MESSAGE.clone()).frame(), "a third one starts as the first did");
        assertEquals(0x5c, one.run(0, MESSAGE.clone()).frame()[0]);
    }

    @Test
    void shouldGrowToItsLimitAndNoFurther() {
        var rig = new Rig(program("greedy"));
        int last = 0;
        for (int message = 0; message < 20; message++) {
            last = ByteBuffer.wrap(rig.run(0, MESSAGE.clone()).frame()).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        }
        assertEquals(-1, last);
        assertEquals(16, rig.figure("memoryPages"));
        assertEquals(5, rig.figure("refusedGrowth"));
    }

    @Test
    void shouldDoWithEachMessageWhatTheModuleSays() {
        var rig = new Rig(program("outcomes"));
        byte[] message = new byte[60];
        Rig.Outcome[] outcomes = new Rig.Outcome[7];
        for (byte what = 0; what < outcomes.length; what++) {
            message[0] = what;
            outcomes[what] = what == 4 ? null : rig.run(1, message.clone());
        }
        assertEquals(DropReason.TABLE_FULL, outcomes[0].reason());
        assertEquals(0, outcomes[1].ports() + outcomes[6].ports());
        assertEquals(0b1010, outcomes[2].ports());
        assertEquals(56, outcomes[3].frame().length);
        assertEquals(5, outcomes[5].frame().length);
        assertTrue(outcomes[5].left(0));
    }

    @Test
    void shouldPrependIntoTheHeadroom() {
        WasmProgram program = program("outcomes");
        MemorySegment ring = MemorySegment.ofArray(new long[64]);
        ring.set(ValueLayout.JAVA_LONG, 0, RecordLayout.fresh(60, 1));
        ring.set(ValueLayout.JAVA_BYTE, RecordLayout.FRESH_START, (byte) 4);
        var batch = new Batch();
        batch.open(ring, 0, RecordLayout.strideBytes(60), 1, 0);
        program.process(batch, new Rig(program).memory());
        batch.close();
        long header = ring.get(ValueLayout.JAVA_LONG, 0);
        assertEquals(64, RecordLayout.lengthBytes(header));
        assertEquals(RecordLayout.FRESH_START - 4, RecordLayout.start(header));
        assertEquals(0x01020304, ring.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), RecordLayout.start(header)));
    }

    @Test
    void shouldRunWhateverHappensToBeLeftOfAModuleOrRefuseIt() throws IOException {
        var random = new Random(11);
        byte[][] seeds = {Files.readAllBytes(ReadySettings.PROGRAMS.resolve("dns-filter.wasm")), Files.readAllBytes(MODULES.resolve("secrets.wasm")),
            Files.readAllBytes(MODULES.resolve("indirect-recursion.wasm"))};
        int ran = 0;
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = muddled(seeds[round % seeds.length], random);
            try {
                var module = new LoadedModule(CompiledModule.of(bytes), 4);
                assertTrue(module.layout().limitPages() <= 4);
                ran++;
            } catch (RefusedModuleException refused) {
                assertTrue(refused.getMessage().length() > 30);
            } catch (Throwable other) {
                fail("round=" + round, other);
            }
        }
        assertTrue(ran > 0, "some still run");
    }

    private static byte[] muddled(byte[] seed, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length)) : seed.clone();
        for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextInt(3) == 0 ? (byte) 0xff : (byte) random.nextInt();
        }
        if (random.nextInt(20) == 0) {
            random.nextBytes(bytes);
        }
        return bytes;
    }

    @Test
    void shouldRefuseWhatIsNoModule() throws IOException {
        for (byte[] bytes : new byte[][] {{}, {0}, "#include".getBytes(), new byte[ModuleLimits.FILE_BYTES + 1], {0, 'a', 's', 'm', 1, 0, 0, 0}}) {
            Path file = Files.write(temporary.resolve("bytes.wasm"), bytes);
            assertInstanceOf(RefusedModuleException.class, assertThrows(IllegalArgumentException.class, () -> program(file)));
        }
        assertThrows(IllegalArgumentException.class, () -> program(temporary.resolve("absent.wasm")));
        assertThrows(IllegalArgumentException.class, () -> new WasmProgram(Settings.NONE));
    }

    @Test
    void shouldTakeAChangedFileUnderTheSameName() throws IOException {
        Path file = temporary.resolve("program.wasm");
        Files.copy(MODULES.resolve("secrets.wasm"), file);
        WasmProgram before = program(file);
        assertEquals(before.layout(), program(file).layout());
        Files.write(file, Files.readAllBytes(MODULES.resolve("greedy.wasm")));
        assertTrue(!before.layout().equals(program(file).layout()), "another content is another program");
        assertTrue(rigFigures(program(file)).containsKey("memoryPages"));
    }

    private static Map<String, Long> rigFigures(WasmProgram program) {
        return program.figures(new Rig(program).memory());
    }

    @Test
    void shouldNotReachItsNeighboursBytes() {
        WasmProgram program = program("negative-store");
        long size = program.stateBytes();
        MemorySegment slab = MemorySegment.ofArray(new long[(int) (3 * size / 8)]);
        slab.fill((byte) 0x11);
        MemorySegment own = slab.asSlice(size, size);
        own.fill((byte) 0);
        var rig = new Rig(program, own);
        assertThrows(ProgramFault.class, () -> rig.run(0, MESSAGE));
        for (long at = 0; at < size; at++) {
            assertEquals(0x11, slab.get(ValueLayout.JAVA_BYTE, at));
            assertEquals(0x11, slab.get(ValueLayout.JAVA_BYTE, 2 * size + at));
        }
    }
}
