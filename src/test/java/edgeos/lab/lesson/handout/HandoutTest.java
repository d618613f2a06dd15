package edgeos.lab.lesson.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {
    private static final String TEXT = """
            ---
            title: Copies & <others>
            summary: "Why" every hop copies.
            minutes: 12
            ---
            An *introduction* with a ![picture of a hop](hop.png) and one from ![elsewhere](https://example.org/spy.png).

            <script>alert(1)</script>

            And [a trap](javascript:alert(1)), [a data trap](data:text/html;base64,AAAA), [a page](https://www.usenix.org).

            ## Draw a wire
            Do `it`.
            > until: wired a -> b  -- A wire leads from <a> to b
            > hint: Look *left*.
            > hint: <b>Drag</b>.

            ## Read
            Only this.
            """;

    @TempDir
    private Path folder;

    private String page(String text, Optional<Handout.Figure> figure) throws IOException {
        Files.write(folder.resolve("hop.png"), new byte[] {1, 2, 3});
        return Handout.html(LessonReader.read(folder.resolve("lesson.md"), text, Vocabulary.UNKNOWN).lesson(), figure);
    }

    @Test
    void shouldPutStepsBoxesNotesAndHintsOnOnePage() throws IOException {
        String html = page(TEXT, Optional.of(new Handout.Figure("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "My \"drawing\"")));
        for (String part : java.util.List.of("<title>Copies &amp; &lt;others&gt;</title>", "about 12 minutes", "<em>introduction</em>", "<li>A wire leads from &lt;a&gt; to b</li>", "<li>Read</li>", "What I saw",
                "Look <em>left</em>.", "<li>&lt;b&gt;Drag&lt;/b&gt;.</li>", "data:image/png;base64,AQID", "data:image/svg+xml;base64,", "My &quot;drawing&quot;", "href=\"https://www.usenix.org\"")) {
            assertTrue(html.contains(part), part);
        }
        assertTrue(html.indexOf("Look <em>left</em>") > html.indexOf("Only this."), "hints come last");
    }

    @Test
    void shouldRunAndFetchNothing() throws IOException {
        String html = page(TEXT, Optional.empty());
        assertFalse(html.contains("<script") || html.contains("javascript:") || html.contains("data:text") || html.contains("spy.png"), html);
        assertTrue(html.contains("elsewhere") && html.contains("a trap") && html.contains("default-src 'none'"), html);
        assertFalse(Pattern.compile("(?:src|href)=\"(?!data:image/|https://www\\.usenix\\.org)").matcher(html).find(), html);
    }

    @Test
    void shouldShowTheGoalsOfAChallenge() throws IOException {
        String html = page(TEXT.replace("minutes: 12", "kind: challenge").replace("> until: wired a -> b", "> goal: loss <= 1 %"), Optional.empty());
        assertTrue(html.contains("Challenge") && html.contains("<h2>Goals</h2>"), html);
        assertEquals(1, html.split("<h2>Hints</h2>", -1).length - 1);
    }

    @Test
    void shouldMakeAPageOfEveryLessonOfTheLab() {
        for (var reading : edgeos.lab.lesson.Lessons.ofLab()) {
            Lesson lesson = reading.lesson();
            String html = Handout.html(lesson, Optional.empty());
            assertEquals(lesson.steps().size(), html.split("<section class=\"step\">", -1).length - 1, lesson.id());
        }
    }
}
