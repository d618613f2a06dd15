package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.lab.build.Build;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in C, built by this machine's clang; without one there is nothing to test. */
class OwnProgramsTest {
    private static final String FORWARD = """
            #include "edgeos.h"
            EDGEOS_ROOM(64, 16384)
            EDGEOS_ON_BATCH(count) {
                return count;
            }
            """;
    private static final String DROP = FORWARD.replace("return count;",
            "for (uint32_t i = 0; i < count; i++) { edgeos_drop(&edgeos_records[i], EDGEOS_DENIED); } return count;");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    @TempDir
    private Path folder;
    private Path source;

    @BeforeEach
    void needsClang() {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "clang")))
                && Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "wasm-ld"))), "clang and lld are not installed");
        source = folder.resolve("mine.c");
    }

    @Test
    void shouldRunWhatIsBuiltFromSourceAndReloadItInTheRunningChain() throws IOException {
        Files.writeString(source, FORWARD);
        try (var session = new Session(drawing(), folder, Consent.NONE)) {
            assertTrue(session.start(), () -> session.findings().toString());
            Await.until("messages arrive", LIMIT, () -> figures(session, "sink").in() > 100);
            Files.writeString(source, DROP);
            session.hurryBuilds();
            Await.until("the new program drops", LIMIT, () -> figures(session, "mine").dropped() > 100);
            long arrived = figures(session, "sink").in();
            long dropped = figures(session, "mine").dropped();
            Await.until("it goes on dropping", LIMIT, () -> figures(session, "mine").dropped() > dropped + 1000);
            assertEquals(arrived, figures(session, "sink").in(), "nothing passes any more");
            assertEquals(0, session.snapshot().ledger().imbalance());
        }
    }

    @Test
    void shouldGoOnWithTheProgramOfBeforeWhileTheSourceHasErrors() throws IOException {
        Files.writeString(source, FORWARD);
        try (var session = new Session(drawing(), folder, Consent.NONE)) {
            assertTrue(session.start());
            Files.writeString(source, FORWARD.replace("return count;", "return cuont;"));
            session.hurryBuilds();
            Await.until("the error is found", LIMIT, () -> session.findings().stream().anyMatch(finding -> finding.what().startsWith("mine.c:4:")));
            assertTrue(session.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), "it still runs");
            long arrived = figures(session, "sink").in();
            Await.until("messages still arrive", LIMIT, () -> figures(session, "sink").in() > arrived + 100);
        }
    }

    @Test
    void shouldCompileNothingThatIsNoFile() throws IOException {
        Files.createDirectory(source);
        try (var session = new Session(drawing(), folder, Consent.NONE)) {
            assertFalse(session.start());
            assertInstanceOf(Build.Pending.class, session.build("mine").orElseThrow());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.what().startsWith("there is no such file to read")));
        }
    }

    @Test
    void shouldRefuseToStartWithAProgramThatWasNeverBuilt() throws IOException {
        Files.writeString(source, "int broken(");
        try (var session = new Session(drawing(), folder, Consent.NONE)) {
            assertFalse(session.start());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.subject().equals("mine") && finding.what().startsWith("mine.c:1:")));
        }
    }

    private static NodeFigures figures(Session session, String node) {
        return session.snapshot().node(node).orElseThrow();
    }

    private static Drawing drawing() {
        var nodes = List.of(node("gen", "generator", Map.of("ratePerSecond", 20_000.0)), node("mine", "wasm", Map.of("file", "mine.c")),
                node("sink", "sink", Map.of()));
        var links = List.of(link("in", "gen", "out", "mine", "in"), link("out", "mine", "out", "sink", "in"));
        return Drawing.EMPTY.withNodes(nodes).withLinks(links);
    }

    private static Node node(String id, String kind, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String id, String from, String out, String to, String in) {
        return new Link(id, new Link.End(from, out), new Link.End(to, in), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }
}
