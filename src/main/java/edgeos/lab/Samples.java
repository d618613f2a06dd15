package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The drawings that come with the lab, as files in a real folder, so that what they are fed stands beside them. From a build the folder
 * is the build's own; from a jar it is a temporary copy, made at the first call and gone when the program ends. Any thread.
 */
public final class Samples {
    private static final String DEFAULT = "default.json";
    private static final String IN_JAR = "samples/";
    private static final String COPY = "edgeos-samples";
    private static final String RECORDINGS = "recordings";
    private static final int REHEARSED_EVENTS = 100;
    private static Path folder;

    private Samples() { }

    /**
     * The folder with all samples.
     *
     * @return empty when this build has none
     * @throws UncheckedIOException when they cannot be copied out of the jar
     */
    public static synchronized Optional<Path> folder() {
        URL first = Samples.class.getResource("/samples/" + DEFAULT);
        if (folder == null && first != null) {
            folder = located(first);
        }
        return Optional.ofNullable(folder);
    }

    /** Whether this is one of the samples or a folder of theirs, or lies in a copy that another lab made, such as one that ended suddenly: no place to keep anything, as it may be gone when the program ends. */
    public static synchronized boolean holds(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Path passing = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        return folder != null && place.startsWith(folder.toAbsolutePath().normalize())
                || place.startsWith(passing) && !place.equals(passing) && passing.relativize(place).getName(0).toString().startsWith(COPY);
    }

    /** The drawing that opens first; empty when this build has none. */
    public static Optional<Path> first() {
        return folder().map(found -> found.resolve(DEFAULT));
    }

    /**
     * Reads the drawing that opens first, makes its engine with few instances of each chain, and lets it go without a message: what Java loads and links for that is there when somebody runs it. That drawing has nothing to do with the machine's network or devices, of which only one engine at a time could have a part.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static void rehearse() {
        Optional<Path> sample = first();
        if (sample.isPresent()) {
            Drawing drawing = DrawingFormat.read(sample.get()).drawing();
            EnginePlan plan = PlanCompiler.compile(Network.permitted(drawing, Consent.NONE, Mode.LIVE), sample.get().getParent());
            try {
                new Engine(small(plan), new EventLog(REHEARSED_EVENTS)).close();
            } catch (EngineException _) {
                // told when somebody runs it
            }
        }
    }

    /** To make one instance loads all that making a hundred does. */
    private static EnginePlan small(EnginePlan plan) {
        return new EnginePlan(plan.scheduling(), plan.placement(), plan.nodes(), plan.links(), plan.chains().stream().map(Samples::small).toList(), plan.assets(), plan.grants());
    }

    private static ChainSpec small(ChainSpec chain) {
        return new ChainSpec(chain.id(), chain.name(), chain.tenant(), chain.policy(), chain.flowBy(), chain.instances(), Math.min(chain.createAhead(), 1), chain.limit(), chain.idleNanos());
    }

    /**
     * All samples: the one that opens first, then the others by name.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static List<Path> all() {
        return folder().map(Samples::drawings).orElse(List.of());
    }

    /**
     * Recordings of samples, by name: for a machine that is too slow to run them.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static List<Path> recordings() {
        return folder().map(found -> found.resolve(RECORDINGS)).filter(Files::isDirectory).map(Samples::recordings).orElse(List.of());
    }

    private static List<Path> recordings(Path found) {
        try (Stream<Path> files = Files.list(found)) {
            return files.filter(file -> file.toString().endsWith(".edgerec")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder=" + found, e);
        }
    }

    private static List<Path> drawings(Path found) {
        try (Stream<Path> files = Files.list(found)) {
            Stream<Path> others = files.filter(file -> file.toString().endsWith(".json") && !file.endsWith(DEFAULT)).sorted();
            return Stream.concat(Stream.of(found.resolve(DEFAULT)), others).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder=" + found, e);
        }
    }

    static Path located(URL first) {
        try {
            URI place = first.toURI();
            if (place.getScheme().equals("file")) {
                return Path.of(place).getParent();
            }
            // as a file system it would be read entry by entry, and all other libraries for who knows such systems
            try (JarFile jar = new JarFile(Path.of(((JarURLConnection) first.openConnection()).getJarFileURL().toURI()).toFile(), false)) {
                return copied(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("resource=" + first, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("resource=" + first, e);
        }
    }

    private static Path copied(JarFile jar) throws IOException {
        Path copy = Files.createTempDirectory(COPY);
        copy.toFile().deleteOnExit();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(IN_JAR)) {
                copy(jar, entry, copy);
            }
        }
        return copy;
    }

    private static void copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName().substring(IN_JAR.length()));
        for (Path above = entry.isDirectory() ? target : target.getParent(); !Files.isDirectory(above); above = above.getParent()) {
            Files.createDirectories(above);
            above.toFile().deleteOnExit();
        }
        if (!entry.isDirectory()) {
            target.toFile().deleteOnExit();
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }
}
