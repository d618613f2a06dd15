package edgeos.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file. An empty one, such as of a variable that a script never set, would be the folder that the program was started in. Stateless. */
final class PathWord implements ITypeConverter<Path> {
    private static final char UNREADABLE = '\uFFFD';

    /** Names of files are read so in this command line and those below it. */
    static void in(CommandLine line) {
        line.registerConverter(Path.class, new PathWord());
    }

    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name of the file is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new TypeConversionException("no file can be called '" + OneLine.of(text) + "' here. " + (text.indexOf(UNREADABLE) >= 0 ? "The language that the terminal is set to does not have some of its letters: set another, such as LC_ALL=C.UTF-8." : "Name another."));
        }
    }
}
