package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Probe;
import edgeos.model.Watching;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchingFormatTest {
    private static Reading read(String watching) {
        return DrawingFormat.read("{\"format\": \"edgeos-lab\", \"version\": 1, \"watching\": " + watching + "}", "test.json");
    }

    @Test
    void shouldReadWhatItWrote() {
        var extras = new Extras(Map.of("later", 5L));
        Drawing drawing = Drawing.EMPTY.withWatching(new Watching(
                List.of(new Breakpoint(Breakpoint.At.NODE, "a"), new Breakpoint(Breakpoint.At.LINK, "w", true, extras), new Breakpoint(Breakpoint.At.CAPABILITIES, "")),
                List.of(new Probe("w", Probe.Figure.RATE, Probe.Show.VALUE), new Probe("w", Probe.Figure.FILL, Probe.Show.SPARKLINE, 12.5, 0, extras)), extras));
        String text = DrawingFormat.write(drawing);
        assertEquals(drawing, DrawingFormat.read(text, "test.json").drawing());
        assertEquals(text, DrawingFormat.write(DrawingFormat.read(text, "test.json").drawing()));
        assertTrue(text.lines().anyMatch(line -> line.equals("      {\"at\": \"node\", \"subject\": \"a\"},")), text);
        assertTrue(text.contains("{\"link\": \"w\", \"figure\": \"rate\", \"show\": \"value\"}"), text);
    }

    @Test
    void shouldWriteNothingAboutNothing() {
        assertFalse(DrawingFormat.write(Drawing.EMPTY).contains("watching"));
        assertEquals(Drawing.EMPTY, read("{}").drawing());
    }

    @Test
    void shouldKeepWhatItDoesNotUnderstandAndLetItDoNothing() {
        Reading reading = read("""
                {"breakpoints": [{"at": "moon", "subject": "a"}, {"at": "node", "subject": "b", "colour": "red"}, 7],
                 "probes": [{"figure": "rate"}, {"link": "w", "figure": "charm"}], "future": true}""");
        assertEquals(List.of("b"), reading.drawing().watching().breakpoints().stream().map(Breakpoint::subject).toList());
        assertEquals(List.of(), reading.drawing().watching().probes());
        List<String> errors = reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).map(Finding::what).toList();
        List<String> places = List.of("watching.breakpoints[0].at", "watching.breakpoints[2]", "watching.probes[0].link", "watching.probes[1].figure");
        assertEquals(places.size(), errors.size(), errors::toString);
        assertTrue(places.stream().allMatch(place -> errors.stream().anyMatch(error -> error.contains(place))), errors::toString);
        String text = DrawingFormat.write(reading.drawing());
        for (String kept : List.of("\"moon\"", "\"colour\": \"red\"", "7", "{\"figure\": \"rate\"}", "\"charm\"", "\"future\": true")) {
            assertTrue(text.contains(kept), kept + " in " + text);
        }
    }
}
