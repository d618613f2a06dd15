package edgeos.lab.lesson;

import edgeos.model.check.Finding.Severity;
import java.nio.file.Path;

/**
 * Something that the author of a lesson can mend. Immutable; any thread.
 *
 * @param file where it is
 * @param line in which line, from 1; 0: the whole file
 * @param severity an error: the lesson cannot be gone through as it is
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record LessonFinding(Path file, int line, Severity severity, String what, String remedy) { }
