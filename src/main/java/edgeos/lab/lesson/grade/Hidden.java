package edgeos.lab.lesson.grade;

import edgeos.lab.lesson.condition.Condition;
import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.ConditionParser;
import edgeos.lab.lesson.condition.EngineFact.Measures;
import edgeos.lab.lesson.condition.EngineFact.Subject;
import edgeos.lab.lesson.condition.Metric;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.model.Expectation;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.LimitedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a teacher expects and students do not know: a drawing, of which the expectations count, or a text with lines of goals. Stateless. */
public final class Hidden {
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern GOAL = Pattern.compile("\\s*(?:>\\s*)?goal:(.*?)(?: -- (.*))?");

    private Hidden() { }

    /**
     * The goals in a file.
     *
     * @throws IOException if it cannot be read, or something in it is no goal; the message says where
     */
    public static List<Requirement> goals(Path file) throws IOException {
        List<Requirement> goals = DrawingFormat.isNamedSo(file) ? ofDrawing(file) : ofText(file);
        if (goals.isEmpty()) {
            throw new IOException(file + ": there is no goal in it. Write lines such as > goal: loss <= 1 %, or expectations in a drawing.");
        }
        return goals;
    }

    private static List<Requirement> ofDrawing(Path file) throws IOException {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        for (Finding finding : reading.findings()) {
            if (finding.severity() == Finding.Severity.ERROR) {
                throw new IOException(file + ": " + finding.what() + " " + finding.remedy());
            }
        }
        return reading.drawing().expectations().stream().map(Hidden::goal).toList();
    }

    private static Requirement goal(Expectation expected) {
        Metric metric = Arrays.stream(Metric.values()).filter(one -> one.figure().filter(expected.figure()::equals).isPresent()).findFirst().orElseThrow();
        var measures = new Measures(metric, new Subject(expected.scope(), expected.subject()), false, expected.comparison(), expected.value(), expected.unit());
        return new Requirement(measures, expected.name().isBlank() ? measures.words() : expected.name());
    }

    private static List<Requirement> ofText(Path file) throws IOException {
        var goals = new ArrayList<Requirement>();
        int number = 0;
        for (String line : LimitedFile.text(file, MOST_BYTES).lines().toList()) {
            number++;
            Matcher match = GOAL.matcher(line);
            if (match.matches()) {
                try {
                    Condition condition = ConditionParser.parse(match.group(1));
                    goals.add(new Requirement(condition, match.group(2) == null || match.group(2).isBlank() ? condition.words() : match.group(2).strip()));
                } catch (ConditionException wrong) {
                    throw new IOException(file + ":" + number + ": goal: " + wrong.getMessage(), wrong);
                }
            }
        }
        return goals;
    }
}
