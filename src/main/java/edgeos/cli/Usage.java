package edgeos.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What must hold of a command line. Thrown from here, so that a command whose line is not even read, as at a start of the window, loads none of it. Stateless. */
final class Usage {
    private Usage() { }

    /**
     * Goes on only if it holds.
     *
     * @throws ParameterException with this sentence if it does not
     */
    static void require(boolean holds, CommandLine line, String otherwise) {
        if (!holds) {
            throw new ParameterException(line, otherwise);
        }
    }
}
