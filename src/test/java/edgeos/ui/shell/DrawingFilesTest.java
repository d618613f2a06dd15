package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.Document;
import edgeos.ui.shell.dialog.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingFilesTest extends LabFixture {
    @TempDir
    Path folder;

    @Test
    void shouldSaveOpenAndCompareEqual() {
        answers.file = Optional.of(folder.resolve("tenants"));
        fx(() -> editor().apply("Rename", drawing -> drawing.withTitle("Saved", "once")));
        fx(() -> lab.actions().get("file.save").perform());
        Path file = folder.resolve("tenants.json");
        assertTrue(Files.exists(file));
        assertFalse(editor().dirtyProperty().get());
        assertEquals(List.of(file), lab.remembered().recent());
        Drawing saved = editor().drawing();
        fx(() -> lab.actions().get("file.new").perform());
        assertEquals(Drawing.EMPTY, editor().drawing());
        fx(() -> lab.files().openFile(file));
        assertEquals(saved, editor().drawing());
        assertEquals(Session.State.STOPPED, editor().shown().state());
    }

    @Test
    void shouldKeepTheDrawingWhenTheUserThinksBetterOfIt() {
        fx(() -> editor().apply("Rename", drawing -> drawing.withTitle("Precious", "")));
        answers.unsaved = Prompts.Unsaved.CANCEL;
        fx(() -> lab.actions().get("file.new").perform());
        assertEquals("Precious", editor().drawing().title());
        assertEquals(List.of("unsaved Precious"), answers.asked);
        answers.unsaved = Prompts.Unsaved.DISCARD;
        fx(() -> lab.actions().get("file.new").perform());
        assertEquals("Untitled", editor().drawing().title());
    }

    @Test
    void shouldSaveBeforeClosingWhenAsked() {
        fx(() -> editor().apply("Rename", drawing -> drawing.withTitle("Precious", "")));
        answers.unsaved = Prompts.Unsaved.SAVE;
        answers.file = Optional.of(folder.resolve("precious.json"));
        boolean[] closed = new boolean[1];
        lab.files().onQuit(() -> closed[0] = true);
        fx(() -> lab.actions().get("file.quit").perform());
        assertTrue(closed[0]);
        assertEquals("Precious", DrawingFormat.read(folder.resolve("precious.json")).drawing().title());
    }

    @Test
    void shouldAskBeforeADrawingUsesFilesOutsideOfItsFolder() {
        Drawing elsewhere = Drawings.ONE_OF_EACH.withNodes(Stream.concat(Drawings.ONE_OF_EACH.nodes().stream(),
                Stream.of(Drawings.node("out", "capture", "Capture", 700, null, Map.of("file", "../elsewhere/out.pcap")))).toList());
        fx(() -> editor().open(Document.untitled(elsewhere, folder)));
        answers.consent = false;
        fx(() -> lab.actions().get("run.run").perform());
        assertEquals(Session.State.STOPPED, editor().shown().state());
        assertTrue(answers.asked.getFirst().startsWith("consent ["), answers.asked::toString);
        answers.consent = true;
        fx(() -> lab.actions().get("run.run").perform());
        assertTrue(editor().documentProperty().get().consent().permits(folder, folder.resolve("../elsewhere/out.pcap")));
    }

    @Test
    void shouldRememberWhatADrawingWithoutAFileWasAllowedUntilThatIsWithdrawn() throws IOException {
        Path sample = Files.createDirectories(folder.resolve("samples")).resolve("mine.json");
        Drawing captures = Drawings.ONE_OF_EACH.withNodes(Stream.concat(Drawings.ONE_OF_EACH.nodes().stream(),
                Stream.of(Drawings.node("out", "capture", "Capture", 700, null, Map.of("file", "../elsewhere/out.pcap")))).toList());
        DrawingFormat.save(captures, sample);
        Files.createDirectories(folder.resolve("elsewhere"));
        answers.consent = true;
        fx(() -> lab.files().openCopy(sample));
        fx(() -> editor().apply("More", drawing -> drawing.withNodes(Stream.concat(drawing.nodes().stream(),
                Stream.of(Drawings.node("more", "capture", "More", 900, null, Map.of("file", "../elsewhere/more.pcap")))).toList())));
        fx(() -> lab.actions().get("run.run").perform());
        assertEquals(1, answers.asked.size(), answers.asked::toString);
        assertTrue(allowed("out.pcap") && allowed("more.pcap"));
        answers.unsaved = Prompts.Unsaved.DISCARD;

        fx(() -> lab.files().openCopy(sample));
        assertTrue(allowed("out.pcap") && allowed("more.pcap"), "the same drawing is allowed the same, also when it is edited in the same way again");
        fx(() -> lab.actions().get("run.run").perform());
        assertEquals(Session.State.RUNNING, editor().shown().state());
        assertEquals(1, answers.asked.size(), answers.asked::toString);

        answers.withdraw = true;
        fx(() -> lab.actions().get("file.permissions").perform());
        assertTrue(answers.asked.getLast().startsWith("withdraw [") && answers.asked.getLast().contains("out.pcap"), answers.asked::toString);
        assertEquals(Session.State.STOPPED, editor().shown().state());
        assertFalse(allowed("out.pcap"));
        fx(() -> lab.files().openCopy(sample));
        assertFalse(allowed("out.pcap"));
        assertTrue(lab.actions().get("file.permissions").isDisabled(), "there is nothing to take back");
    }

    @Test
    void shouldAskAgainForADrawingThatIsAnother() throws IOException {
        Path sample = folder.resolve("mine.json");
        Drawing captures = Drawings.ONE_OF_EACH.withNodes(Stream.concat(Drawings.ONE_OF_EACH.nodes().stream(),
                Stream.of(Drawings.node("out", "capture", "Capture", 700, null, Map.of("file", "../elsewhere/out.pcap")))).toList());
        DrawingFormat.save(captures, sample);
        answers.consent = true;
        fx(() -> lab.files().openCopy(sample));
        fx(() -> lab.actions().get("run.run").perform());
        assertTrue(allowed("out.pcap"));
        DrawingFormat.save(captures.withTitle("Another", "of the same name"), sample);
        fx(() -> lab.files().openCopy(sample));
        assertFalse(allowed("out.pcap"));
    }

    private boolean allowed(String name) {
        return editor().documentProperty().get().consent().permits(editor().documentProperty().get().folder(), editor().documentProperty().get().folder().resolve("../elsewhere/" + name));
    }

    @Test
    void shouldTakeReadFilesAlongWhenSavedElsewhere() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/traffic"));
        Files.writeString(home.resolve("mix.pcap"), "packets");
        Drawing replays = Drawing.EMPTY.withNodes(List.of(
                Drawings.node("r", "replay", "Replay", 0, null, Map.of("file", "traffic/mix.pcap"))));
        fx(() -> editor().open(Document.untitled(replays, folder.resolve("home"))));
        Path away = Files.createDirectories(folder.resolve("away"));
        answers.file = Optional.of(away.resolve("mine.json"));
        fx(() -> lab.actions().get("file.saveAs").perform());
        assertEquals("packets", Files.readString(away.resolve("traffic/mix.pcap")));
        assertEquals(away, editor().documentProperty().get().folder());

        Path refusing = Files.createDirectories(folder.resolve("refusing"));
        Files.createDirectories(refusing.resolve("mine.json/in the way"));
        answers.file = Optional.of(refusing.resolve("mine.json"));
        fx(() -> lab.actions().get("file.saveAs").perform());
        assertTrue(answers.asked.getLast().startsWith("failed file="), answers.asked::toString);
        assertFalse(Files.exists(refusing.resolve("traffic")), "what came along for a drawing that could not be saved goes again");
        assertEquals("packets", Files.readString(away.resolve("traffic/mix.pcap")));
    }

    @Test
    void shouldNotSaveOverWhatItCouldNotReadUnlessTold() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"format\": \"edgeos-lab\", \"version\": 1, \"nodes\": [");
        fx(() -> lab.files().openFile(broken));
        assertFalse(editor().findingsProperty().get().isEmpty());
        String before = Files.readString(broken);
        fx(() -> lab.actions().get("file.save").perform());
        assertEquals(List.of("overwrite"), answers.asked);
        assertEquals(before, Files.readString(broken));
    }

    @Test
    void shouldNotSaveOverWhatSomebodyElseSavedMeanwhileUnlessTold() throws IOException {
        Path shared = folder.resolve("shared.json");
        DrawingFormat.save(Drawing.EMPTY.withTitle("Ours", ""), shared);
        fx(() -> lab.files().openFile(shared));
        saveTitled("Ours once more");
        saveTitled("And again");
        assertEquals(List.of(), answers.asked, "what the lab itself wrote is no surprise");
        DrawingFormat.save(Drawing.EMPTY.withTitle("Theirs", ""), shared);
        saveTitled("Mine");
        assertEquals(List.of("changed"), answers.asked);
        assertEquals("Theirs", DrawingFormat.read(shared).drawing().title());
        assertTrue(editor().dirtyProperty().get(), "what was not saved is still to be");
        answers.changed = true;
        saveTitled("Mine");
        assertEquals("Mine", DrawingFormat.read(shared).drawing().title());
        Files.delete(shared);
        saveTitled("Mine, too");
        assertEquals("Mine, too", DrawingFormat.read(shared).drawing().title());
        assertEquals(List.of("changed", "changed"), answers.asked, "what is gone is not replaced");
    }

    private void saveTitled(String title) {
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle(title, "")));
        fx(() -> lab.actions().get("file.save").perform());
    }

    @Test
    void shouldAskBeforeSavingOverAFileWhoseNameItCompleted() throws IOException {
        Path other = Files.writeString(folder.resolve("mine.json"), "somebody's work");
        answers.file = Optional.of(folder.resolve("mine"));
        fx(() -> lab.actions().get("file.saveAs").perform());
        assertEquals("replace mine.json", answers.asked.getLast());
        assertEquals("somebody's work", Files.readString(other));
        answers.replace = true;
        fx(() -> lab.actions().get("file.saveAs").perform());
        assertTrue(Files.readString(other).contains("edgeos-lab"));

        answers.file = Optional.of(folder.resolve("copy"));
        fx(() -> lab.files().saveCopy());
        assertTrue(Files.exists(folder.resolve("copy.json")), "a copy is found again by Open, as what was saved is");
        assertEquals(Optional.of(other), editor().documentProperty().get().file());
    }

    @Test
    void shouldWriteOverNoOldBytesWhenItExports() throws IOException {
        for (String export : List.of("file.dot", "file.exportClick")) {
            Path file = Files.writeString(folder.resolve(export), "last week's");
            Path old = Files.createLink(folder.resolve(export + ".old"), file);
            answers.file = Optional.of(file);
            fx(() -> lab.actions().get(export).perform());
            assertFalse(Files.readString(file).contains("last week's"), export);
            assertEquals("last week's", Files.readString(old), "the new file took the old one's place when it was whole");
        }
    }

    @Test
    void shouldSayWhySavingFailed() {
        answers.file = Optional.of(folder.resolve("no/such/folder/x.json"));
        fx(() -> lab.actions().get("file.saveAs").perform());
        assertTrue(answers.asked.getLast().startsWith("failed file=") && answers.asked.getLast().endsWith("reason=there is no such file or folder"), answers.asked::toString);
    }
}
