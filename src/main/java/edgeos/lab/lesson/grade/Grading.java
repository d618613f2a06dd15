package edgeos.lab.lesson.grade;

import edgeos.os.AvailableMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * How a course is graded. Immutable.
 *
 * @param lesson the challenge's text
 * @param drawing what the challenge starts with
 * @param goals what each goal is called, hidden ones last
 * @param hidden goals that students do not know; empty: there are none
 * @param seed of everything at random; empty: as drawn
 * @param limit how much of the processor's time judging one submission may take, starting a process included; ten times as long on the clock on the wall, if others need the processor
 * @param memoryBytes how much memory that process may occupy
 * @param command makes the command line of a process that judges, of the words of a {@link Paper}
 */
public record Grading(Path lesson, Path drawing, List<String> goals, Optional<Path> hidden, OptionalLong seed, Duration limit, long memoryBytes, UnaryOperator<List<String>> command) {
    public Grading {
        goals = List.copyOf(goals);
    }

    /** How many may be judged at the same time: each has a processor, and each may occupy what one may. */
    public int atOnce(int processors) {
        return atOnce(processors, AvailableMemory.bytes());
    }

    /** The same, where so many bytes of memory are available; 0: nobody knows. */
    int atOnce(int processors, long availableBytes) {
        return (int) Math.max(1, Math.min(processors, availableBytes > 0 ? availableBytes / memoryBytes : processors));
    }
}
