package edgeos.lab.build;

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
