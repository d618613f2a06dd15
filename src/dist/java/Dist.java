import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of the built lab what runs with no JDK installed: an application image with a small runtime and a cache of what its start needs, and on Debian a package of it. Run from source by {@code mvn -q -Pdist package}, in the project's
 * folder.
 */
final class Dist {
    private static final String NAME = "edgeos-lab";
    private static final String SERVER = "Xvfb";
    private static final Path TARGET = Path.of("target");
    private static final Path DIST = TARGET.resolve("dist");
    private static final Path INPUT = DIST.resolve("input");
    private static final Path FX = DIST.resolve("javafx");
    /** JavaFX as part of the runtime, as it is meant to be: on the class path it warns, for which the log looks through every library, and unpacks and checks its native libraries at each start. */
    private static final String FX_MODULES = "javafx.controls,javafx.fxml,jfx.incubator.input,jfx.incubator.richtext";
    private static final Pattern FX_JAR = Pattern.compile("(javafx|jfx)-.*\\.jar");
    /** What jdeps finds in the lab and its libraries, and what is only found at run time: samples are read from a jar as from a file system. */
    private static final String MODULES = "java.base,java.compiler,java.desktop,java.logging,java.management,java.naming,java.prefs,java.scripting,java.sql,java.xml,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs," + FX_MODULES;
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED,javafx.graphics", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            // what ControlsFX uses of JavaFX, which is a module here
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED", "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED", "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
            // where the cache was made for, which saves to adapt all of it at each start
            "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0",
            // what Java would find, too, if it asked every library for something else
            "-Djavax.xml.parsers.DocumentBuilderFactory=com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl", "-Djavax.xml.stream.XMLInputFactory=com.sun.xml.internal.stream.XMLInputFactoryImpl",
            "-Djavax.xml.transform.TransformerFactory=com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl",
            "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=40", "-Xlog:disable", "-Xlog:all=error:stderr");
    /** What runs on after a start, and is to become as fast as it can: the engine, what it runs and counts, and what paints the drawing. */
    private static final List<String> LASTING = List.of("edgeos/engine", "edgeos/memory", "edgeos/program", "edgeos/telemetry", "edgeos/os", "org/HdrHistogram", "org/agrona", "org/jctools", "jdk/internal/foreign",
            "edgeos/ui/canvas/paint", "com/sun/prism", "com/sun/pisces", "com/sun/marlin");
    /**
     * Java compiles by the cache's word at once as far as it was compiled while the cache was made. The first compiler is enough for what only a start runs; the second would hold one of two processors half of that time. What lasts
     * is not compiled then at all: so nothing is known of it, and it is compiled by both as in any Java.
     */
    private static final String COMPILED = " -XX:TieredStopAtLevel=1 -XX:CompileCommand=quiet" + LASTING.stream().map(each -> " -XX:CompileCommand=exclude," + each + "/*.*").collect(Collectors.joining());
    private static final String SETTINGS = "-Djava.util.prefs.PreferencesFactory=java.util.prefs.FileSystemPreferencesFactory";
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private Dist() { }

    /**
     * Makes all that can be made here.
     *
     * @param args the version
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        delete(DIST);
        gather();
        Path icon = DIST.resolve(NAME + ".png");
        AppIcon.write(icon);
        List<String> common = new ArrayList<>(List.of("--name", NAME, "--app-version", args[0], "--vendor", "EdgeOS Lab", "--description", "Draw chains of feather-weight processes, run them, and read true numbers off them"));
        if (LINUX) {
            common.addAll(List.of("--icon", icon.toString()));
        }
        image(common);
        unpackNative();
        date();
        train();
        report("application image", image());
        if (LINUX && isThere("dpkg-deb") && isThere("fakeroot")) {
            debian(common);
        }
        System.exit(0);
    }

    /** Jars of JavaFX that only point at those of a platform hold no module and are left out. */
    private static void gather() throws IOException {
        Files.createDirectories(INPUT.resolve("lib"));
        Files.createDirectories(FX);
        Files.copy(TARGET.resolve(NAME + ".jar"), INPUT.resolve(NAME + ".jar"));
        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                boolean fx = FX_JAR.matcher(library.getFileName().toString()).matches();
                if (!fx || holdsModule(library)) {
                    Files.copy(library, (fx ? FX : INPUT.resolve("lib")).resolve(library.getFileName()));
                }
            }
        }
    }

    private static boolean holdsModule(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getEntry("module-info.class") != null;
        }
    }

    /** Where JavaFX looks for them first. */
    private static void unpackNative() throws IOException {
        Path runtime = LINUX ? image().resolve("lib").resolve("runtime") : MAC ? image().resolve("Contents").resolve("runtime").resolve("Contents").resolve("Home") : image().resolve("runtime");
        Path folder = runtime.resolve(LINUX || MAC ? "lib" : "bin");
        try (Stream<Path> jars = Files.list(FX)) {
            for (Path each : jars.toList()) {
                try (var jar = new JarFile(each.toFile())) {
                    for (JarEntry entry : jar.stream().filter(file -> file.getName().matches("[^/]+\\.(so|dylib|dll)")).toList()) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            Files.copy(in, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
            }
        }
    }

    /** Experiments start a Java of their own: the runtime keeps the command for it. */
    private static void image(List<String> common) {
        List<String> command = new ArrayList<>(common);
        command.addAll(List.of("--type", "app-image", "--dest", DIST.toString(), "--input", INPUT.toString(), "--main-jar", NAME + ".jar", "--module-path", FX.toString(), "--add-modules", MODULES,
                "--jlink-options", "--strip-debug --no-man-pages --no-header-files"));
        OPTIONS.forEach(option -> command.addAll(List.of("--java-options", option)));
        if (LINUX) {
            command.addAll(List.of("--java-options", SETTINGS));
        }
        jpackage(command);
    }

    /** The cache knows jars by their time too, and packing gives files another unless it is told: dpkg-deb lets none be later than this. */
    private static void date() throws IOException {
        FileTime time = FileTime.from(Long.parseLong(System.getenv("SOURCE_DATE_EPOCH")), TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(app())) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, time);
            }
        }
    }

    /** Starts the image twice, up to its first moving frame, and keeps what was loaded, linked, and compiled for it the second time, when there are settings of a time before. */
    private static void train() throws IOException, InterruptedException {
        Path cache = app().resolve(NAME + ".aot");
        Path home = Files.createDirectories(DIST.resolve("home"));
        Optional<Process> server = LINUX && isThere(SERVER) ? Optional.of(new ProcessBuilder(SERVER, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp").redirectError(Redirect.DISCARD).start()) : Optional.empty();
        try {
            Optional<String> display = server.isPresent() ? Optional.ofNullable(server.get().inputReader().readLine()).map(number -> ":" + number) : Optional.empty();
            start(home, display, "");
            start(home, display, COMPILED + " -XX:AOTCacheOutput=" + cache.toAbsolutePath());
        } finally {
            server.ifPresent(Process::destroy);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("phase=dist the image made no cache: launcher=" + launcher());
        }
        Files.writeString(app().resolve(NAME + ".cfg"), "java-options=-XX:AOTCache=$APPDIR/" + NAME + ".aot\n", StandardOpenOption.APPEND);
    }

    /** In memory where there is no display of our own: nobody's screen is to flicker. What connects to one is not in the cache then. */
    private static void start(Path home, Optional<String> display, String option) throws IOException, InterruptedException {
        var start = new ProcessBuilder(launcher().toString(), "--first-frame").inheritIO();
        start.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home.toAbsolutePath() + " -Djava.util.prefs.userRoot=" + home.toAbsolutePath() + option);
        start.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        display.ifPresent(ours -> start.environment().put("DISPLAY", ours));
        if (start.start().waitFor() != 0) {
            throw new IllegalStateException("phase=dist the image does not start: launcher=" + launcher());
        }
    }

    private static void debian(List<String> common) throws IOException {
        Path associations = Files.createDirectories(DIST.resolve("associations"));
        Path drawing = associate(associations, "edgeos", "application/x-edgeos-lab+json", "EdgeOS Lab drawing");
        Path talk = associate(associations, "edgetalk", "application/x-edgeos-lab-talk+json", "EdgeOS Lab talk");
        Path recording = associate(associations, "edgerec", "application/x-edgeos-lab-recording", "EdgeOS Lab recording");
        List<String> command = new ArrayList<>(common);
        command.addAll(List.of("--type", "deb", "--dest", DIST.toString(), "--app-image", image().toString(), "--linux-package-name", NAME, "--linux-deb-maintainer", "edgeos-lab@localhost",
                "--linux-app-category", "education", "--resource-dir", "src/dist/package", "--linux-shortcut", "--linux-package-deps", "libgtk-3-0", "--file-associations", drawing.toString(), "--file-associations", recording.toString(), "--file-associations", talk.toString()));
        jpackage(command);
        try (Stream<Path> files = Files.list(DIST)) {
            for (Path deb : files.filter(file -> file.toString().endsWith(".deb")).toList()) {
                report("Debian package", deb);
            }
        }
    }

    private static Path associate(Path folder, String ending, String type, String description) throws IOException {
        return Files.writeString(folder.resolve(ending + ".properties"), "extension=" + ending + "\nmime-type=" + type + "\ndescription=" + description + "\nicon=" + DIST.resolve(NAME + ".png").toAbsolutePath() + "\n");
    }

    private static void jpackage(List<String> command) {
        int code = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err, command.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("phase=dist jpackage failed: code=" + code);
        }
    }

    private static Path image() {
        return DIST.resolve(MAC ? NAME + ".app" : NAME);
    }

    private static Path launcher() {
        return LINUX ? image().resolve("bin").resolve(NAME) : MAC ? image().resolve("Contents").resolve("MacOS").resolve(NAME) : image().resolve(NAME + ".exe");
    }

    private static Path app() {
        return LINUX ? image().resolve("lib").resolve("app") : MAC ? image().resolve("Contents").resolve("app") : image().resolve("app");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void report(String what, Path made) throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(Locale.ROOT, "%s: %s (%.0f MiB)%n", what, made, bytes / 1048576.0);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
