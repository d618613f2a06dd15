package edgeos.lab.lesson;

import edgeos.lab.lesson.condition.ConditionException;
import edgeos.model.check.Finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings of one file, within bounds. Confined to one thread. */
final class FindingList {
    private static final int MOST = 200;
    private static final int MOST_LETTERS = 400;

    private final Path file;
    private final List<LessonFinding> found = new ArrayList<>();

    FindingList(Path file) {
        this.file = file;
    }

    void error(int line, String what, String remedy) {
        add(new LessonFinding(file, line, Severity.ERROR, cut(what), remedy));
    }

    void warning(int line, String what, String remedy) {
        add(new LessonFinding(file, line, Severity.WARNING, cut(what), remedy));
    }

    /** What is wrong with a line of the language of lessons. */
    void error(int line, String directive, ConditionException wrong) {
        error(line, directive + ": " + wrong.getMessage() + " (at letter " + wrong.column() + ")", "See samples/lessons/README.md.");
    }

    void add(LessonFinding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    List<LessonFinding> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(LessonFinding::line)).toList();
    }

    private static String cut(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "...";
    }
}
