package edgeos;

import edgeos.cli.LabCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the program starts: joins the command line and the window, which don't know each other. */
public final class Main {
    private Main() { }

    /**
     * Runs the lab and ends the process with the exit code that {@code --help} explains.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        ToolkitLog.leaveOutClassPathWarning();
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int code = LabCommand.execute(new WindowDesk(Display.current()), version(), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=start resource=build.properties", e);
        }
        return build.getProperty("version");
    }
}
