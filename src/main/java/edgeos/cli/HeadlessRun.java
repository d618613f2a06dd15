package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.recording.Recorder;
import edgeos.lab.report.ReportJson;
import edgeos.lab.report.RunReport;
import edgeos.lab.report.TimedRun;
import edgeos.lab.report.WarmUp;
import edgeos.notation.Quantity;
import edgeos.telemetry.Event;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One run of a drawing without a window, from its file to an exit code. Confined to the thread of the command. */
final class HeadlessRun {
    private final Desk desk;
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean unrecorded;

    HeadlessRun(Desk desk, PrintWriter out, PrintWriter err) {
        this.desk = desk;
        this.out = out;
        this.err = err;
    }

    int of(Path file, Duration length, Consent consent, Optional<Path> json, Optional<Path> record, Optional<Desk.Picture> picture)
            throws IOException, InterruptedException {
        FileAccess.requireWritable(json.orElse(null));
        FileAccess.requireWritable(record.orElse(null));
        FileAccess.requireNoFolder(picture.map(Desk.Picture::file).orElse(null));
        Optional<RunReport> ran = ran(file, length, consent, record);
        if (ran.isEmpty()) {
            return ExitCode.NOT_FIT;
        }
        RunReport report = ran.get();
        FigureLines.print(out, report);
        if (json.isPresent()) {
            FileAccess.write(json.get(), ReportJson.write(report));
        }
        if (picture.isPresent()) {
            paint(file, consent, picture.get());
        }
        return unrecorded ? ExitCode.USAGE : report.passed() ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }

    /** The session is closed before anything else is done, so that what is measured is the engine alone. */
    private Optional<RunReport> ran(Path file, Duration length, Consent consent, Optional<Path> record) throws IOException, InterruptedException {
        OpenedDrawing drawing = OpenedDrawing.of(file, consent);
        try (OpenedDrawing opened = drawing) {
            opened.findings().forEach(finding -> err.println(FindingLines.line(file, finding)));
            if (!opened.isFit()) {
                return Optional.empty();
            }
            if (!opened.session().start()) {
                opened.session().findings().stream().filter(finding -> !opened.findings().contains(finding))
                        .forEach(finding -> err.println(FindingLines.line(file, finding)));
                return Optional.empty();
            }
            Optional<Recorder> recorder = record.isEmpty() ? Optional.empty() : Optional.of(Recorder.start(opened.session(), record.get(), WarmUp.of(length)));
            opened.session().sights().listening().forEach((node, address) -> out.println(OneLine.of(node + " listens at " + address)));
            out.flush();
            RunReport report = TimedRun.of(name(file), opened.session(), length);
            if (recorder.isPresent()) {
                end(recorder.get());
            }
            return Optional.of(report);
        } finally {
            drawing.session().events().after(0).stream().filter(HeadlessRun::isTrouble)
                    .forEach(event -> err.println(FindingLines.line(file, event)));
        }
    }

    /** Whatever becomes of the recording, the run has its figures. */
    private void end(Recorder recorder) throws InterruptedException {
        try {
            Path whole = recorder.await();
            long missed = recorder.progress().missed();
            out.println("recording     " + whole + ", " + Quantity.bytes(Files.size(whole)) + (missed == 0 ? "" : ", without " + missed + " moments, as the disk was too slow"));
        } catch (IOException failed) {
            unrecorded = true;
            err.println(failed.getMessage() + ". What was recorded until then is in the file whose name ends in .part, which replay shows.");
        }
    }

    private static boolean isTrouble(Event event) {
        return event.topic() != Event.Topic.FINDING
                && (event.level() == Event.Level.ERROR || event.level() == Event.Level.WARNING && event.topic() == Event.Topic.FILE);
    }

    private void paint(Path file, Consent consent, Desk.Picture picture) throws IOException {
        try {
            desk.paint(file, consent, picture);
            out.println("picture       " + picture.file());
        } catch (Desk.DeskException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What a report calls the drawing in this file. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }
}
