package edgeos.lab.build;

import java.nio.file.Path;
import java.util.List;

/** What became of a source. */
public sealed interface Build {
    /** It waits for its turn, or is being compiled. */
    record Pending() implements Build { }

    /**
     * It became a module.
     *
     * @param module the module's file, named by the content of source and header, so that other content is another file
     * @param warnings what the compiler would have liked otherwise
     */
    record Done(Path module, List<Diagnostic> warnings) implements Build {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It became nothing.
     *
     * @param diagnostics what the compiler says; never empty
     */
    record Failed(List<Diagnostic> diagnostics) implements Build {
        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * This machine cannot build.
     *
     * @param remedy what to install
     */
    record Impossible(String remedy) implements Build { }
}
