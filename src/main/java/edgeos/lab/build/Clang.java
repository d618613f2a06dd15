package edgeos.lab.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The C compiler of this machine, told to make WebAssembly. Called by the workshop's thread; never through a shell. */
final class Clang {
    /** Beyond this a compiler is ended. */
    private static final int MOST_SECONDS = 20;
    private static final int MOST_OUTPUT = 256 << 10;
    private static final long MOST_MEMORY_BYTES = 4L << 30;
    private static final List<Path> OF_THE_SYSTEM = List.of(Path.of("/usr/include"), Path.of("/usr/lib"), Path.of("/usr/local/include"), Path.of("/usr/local/lib"));
    /** Without assembler: {@code .incbin} would take any file that the user may read into the module, whatever the user consented to. */
    private static final List<String> FLAGS = List.of("-fno-gnu-inline-asm", "--target=wasm32", "-O2", "-Wall", "-Wextra", "-nostdlib",
            "-mbulk-memory", "-fvisibility=hidden", "-fno-color-diagnostics", "-Wl,--no-entry", "-Wl,--export-dynamic", "-Wl,-z,stack-size=8192",
            "-Wl,--stack-first", "-Wl,--strip-debug");

    private Clang() { }

    /** Why sources cannot be built here, as what to do about it; empty if they can. */
    static Optional<String> lack() {
        return found("clang").isPresent() && found("wasm-ld").isPresent() ? Optional.empty()
                : Optional.of("Install clang and lld (Debian, Ubuntu: apt-get install clang lld), or build the module elsewhere and name the .wasm file.");
    }

    private static Optional<Path> found(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            try {
                Path file = Path.of(folder, program);
                if (!folder.isEmpty() && Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return Optional.of(file);
                }
            } catch (InvalidPathException strange) {
                continue;
            }
        }
        return Optional.empty();
    }

    /**
     * Compiles one source. It may include what lies in its own folder, {@code edgeos.h}, and headers of the system and of the compiler, and no other file that the user may read: a module made
     * with any other is thrown away. Where the system has {@code prlimit}, the compiler's memory is limited.
     *
     * @param headers the folder of {@code edgeos.h}
     * @param module the file to write; there is none after a failure
     * @return what the compiler says; an error among it, if it failed
     */
    static List<Diagnostic> compile(Path source, Path headers, Path module) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        Path included = module.resolveSibling(module.getFileName() + ".d");
        found("prlimit").ifPresent(limit -> command.addAll(List.of(limit.toString(), "--as=" + MOST_MEMORY_BYTES)));
        command.add(found("clang").map(Path::toString).orElse("clang"));
        command.addAll(FLAGS);
        command.addAll(List.of("-MD", "-MF", included.toString(), "-I", headers.toString(), "-o", module.toString(), source.toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        boolean ended;
        try {
            ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        } finally {
            end(process);
        }
        List<Diagnostic> said = Diagnostic.parse(output.join());
        if (ended && process.exitValue() == 0) {
            Optional<String> stranger = stranger(included, source.toAbsolutePath(), headers);
            if (stranger.isEmpty()) {
                return said;
            }
            Files.deleteIfExists(module);
            return List.of(new Diagnostic(source.getFileName().toString(), 0, 0, true, "it includes a file that is neither beside it nor a header of the system: file=" + stranger.get()));
        }
        Files.deleteIfExists(included);
        Files.deleteIfExists(module);
        return said.stream().anyMatch(Diagnostic::isError) ? said : withFailure(said, ended, ended ? process.exitValue() : 0, output.join());
    }

    /** A file that went into a module, as the compiler says, and must not. The list is deleted. */
    private static Optional<String> stranger(Path included, Path source, Path headers) throws IOException {
        String rule = Files.readString(included);
        Files.delete(included);
        var allowed = new ArrayList<Path>(List.of(source.getParent().toRealPath(), headers.toRealPath()));
        allowed.addAll(OF_THE_SYSTEM);
        found("clang").map(Clang::home).ifPresent(allowed::add);
        for (String name : rule.substring(rule.indexOf(": ") + 1).replace("\\\n", " ").trim().split("(?<!\\\\)\\s+")) {
            Path file = Path.of(name.replace("\\ ", " ").replace("\\#", "#").replace("$$", "$"));
            Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (allowed.stream().noneMatch(real::startsWith)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Where the compiler has headers of its own. */
    private static Path home(Path compiler) {
        try {
            return compiler.toRealPath().resolve("../../lib/clang").normalize();
        } catch (IOException gone) {
            return compiler;
        }
    }

    /** Ends a compiler that still runs; ending one that has ended would close what it said before it was read. */
    private static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<Diagnostic> withFailure(List<Diagnostic> said, boolean ended, int exit, String output) {
        String last = output.lines().filter(line -> !line.isBlank()).reduce((_, line) -> line).orElse("");
        String text = ended ? "the compiler failed: exit=" + exit + " " + last : "the compiler took too long: seconds=" + MOST_SECONDS;
        var all = new ArrayList<>(said);
        all.add(new Diagnostic("", 0, 0, true, text.strip()));
        return all;
    }

    private static String read(InputStream stream) {
        try (stream) {
            byte[] first = stream.readNBytes(MOST_OUTPUT);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return new String(first, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }
}
