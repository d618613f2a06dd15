package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A drawing read from a file, with a stopped session for it. Confined to the thread of the command. */
final class OpenedDrawing implements AutoCloseable {
    private final List<Finding> findings;
    private final Session session;

    private OpenedDrawing(List<Finding> findings, Session session) {
        this.findings = findings;
        this.session = session;
    }

    static OpenedDrawing of(Path file, Consent consent) {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        Session session = new Session(reading.drawing(), file.toAbsolutePath().normalize().getParent(), consent);
        session.awaitBuilds();
        List<Finding> findings = Stream.concat(reading.findings().stream(), session.findings().stream()).distinct().toList();
        return new OpenedDrawing(findings, session);
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isFit() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }
}
