package edgeos.program;

import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.notation.Settings;
import java.nio.file.Path;

/** Settings with which a kind's program starts: its defaults, and a module for those that need one. */
public final class ReadySettings {
    /** Where the sample programs are. */
    public static final Path PROGRAMS = Path.of("samples", "programs");

    private ReadySettings() { }

    public static Settings of(Kind kind) {
        boolean needsModule = kind.settings().stream().anyMatch(setting -> setting instanceof Setting.File file && file.endings().contains("wasm"));
        return needsModule ? kind.defaults().with("file", PROGRAMS.resolve("forward.wasm").toString()) : kind.defaults();
    }
}
