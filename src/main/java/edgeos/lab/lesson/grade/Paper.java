package edgeos.lab.lesson.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One submission to judge, as the process that judges it is told. Immutable.
 *
 * @param lesson the challenge's text
 * @param hidden goals that students do not know; empty: there are none
 * @param submission a copy of what was handed in
 * @param folder where it runs: a copy of what it may be fed from
 * @param seed of everything at random; empty: as drawn
 * @param result where the marks go
 */
public record Paper(Path lesson, Optional<Path> hidden, Path submission, Path folder, OptionalLong seed, Path result) {
    private static final String NONE = "-";
    private static final int WORDS = 6;

    /** This as words of a command line. */
    public List<String> words() {
        return List.of(lesson.toString(), hidden.map(Path::toString).orElse(NONE), submission.toString(), folder.toString(), seed.isPresent() ? Long.toString(seed.getAsLong()) : NONE, result.toString());
    }

    /**
     * The paper that these words are.
     *
     * @throws IllegalArgumentException if they are none
     */
    public static Paper of(List<String> words) {
        if (words.size() != WORDS) {
            throw new IllegalArgumentException("words=" + words.size() + " expected=" + WORDS);
        }
        return new Paper(Path.of(words.get(0)), words.get(1).equals(NONE) ? Optional.empty() : Optional.of(Path.of(words.get(1))), Path.of(words.get(2)), Path.of(words.get(3)),
                words.get(4).equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(words.get(4))), Path.of(words.get(5)));
    }
}
