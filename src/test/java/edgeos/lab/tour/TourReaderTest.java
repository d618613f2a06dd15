package edgeos.lab.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.Lessons;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TourReaderTest {
    private static final int LONGEST_LINE = 72;

    @Test
    void shouldFindTheLabsOwnTourFitToBePlayedForAboutAMinute() {
        TourReading reading = TourReader.read(Tour.file().orElseThrow());
        assertEquals(List.of(), reading.problems());
        Tour tour = reading.tour();
        assertEquals("EdgeOS Lab in a minute", tour.title());
        assertTrue(tour.seconds() >= 50 && tour.seconds() <= 70, "seconds=" + tour.seconds());
        for (TourScene scene : tour.scenes()) {
            assertTrue(scene.caption().endsWith(".") && scene.caption().length() <= LONGEST_LINE, "one sentence that fits into a line: " + scene.caption());
            assertFalse(scene.picturesAt().isEmpty());
            scene.drawing().ifPresent(file -> assertTrue(DrawingFormat.read(file).complete(), file::toString));
            scene.cues().stream().map(TourScene.Cue::move).filter(Move.Learn.class::isInstance).map(Move.Learn.class::cast)
                    .forEach(learn -> assertTrue(LessonReader.read(Lessons.folder().orElseThrow().resolve(learn.lesson()).resolve(LessonReader.FILE)).isFit(), learn::toString));
        }
        assertTrue(tour.scenes().getFirst().drawing().orElseThrow().endsWith("default.json"));
        assertEquals(tour.scenes().getFirst().drawing(), tour.scenes().getLast().drawing(), "it ends where it began");
        assertEquals(tour.moments().stream().sorted().toList(), tour.moments());
    }

    @Test
    void shouldReadWhatHappensInTheOrderOfTime() {
        TourReading reading = TourReader.read("# A tour\n\n## One thing.\n> seconds: 4\n> drawing: default\n> panels: charts, inspector\n> charts: 0.5\n> at 2.5: type \"a b\"\n> at 0: look all\n> at 1: look acme, nat\n> picture: 3\n\n## Another.\n> seconds: 2\n> at 1: enter\n");
        assertEquals(List.of(), reading.problems());
        TourScene first = reading.tour().scenes().getFirst();
        assertEquals(List.of(new Move.Look(List.of()), new Move.Look(List.of("acme", "nat")), new Move.Type("a b")), first.cues().stream().map(TourScene.Cue::move).toList());
        assertEquals(Set.of("charts", "inspector"), first.panels().orElseThrow());
        assertEquals(6, reading.tour().seconds());
        assertEquals(List.of(3.0, 5.0), reading.tour().moments(), "in the middle, if nobody said when");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "> seconds: long | line=2 expected a number from 0 to 60.0",
        "> drawing: ../../etc/passwd | line=2 expected the name of a sample",
        "> panels: walls | line=2 expected names of panels",
        "> at 1: dance | line=2 expected a gesture",
        "> at 1: delete nat | line=2 expected something that a tour can do",
        "> at 9: enter | something in the scene before happens after its end",
        "> picture: 9 | something in the scene before happens after its end",
        "> music: loud | line=2 expected seconds:, picture:"})
    void shouldSayWhatIsWrongInWhichLine(String line, String problem) {
        TourReading reading = TourReader.read("## A scene.\n" + line + "\n> seconds: 5\n");
        assertTrue(reading.problems().size() == 1 && reading.problems().getFirst().contains(problem), reading.problems()::toString);
    }

    @Test
    void shouldTakeNothingForATour(@TempDir Path folder) {
        assertTrue(TourReader.read("").problems().getFirst().startsWith("line=1 expected a scene"));
        assertTrue(TourReader.read("> seconds: 5").problems().getFirst().contains("expected a caption before this"));
        assertTrue(TourReader.read("## Endless.\n").problems().getFirst().contains("expected > seconds:"));
        assertTrue(TourReader.read(folder.resolve("absent.md")).problems().getFirst().contains("absent.md"));
        assertTrue(TourReader.read("## On and on.\n> seconds: 1\n".repeat(100)).problems().getFirst().contains("too many scenes: most=60"));
    }
}
