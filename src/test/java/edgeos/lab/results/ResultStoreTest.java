package edgeos.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.suite.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
    private static final Plot CURVES = new Plot("Against length", Plot.Form.CURVES, "messagesPerSecond", "hops", "system", Map.of("bytes", 64), Plot.Scale.LOGARITHMIC);

    @TempDir
    private Path folder;

    private static Study study(String date) {
        return study(date, "How quick?");
    }

    private static Study study(String date, String question) {
        var result = new ExperimentResult("probe", question, new Surroundings("Linux", 2, "25", date, 1), List.of(Probe.row("a", 100, 90, 110)), true);
        return new Study(result, Study.Extent.QUICK, Optional.of(Duration.ofSeconds(48)), "", "By a clock.", List.of(CURVES, Plot.dots("Time", "p50Nanos")));
    }

    @Test
    void shouldGiveBackWhatItKeptNewestFirst() throws IOException {
        var store = new ResultStore(Optional.of(folder.resolve("made").resolve("when needed")));
        assertEquals(List.of(), store.read().results());
        Kept old = store.keep(study("2026-01-02T03:04:05Z"));
        Kept recent = store.keep(study("2026-01-02T03:04:05-02:00"));
        Kept again = store.keep(study("2026-01-02T03:04:05Z"));
        assertFalse(again.file().equals(old.file()), "nothing is written over");
        ResultStore.Contents contents = new ResultStore(Optional.of(folder.resolve("made").resolve("when needed"))).read();
        assertEquals(List.of(), contents.problems());
        assertEquals(3, contents.results().size());
        assertEquals(recent.file(), contents.results().getFirst().file(), "two hours later, whatever its clock says");
        Study read = contents.results().getFirst().study();
        assertEquals(Study.Extent.QUICK, read.extent());
        assertEquals(Optional.of(Duration.ofSeconds(48)), read.took());
        assertEquals("By a clock.", read.how());
        assertEquals(List.of("Against length", "Time"), read.plots().stream().map(Plot::title).toList());
        assertEquals(List.of(CURVES.value(), CURVES.by(), CURVES.series(), "64"), List.of(read.plots().getFirst().value(), read.plots().getFirst().by(), read.plots().getFirst().series(),
                read.plots().getFirst().only().get("bytes").toString()));
        assertEquals(100.0, read.result().rows().getFirst().values().get("p50Nanos"));
        try (Stream<Path> files = Files.list(old.file().orElseThrow().getParent())) {
            assertEquals(3, files.count(), "nothing half-written is left");
        }
    }

    @Test
    void shouldSayWhichFileItCannotReadAndShowTheOthers() throws IOException {
        var store = new ResultStore(Optional.of(folder));
        store.keep(study("2026-01-02T03:04:05Z"));
        Files.writeString(folder.resolve("broken.json"), "{ \"experiment\": ");
        Files.writeString(folder.resolve("drawing.json"), "{ \"nodes\": [] }");
        ResultStore.Contents contents = store.read();
        assertEquals(1, contents.results().size());
        assertEquals(2, contents.problems().size());
        assertTrue(contents.problems().getFirst().contains("broken.json"));
    }

    @Test
    void shouldOpenWhatTheCommandLineWroteOnAnotherMachineAndNeverDeleteIt() throws IOException {
        Path file = folder.resolve("elsewhere.json");
        var probe = new Probe("probe", 1);
        Files.writeString(file, ExperimentJson.write(study("2026-01-02T03:04:05Z", probe.description()).result()));
        Kept opened = ResultStore.open(file);
        assertFalse(opened.own());
        assertEquals(Study.Extent.UNKNOWN, opened.study().extent());
        Study completed = opened.study().completedBy(List.of(new Probe("other", 1), probe));
        assertEquals(List.of("How long it took"), completed.plots().stream().map(Plot::title).toList());
        assertEquals("A test says when.", completed.how());
        Study otherwise = new Study(study("2026-01-02T03:04:05Z").result(), Study.Extent.UNKNOWN, Optional.empty(), "", "", List.of());
        assertEquals("", otherwise.completedBy(List.of(probe)).how(), "what asked something else was measured nobody knows how");
        new ResultStore(Optional.of(folder)).forget(opened);
        assertTrue(Files.exists(file));
        assertThrows(IllegalArgumentException.class, () -> ResultStore.open(Files.writeString(folder.resolve("text"), "hello")));
    }

    @Test
    void shouldRefuseWhatIsNoTextAndLeaveOutPicturesThatSayNothing() throws IOException {
        Path picture = Files.write(folder.resolve("picture.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertTrue(assertThrows(IOException.class, () -> ResultStore.open(picture)).getMessage().contains("picture.json: this is no text"));
        assertTrue(assertThrows(IOException.class, () -> ResultStore.open(folder)).getMessage().contains("folder"));
        String whole = StudyJson.write(study("2026-01-02T03:04:05Z"));
        for (String damaged : List.of(whole.replace("\"CURVES\"", "null"), whole.replace("\"hops\"", "null"), whole.replace("\"LOGARITHMIC\"", "null"))) {
            assertFalse(damaged.equals(whole));
            assertEquals(List.of(), ResultStore.open(Files.writeString(folder.resolve("damaged.json"), damaged)).study().plots(), "a picture without a form or an axis would break who draws it");
        }
    }

    @Test
    void shouldDeleteWhatIsForgotten() throws IOException {
        var store = new ResultStore(Optional.of(folder));
        Kept kept = store.keep(study("2026-01-02T03:04:05Z"));
        store.forget(kept);
        assertEquals(List.of(), store.read().results());
        assertEquals(Optional.empty(), new ResultStore(Optional.empty()).keep(study("2026-01-02T03:04:05Z")).file(), "no folder: nothing outlasts the program");
    }

    @Test
    void shouldKeepResultsWhereTheSystemKeepsSuchThings() {
        Path home = Path.of("/home/ada");
        assertEquals(Path.of("/home/ada/.local/share/edgeos-lab/results"), ResultStore.folderOfUser("Linux", home, Map.of()));
        assertEquals(Path.of("/data/edgeos-lab/results"), ResultStore.folderOfUser("Linux", home, Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(Path.of("/home/ada/Library/Application Support/edgeos-lab/results"), ResultStore.folderOfUser("Mac OS X", home, Map.of()));
        assertEquals(Path.of("/roaming/edgeos-lab/results"), ResultStore.folderOfUser("Windows 11", home, Map.of("APPDATA", "/roaming")));
    }
}
