package edgeos;

import edgeos.cli.LabCommand;
import edgeos.lab.LabVersion;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the program starts: joins the command line and the window, which don't know each other. */
public final class Main {
    private Main() { }

    /**
     * Runs the lab and ends the process with the exit code that {@code --help} explains.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        StartLog.leaveOutTheUsual();
        var results = new Results();
        PrintWriter out = writer(results, System.out);
        PrintWriter err = writer(System.err, System.err);
        int code = LabCommand.execute(new WindowDesk(Display.current()), LabVersion.text(), out, err, args);
        out.flush();
        Optional<String> lost = results.lost();
        lost.ifPresent(why -> err.println("standard output cannot be written: " + why + ". What was printed is not all there is."));
        err.flush();
        System.exit(code == 0 && lost.isPresent() ? Results.NOT_WRITTEN : code);
    }

    /** A system that names no language claims to know ASCII only, but its terminals know UTF-8, and figures need a micro sign. */
    private static PrintWriter writer(OutputStream to, PrintStream stream) {
        Charset charset = stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(new OutputStreamWriter(to, charset), true);
    }
}
