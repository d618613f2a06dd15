package edgeos.lab.lesson;

import edgeos.lab.lesson.condition.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a lesson's text, from one heading of the second level to the next.
 *
 * @param title the heading; empty before the first
 * @param line where it begins, from 1
 * @param prose its Markdown without the lines that say more
 * @param sayings the lines that say more
 */
record Passage(String title, int line, String prose, List<Saying> sayings) {
    private static final List<String> DIRECTIVES = List.of("until", "hint", "spotlight", "do", "goal", "keep", "may");
    private static final Pattern DIRECTIVE = Pattern.compile(" {0,3}>\\s?\\s*([A-Za-z]+)\\s*:(.*)");
    private static final Pattern CONTINUED = Pattern.compile(" {0,3}>\\s*(\\S.*)");
    private static final Pattern HEADING = Pattern.compile(" {0,3}##(?!#)\\s*(.*?)\\s*#*\\s*");
    private static final Pattern OTHER_HEADING = Pattern.compile(" {0,3}(#|#{3,6})\\s+(\\S.*?)\\s*#*\\s*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    /**
     * A line such as {@code > until: node nat exists}, with those that go on with it.
     *
     * @param directive its first word
     * @param text what follows
     * @param line where, from 1
     */
    record Saying(String directive, String text, int line) { }

    /** The passages of a text behind its front matter. */
    static List<Passage> of(List<String> text, int from, FindingList findings) {
        var splitting = new Splitting(findings);
        for (int at = from; at < text.size(); at++) {
            splitting.line(text.get(at), at + 1);
        }
        return splitting.end();
    }

    /** Splitting one text; belongs to one thread. */
    private static final class Splitting {
        private final FindingList findings;
        private final List<Passage> passages = new ArrayList<>();
        private List<Saying> sayings = new ArrayList<>();
        private StringBuilder prose = new StringBuilder();
        private String title = "";
        private int begin = 1;
        private String fence = "";
        private boolean continuing;

        Splitting(FindingList findings) {
            this.findings = findings;
        }

        void line(String line, int number) {
            Matcher mark = FENCE.matcher(line);
            if (mark.matches() && (fence.isEmpty() || line.strip().startsWith(fence))) {
                fence = fence.isEmpty() ? mark.group(1) : "";
            }
            Matcher heading = HEADING.matcher(line);
            Matcher directive = DIRECTIVE.matcher(line);
            Matcher more = CONTINUED.matcher(line);
            if (!fence.isEmpty()) {
                keep(line);
            } else if (heading.matches()) {
                close();
                title = heading.group(1);
                begin = number;
            } else if (directive.matches() && isDirective(directive.group(1), number)) {
                sayings.add(new Saying(directive.group(1), directive.group(2).strip(), number));
                continuing = true;
            } else if (continuing && more.matches()) {
                Saying last = sayings.removeLast();
                sayings.add(new Saying(last.directive(), (last.text() + " " + more.group(1)).strip(), last.line()));
            } else {
                ofOtherLevel(line, number);
                keep(line);
            }
        }

        /** Whoever writes a step so sees it nowhere: it is joined to the one before. A title above all steps is as usual in Markdown. */
        private void ofOtherLevel(String line, int number) {
            Matcher heading = OTHER_HEADING.matcher(line);
            if (heading.matches() && (heading.group(1).length() > 2 || !passages.isEmpty())) {
                findings.warning(number, "this begins no step, but goes on with what is above it: " + line.strip() + ", did you mean ## " + heading.group(2) + "?",
                        "A step begins with two #; what is to stand out within a step can be **bold**.");
            }
        }

        private void keep(String line) {
            continuing = false;
            prose.append(line).append('\n');
        }

        /** A word that is nearly one is told; any other may begin a quotation. */
        private boolean isDirective(String word, int number) {
            if (DIRECTIVES.contains(word)) {
                return true;
            }
            Nearest.to(word, DIRECTIVES).ifPresent(near -> findings.error(number, "nobody knows this word: " + word + ", did you mean " + near + "?",
                    "Use one of " + String.join(", ", DIRECTIVES) + ", or put a letter before it if it is a quotation."));
            return false;
        }

        private void close() {
            passages.add(new Passage(title, begin, prose.toString().strip(), List.copyOf(sayings)));
            sayings = new ArrayList<>();
            prose = new StringBuilder();
            continuing = false;
        }

        List<Passage> end() {
            close();
            return passages;
        }
    }
}
