package edgeos.lab.lesson.handout;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.Step;
import edgeos.lab.lesson.condition.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A lesson as one page of HTML, for paper: steps with boxes to tick and room for notes, hints on a sheet of their own at the end. Stateless; any thread. */
public final class Handout {
    private static final int NOTE_LINES = 2;
    private static final int ROOM_LINES = 8;

    private Handout() { }

    /**
     * A picture of the drawing that a lesson begins with.
     *
     * @param svg the picture
     * @param caption what stands below it
     */
    public record Figure(byte[] svg, String caption) { }

    /** The page. */
    public static String html(Lesson lesson, Optional<Figure> figure) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s%s%s%s%s%s%s<footer>EdgeOS Lab</footer>
                </body>
                </html>
                """.formatted(escaped(lesson.title()), css(), head(lesson), ProseHtml.of(lesson.intro(), lesson.folder()), figure.map(Handout::figure).orElse(""), steps(lesson), goals(lesson), room(), hints(lesson));
    }

    private static String head(Lesson lesson) {
        String kind = lesson.kind() == Lesson.Kind.CHALLENGE ? "Challenge" : "Lesson";
        return """
                <header>
                <p class="kicker">%s &middot; about %d minutes</p>
                <h1>%s</h1>
                <p class="summary">%s</p>
                <div class="who"><span>Name</span><span>Date</span></div>
                </header>
                """.formatted(kind, lesson.minutes(), escaped(lesson.title()), escaped(lesson.summary()));
    }

    private static String figure(Figure figure) {
        return """
                <figure><img alt="The drawing %s" src="%s"><figcaption>%s</figcaption></figure>
                """.formatted(escaped(figure.caption()), ProseHtml.data("image/svg+xml", figure.svg()), escaped(figure.caption()));
    }

    private static String steps(Lesson lesson) {
        var html = new StringBuilder();
        List<Step> steps = lesson.steps();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            List<String> done = step.until().stream().filter(requirement -> !requirement.isRead()).map(Requirement::label).toList();
            html.append("""
                    <section class="step">
                    <div class="number" aria-hidden="true">%d</div>
                    <div>
                    <h2>%s</h2>
                    %s%s%s</div>
                    </section>
                    """.formatted(at + 1, escaped(step.title()), ProseHtml.of(step.prose(), lesson.folder()), boxes(done.isEmpty() ? List.of("Read") : done), notes(step)));
        }
        return html.toString();
    }

    private static String boxes(List<String> labels) {
        return labels.stream().map(label -> "<li>" + escaped(label) + "</li>\n").collect(Collectors.joining("", "<ul class=\"goals\">\n", "</ul>\n"));
    }

    private static String notes(Step step) {
        boolean onlyRead = step.until().stream().allMatch(Requirement::isRead);
        return onlyRead ? "" : "<div class=\"notes\">What I saw" + "<i></i>".repeat(NOTE_LINES) + "</div>\n";
    }

    private static String goals(Lesson lesson) {
        return lesson.challenge().map(challenge -> "<section class=\"room\">\n<h2>Goals</h2>\n" + boxes(challenge.goals().stream().map(Requirement::label).toList()) + "</section>\n").orElse("");
    }

    private static String room() {
        return "<section class=\"room\">\n<h2>Notes</h2>\n" + "<i></i>".repeat(ROOM_LINES) + "\n</section>\n";
    }

    private static String hints(Lesson lesson) {
        var html = new StringBuilder();
        List<Step> steps = lesson.steps();
        for (int at = 0; at < steps.size(); at++) {
            if (!steps.get(at).hints().isEmpty()) {
                html.append("<dt>").append(at + 1).append(". ").append(escaped(steps.get(at).title())).append("</dt>\n<dd><ol>\n");
                steps.get(at).hints().forEach(hint -> html.append("<li>").append(inline(hint, lesson)).append("</li>\n"));
                html.append("</ol></dd>\n");
            }
        }
        return html.isEmpty() ? "" : """
                <section class="hints">
                <h2>Hints</h2>
                <p class="fold">From a nudge to the answer. Try first, then read one at a time. On paper: cut this sheet off, or fold it back.</p>
                <input type="checkbox" id="unfold"> <label for="unfold">Show the hints</label>
                <dl>
                %s</dl>
                </section>
                """.formatted(html);
    }

    private static String inline(String hint, Lesson lesson) {
        return ProseHtml.of(hint, lesson.folder()).strip().replaceFirst("^<p>(.*)</p>$", "$1");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String css() {
        try (InputStream in = Handout.class.getResourceAsStream("handout.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource=handout.css", e);
        }
    }
}
