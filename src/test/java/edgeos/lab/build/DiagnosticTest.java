package edgeos.lab.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    @Test
    void shouldReadWhatCompilerAndLinkerPrint() {
        String output = """
                In file included from a/program.c:1:
                a/program.c:3:5: error: use of undeclared identifier 'x'
                    x = 1;
                    ^
                a/program.c:7:1: warning: unused variable 'y' [-Wunused-variable]
                a/program.c:1:10: fatal error: 'none.h' file not found
                wasm-ld: error: draft.o: undefined symbol: helper
                2 errors generated.
                """;
        assertEquals(List.of(new Diagnostic("a/program.c", 3, 5, true, "use of undeclared identifier 'x'"),
                new Diagnostic("a/program.c", 7, 1, false, "unused variable 'y' [-Wunused-variable]"),
                new Diagnostic("a/program.c", 1, 10, true, "'none.h' file not found"),
                new Diagnostic("", 0, 0, true, "draft.o: undefined symbol: helper")), Diagnostic.parse(output));
        assertEquals("program.c:3:5: use of undeclared identifier 'x'", Diagnostic.parse(output).getFirst().toString());
    }
}
