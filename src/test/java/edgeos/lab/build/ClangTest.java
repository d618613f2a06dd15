package edgeos.lab.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler says; without one there is nothing to test. */
class ClangTest {
    @TempDir
    private Path folder;

    @RepeatedTest(20)
    void shouldKeepAllThatACompilerSaidWhichEnded() throws Exception {
        assumeTrue(Clang.lack().isEmpty(), "clang and lld are not installed");
        Path source = Files.writeString(folder.resolve("many.c"), "int a = b;\n".repeat(15));
        List<Diagnostic> said = Clang.compile(source, folder, folder.resolve("many.wasm"));
        assertTrue(said.stream().anyMatch(each -> each.isError() && each.toString().startsWith("many.c:15:")), said::toString);
        assertTrue(Files.notExists(folder.resolve("many.wasm")));
    }

    @Test
    void shouldIncludeOnlyWhatLiesBesideTheSourceOrBelongsToTheSystem() throws Exception {
        assumeTrue(Clang.lack().isEmpty(), "clang and lld are not installed");
        Path own = Files.createDirectory(folder.resolve("a drawing"));
        Files.writeString(own.resolve("mine.h"), "#include <stdint.h>\n#define MINE 1\n");
        Files.writeString(folder.resolve("secret.txt"), "1, 2, 3");
        Files.createSymbolicLink(own.resolve("link.h"), folder.resolve("secret.txt"));
        assertEquals(List.of(), built(own, "#include \"mine.h\"\nuint8_t all[] = { MINE };"));
        for (String other : List.of("../secret.txt", folder.resolve("secret.txt").toString(), "link.h")) {
            List<Diagnostic> said = built(own, "char all[] = {\n#include \"" + other + "\"\n};");
            assertTrue(said.stream().anyMatch(each -> each.isError() && each.toString().contains("it includes a file")), said::toString);
            assertTrue(Files.notExists(own.resolve("some.wasm")));
        }
    }

    private static List<Diagnostic> built(Path folder, String text) throws Exception {
        Path source = Files.writeString(folder.resolve("some.c"), text + "\n");
        return Clang.compile(source, folder, folder.resolve("some.wasm"));
    }

    @Test
    void shouldTakeNoOtherFileIntoAModule() throws Exception {
        assumeTrue(Clang.lack().isEmpty(), "clang and lld are not installed");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        Path source = Files.writeString(folder.resolve("thief.c"), """
                __asm__(".section .rodata.s,\"\",@\\n.globl s\\ns: .incbin \"%s\"\\n.size s, 8\\n");
                extern const char s[];
                __attribute__((visibility("default"))) int look(int at) { return s[at]; }
                """.formatted(secret));
        List<Diagnostic> said = Clang.compile(source, folder, folder.resolve("thief.wasm"));
        assertTrue(said.stream().anyMatch(each -> each.isError() && each.toString().startsWith("thief.c:1:")), said::toString);
        assertTrue(Files.notExists(folder.resolve("thief.wasm")));
    }
}
