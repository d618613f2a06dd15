package edgeos.lab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.challenge.Measurement;
import edgeos.lab.lesson.condition.ConditionParser;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.lab.lesson.condition.UserFact;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.Spotlight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonReaderTest {
    private static final String GOOD = """
            ---
            title: Copies
            summary: Why every hop copies.
            minutes: 12
            drawing: sample:default
            needs: 01-fwp, 02-pool
            ---
            Some *introduction*.

            ```
            ## no heading, but code
            > until: no condition
            ```

            ## Draw
            > A quotation stays one.

            Draw it.

            > until: count of nat >= 1  -- A NAT is there
            > until: no errors
            > spotlight: kind nat
            > hint: Look left,
            > where parts are.
            > do: add nat as nat at 480, 48

            ## Look
            Just look.
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldFindALessonThatShouldComeBeforeAndIsNowhere() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(Files.createDirectories(folder.resolve("first")).resolve(LessonReader.FILE), "---\ntitle: First\n---\n## Look\n");
        Files.writeString(mine.resolve(LessonReader.FILE), "---\ntitle: Mine\nneeds: first, 03-why-copy, frist, ../first\n---\n## Look\n");
        assertEquals(List.of("frist", "../first"), LessonReader.read(mine).findings().stream().map(finding -> finding.what().replaceFirst("there is no such lesson: ([^ ,;]+).*", "$1")).toList());
        assertEquals(3, LessonReader.read(mine).findings().getFirst().line());
    }

    @Test
    void shouldReadStepsWithWhatTheyWaitFor() {
        LessonReading reading = LessonReader.read(Path.of("lessons/03-copies/lesson.md"), GOOD, Vocabulary.UNKNOWN);
        assertEquals(List.of(), reading.findings());
        Lesson lesson = reading.lesson();
        assertEquals("03-copies", lesson.id());
        assertEquals("Copies", lesson.title());
        assertEquals(12, lesson.minutes());
        assertEquals(List.of("01-fwp", "02-pool"), lesson.needs());
        assertEquals("default.json", lesson.drawing().orElseThrow().getFileName().toString());
        assertTrue(lesson.intro().contains("## no heading, but code"), lesson.intro());
        assertEquals(List.of("Draw", "Look"), lesson.steps().stream().map(Step::title).toList());
        Step draw = lesson.steps().getFirst();
        assertTrue(draw.prose().contains("> A quotation stays one.") && !draw.prose().contains("until"), draw.prose());
        assertEquals(List.of("A NAT is there", "the drawing has no errors"), draw.until().stream().map(requirement -> requirement.label()).toList());
        assertEquals(List.of("Look left, where parts are."), draw.hints());
        assertEquals(List.of(new Spotlight.OnKind("nat")), draw.spotlights());
        assertEquals(List.of(new Gesture.Add("nat", "nat", 480, 48, "")), draw.doing());
        assertInstanceOf(UserFact.Read.class, lesson.steps().get(1).until().getFirst().condition());
        assertEquals(List.of(new Gesture.Next()), lesson.steps().get(1).doing());
    }

    @Test
    void shouldSayInWhichLineSomethingIsWrong() {
        LessonReading reading = LessonReader.read(Path.of("x/lesson.md"), """
                ---
                titel: Copies
                minutes: soon
                drawing: sample:defualt
                ---
                ## One
                > untill: running
                > until: node nat exsts
                > spotlight: sky
                > do: fly away
                > hint:
                ##
                """, Vocabulary.UNKNOWN);
        assertFalse(reading.isFit());
        assertEquals(List.of(1, 2, 3, 4, 7, 8, 9, 10, 11, 12), reading.findings().stream().map(LessonFinding::line).toList(), reading.findings()::toString);
        String all = reading.findings().toString();
        for (String part : List.of("did you mean title?", "did you mean default?", "did you mean until?", "did you mean exists?", "has no title")) {
            assertTrue(all.contains(part), part + " in " + all);
        }
    }

    @Test
    void shouldFindAHeadingThatBeginsNoStep() {
        LessonReading reading = LessonReader.read(Path.of("x/lesson.md"), """
                ---
                title: Levels
                ---
                # A title above all steps

                ## One
                ### Two
                ```
                ### code
                ```
                #Hashtag
                # Three #
                """, Vocabulary.UNKNOWN);
        assertTrue(reading.isFit(), reading.findings()::toString);
        assertEquals(List.of(7, 12), reading.findings().stream().map(LessonFinding::line).toList(), reading.findings()::toString);
        assertTrue(reading.findings().getFirst().what().endsWith("did you mean ## Two?"), reading.findings()::toString);
        assertEquals(1, reading.lesson().steps().size());
    }

    @Test
    void shouldReadWhatAChallengeAsks() {
        LessonReading reading = LessonReader.read(Path.of("x/lesson.md"), """
                ---
                title: Immune
                kind: challenge
                drawing: sample:default
                run: virtual 2 s after 500 ms
                ---
                > keep: sources, sinks, tenants, node nat
                > may: add rateLimiter, wires

                ## Do it
                > goal: loss <= 1 %  -- Nothing is lost
                """, Vocabulary.UNKNOWN);
        assertEquals(List.of(), reading.findings());
        var challenge = reading.lesson().challenge().orElseThrow();
        assertEquals(new Measurement(Measurement.Clock.VIRTUAL, Duration.ofMillis(500), Duration.ofSeconds(2)), challenge.measurement());
        assertEquals(1, challenge.goals().size());
        assertEquals(4, challenge.kept().size());
        assertEquals(2, challenge.permits().size());
    }

    @Test
    void shouldRefuseDrawingsFromElsewhere() throws Exception {
        Path lesson = Files.createDirectory(folder.resolve("lesson"));
        Files.writeString(folder.resolve("outside.json"), "{}");
        Files.createSymbolicLink(lesson.resolve("link.json"), folder.resolve("outside.json"));
        for (String name : List.of("../outside.json", folder.resolve("outside.json").toString(), "link.json", "absent.json", "a\0b", ".")) {
            LessonReading reading = LessonReader.read(lesson.resolve("lesson.md"), GOOD.replace("sample:default", name), Vocabulary.UNKNOWN);
            assertFalse(reading.isFit(), name);
            assertTrue(reading.lesson().drawing().isEmpty(), name);
        }
        Files.writeString(lesson.resolve("start.json"), "{}");
        assertTrue(LessonReader.read(lesson.resolve("lesson.md"), GOOD.replace("sample:default", "start.json"), Vocabulary.UNKNOWN).lesson().drawing().isPresent());
    }

    @Test
    void shouldFindWhatCannotBeRead() throws Exception {
        assertFalse(LessonReader.read(folder.resolve("absent")).isFit());
        assertFalse(LessonReader.read(folder).isFit());
        Files.write(folder.resolve("lesson.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertFalse(LessonReader.read(folder).isFit());
        Files.write(folder.resolve("lesson.md"), new byte[2 << 20]);
        assertFalse(LessonReader.read(folder).isFit());
    }

    @Test
    void shouldFindNamesThatNothingHas() throws Exception {
        var known = new Vocabulary(Set.of("run.run", "run.step"), Set.of("chain", "pool"), Set.of("latency"), Set.of("palette"));
        Files.copy(edgeos.lab.Samples.first().orElseThrow(), folder.resolve("start.json"));
        Files.writeString(folder.resolve("real.png"), "");
        LessonReading reading = LessonReader.read(folder.resolve("lesson.md"), """
                ---
                title: Names
                drawing: start.json
                ---
                ![here](real.png) ![elsewhere](https://example.org/a.png) ![absent](b.svg) ![out](../c.png)

                ## One
                > until: did run.rnu
                > until: opened tab pol
                > spotlight: chart latncy
                > do: open panel palete
                > until: selected node firewal
                > until: wired nowhere -> internet
                > do: add nat as mine at 1, 2
                > until: setting mine.mostFlow >= 3
                > until: setting mine.mostFlows >= 3
                > until: policy of nobodys = perFlow
                > until: rate of internett >= 1 msg/s
                > until: fill of mine >= 1 % and instances of acme >= 1 chains and loss of tenant birch = 0 %
                > goal: loss <= 1 %
                """, known);
        List<Integer> errors = reading.findings().stream().filter(finding -> finding.severity() == edgeos.model.check.Finding.Severity.ERROR).map(LessonFinding::line).toList();
        List<Integer> warnings = reading.findings().stream().filter(finding -> finding.severity() == edgeos.model.check.Finding.Severity.WARNING).map(LessonFinding::line).toList();
        assertEquals(List.of(1, 1, 1, 8, 9, 10, 11, 15), errors, reading.findings()::toString);
        assertTrue(warnings.containsAll(List.of(12, 13, 17, 18, 20)) && !warnings.contains(16) && !warnings.contains(19), reading.findings()::toString);
        assertTrue(reading.findings().toString().contains("did you mean run.run?") && reading.findings().toString().contains("did you mean mostFlows?"), reading.findings()::toString);
        List<Requirement> unknown = List.of(new Requirement(ConditionParser.parse("dropped of birch-clinets = 0 msg"), "Birch"), new Requirement(ConditionParser.parse("rate of internet >= 1 msg/s"), "Acme"));
        assertEquals(1, LessonReader.strangersIn(reading.lesson(), unknown).size(), "a goal of which nobody could tell why all fail");
    }

    @Test
    void shouldSurviveAnything() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder(GOOD.replace("drawing: sample:default\n", ""));
            for (int change = 0; change < 6; change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(1, 0x250));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                    default -> text.insert(at, List.of("> ", "##", "---\n", "\"", "until: ", "(", "```\n", "\n").get(random.nextInt(8)));
                }
            }
            LessonReading reading = LessonReader.read(Path.of("x/lesson.md"), text.toString(), Vocabulary.UNKNOWN);
            assertTrue(reading.isFit() || reading.findings().stream().allMatch(finding -> finding.line() >= 0));
        }
    }
}
