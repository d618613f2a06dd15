package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import java.io.PrintWriter;
import java.nio.file.Path;

/** So many steps of a drawing, by the thread of the command alone: nothing that it prints depends on the machine. Stateless. */
final class SteppedRun {
    private static final int AT_ONCE = 1_000;

    private SteppedRun() { }

    static int of(Path file, Consent consent, long steps, long seed, PrintWriter out, PrintWriter err) {
        try (OpenedDrawing opened = OpenedDrawing.of(file, consent)) {
            opened.findings().forEach(finding -> err.println(FindingLines.line(file, finding)));
            Session session = opened.session();
            session.setMode(Mode.STEP);
            session.setSeed(seed);
            session.keepPast(false);
            if (!opened.isFit() || !session.start()) {
                session.findings().stream().filter(finding -> !opened.findings().contains(finding)).forEach(finding -> err.println(FindingLines.line(file, finding)));
                return ExitCode.NOT_FIT;
            }
            long done = 0;
            while (done < steps && session.step((int) Math.min(AT_ONCE, steps - done))) {
                session.takeActs();
                done = session.time().position();
            }
            FigureLines.print(out, HeadlessRun.name(file), session.drawing(), session.snapshot(), done, session.time().trace());
            if (done < steps) {
                out.println("then there was nothing more to do");
                out.flush();
            }
            return ExitCode.OK;
        }
    }
}
