package edgeos.cli;

import edgeos.lab.Consent;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code --allow} says. Stateless. */
final class Allowed {
    private Allowed() { }

    /** The consent that these words give; what is none of them is an error of the command line. */
    static Consent of(CommandLine line, List<String> words) {
        try {
            return Consent.of(words);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, "--allow: " + wrong.getMessage(), wrong);
        }
    }
}
