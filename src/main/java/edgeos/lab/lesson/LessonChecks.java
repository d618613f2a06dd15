package edgeos.lab.lesson;

/** What is wrong with a lesson as a whole. Stateless. */
final class LessonChecks {
    private LessonChecks() { }

    static void check(Lesson lesson, FrontMatter front, FindingList findings) {
        if (lesson.kind() == Lesson.Kind.CHALLENGE) {
            if (lesson.challenge().filter(challenge -> challenge.goals().isEmpty()).isPresent()) {
                findings.error(1, "the challenge has no goal", "Write a line such as > goal: loss of node b <= 1 %.");
            }
            if (front.get(FrontMatter.DRAWING).isEmpty()) {
                findings.error(1, "the challenge has no drawing to start with", "Write drawing: and the name of a file beside the lesson between the two lines of ---.");
            }
        } else if (front.get(FrontMatter.RUN).isPresent()) {
            findings.warning(front.line(FrontMatter.RUN), "only challenges are measured: run", "Delete the line, or write kind: challenge.");
        }
    }
}
