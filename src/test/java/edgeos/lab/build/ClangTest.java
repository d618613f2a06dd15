package edgeos.lab.build;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
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
}
