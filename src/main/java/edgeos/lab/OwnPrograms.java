package edgeos.lab;

import edgeos.lab.build.Build;
import edgeos.lab.build.Diagnostic;
import edgeos.lab.build.Workshop;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The programs that users wrote, as the nodes of a drawing name them: C sources are built, and nodes run the modules that came out, the last good ones while a newer source is
 * being built or has errors.
 *
 * <p>Any thread; nothing but {@link #await} waits.
 */
final class OwnPrograms implements AutoCloseable {
    private static final String KIND = "wasm";
    private static final String FILE = "file";
    private static final String SOURCE = ".c";
    private static final String MODULE = ".wasm";
    private static final String STAMP = "fileStamp";

    private final Workshop workshop;
    private final Map<Path, Path> lastGood = new HashMap<>();

    /** Calls this, on a thread of its own, whenever a build came out. */
    OwnPrograms(Runnable built) {
        workshop = new Workshop(built);
    }

    /** Builds what this drawing names, as far as it may be read, from now on. */
    void look(Drawing drawing, Path folder, Consent consent) {
        Set<Path> sources = new HashSet<>();
        for (Node node : drawing.nodes()) {
            source(node, folder).filter(path -> consent.permits(folder, path) && isFile(path)).ifPresent(sources::add);
        }
        workshop.keep(sources);
    }

    /** A pipe would keep the compiler waiting for ever; other findings say what is wrong with it. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    /** Looks for changed sources now, instead of within a second. */
    void hurry() {
        workshop.look();
    }

    /** What became of a node's source; empty: the node has none. */
    Optional<Build> build(Node node, Path folder) {
        return source(node, folder).map(workshop::build);
    }

    /** The drawing with modules in the place of sources; a source of which there is none yet stays. */
    synchronized Drawing built(Drawing drawing, Path folder) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> source(node, folder).flatMap(this::module)
                .map(module -> node.with(node.settings().with(FILE, module.toString()).with(STAMP, stamp(module)))).orElse(node)).toList());
    }

    /** Tells one content of a module from another, so that a plan with the newer one differs. */
    private static String stamp(Path module) {
        try {
            return Files.getLastModifiedTime(module) + " " + Files.size(module);
        } catch (IOException absent) {
            return "";
        }
    }

    private Optional<Path> module(Path source) {
        if (source.toString().endsWith(MODULE)) {
            return Optional.of(source);
        }
        if (workshop.build(source) instanceof Build.Done done) {
            lastGood.put(source, done.module());
        }
        return Optional.ofNullable(lastGood.get(source));
    }

    /** What is wrong with sources: errors as far as there is nothing to run instead. */
    synchronized List<Finding> findings(Drawing drawing, Path folder) {
        var found = new ArrayList<Finding>();
        for (Node node : drawing.nodes()) {
            source(node, folder).filter(OwnPrograms::isFile).ifPresent(source -> {
                boolean runs = module(source).isPresent();
                switch (workshop.build(source)) {
                    case Build.Failed failed -> failed.diagnostics().stream().filter(Diagnostic::isError).forEach(diagnostic -> found.add(finding(node, runs,
                            diagnostic.toString(), runs ? "Mend it; what ran before goes on." : "Mend it and save: it is built at once.")));
                    case Build.Impossible impossible -> found.add(finding(node, runs, "a C source cannot be built on this machine: file=" + source.getFileName(),
                            impossible.remedy()));
                    case Build.Done done -> done.warnings().forEach(warning -> found.add(finding(node, true, warning.toString(), "It runs nevertheless.")));
                    case Build.Pending _ -> {
                        if (!runs) {
                            found.add(finding(node, false, "it is being built: file=" + source.getFileName(), "Wait a moment."));
                        }
                    }
                }
            });
        }
        return found;
    }

    private static Finding finding(Node node, boolean runs, String what, String remedy) {
        return new Finding(runs ? Finding.Severity.WARNING : Finding.Severity.ERROR, Finding.Place.NODE, node.id(), FILE, what, remedy);
    }

    /** Waits until every source has a first result; false if that takes longer. */
    boolean await(Duration most) {
        try {
            return workshop.await(most);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Path> source(Node node, Path folder) {
        String name = node.settings().text(FILE, "");
        if (!node.kind().equals(KIND) || !name.endsWith(SOURCE) && !name.endsWith(MODULE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(name).toAbsolutePath().normalize());
        } catch (InvalidPathException strange) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        workshop.close();
    }
}
