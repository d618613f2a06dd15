package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat.Reading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingFileTest {
    private static final Drawing DRAWING = Drawing.EMPTY.withTitle("Kept", "");

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertNothing(Reading reading, String what) {
        assertEquals(Drawing.EMPTY, reading.drawing());
        assertFalse(reading.complete());
        assertEquals(1, reading.findings().size());
        assertTrue(reading.findings().getFirst().what().contains(what), reading.findings()::toString);
    }

    @Test
    void shouldReadWhatItSaved() throws IOException {
        Path file = folder.resolve("a drawing.json");
        DrawingFormat.save(DRAWING, file);
        assertEquals(new Reading(DRAWING, List.of(), true), DrawingFormat.read(file));
        DrawingFormat.save(DRAWING.withTitle("Newer", ""), file);
        assertEquals("Newer", DrawingFormat.read(file).drawing().title());
        assertEquals(List.of("a drawing.json"), names());
    }

    @Test
    void shouldKeepTheOldFileWhenSavingFails() throws IOException {
        Path notEmpty = Files.createDirectory(folder.resolve("drawing.json"));
        Files.createFile(notEmpty.resolve("inside"));
        assertThrows(IOException.class, () -> DrawingFormat.save(DRAWING, notEmpty));
        assertThrows(IOException.class, () -> DrawingFormat.save(DRAWING, folder.resolve("absent").resolve("drawing.json")));
        assertEquals(List.of("drawing.json"), names());
    }

    @Test
    void shouldLeaveNothingBehindWhenSavingFails() throws IOException {
        Path file = folder.resolve("drawing.json");
        DrawingFormat.save(DRAWING, file);
        String before = Files.readString(file);
        String tooLong = "x".repeat(300) + ".json";
        assertThrows(IOException.class, () -> DrawingFormat.save(DRAWING, folder.resolve(tooLong)));
        assertEquals(before, Files.readString(file));
        assertEquals(List.of("drawing.json"), names());
    }

    @Test
    void shouldFollowALinkAndKeepPermissions() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("real.json");
        DrawingFormat.save(Drawing.EMPTY, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        DrawingFormat.save(DRAWING, link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(DRAWING, DrawingFormat.read(file).drawing());
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void shouldFindWhatIsNoFile() throws IOException {
        assertNothing(DrawingFormat.read(folder.resolve("absent.json")), "there is no such file: file=absent.json");
        assertNothing(DrawingFormat.read(folder), "this is no file");
        assertNothing(DrawingFormat.read(Files.createFile(folder.resolve("empty.json"))), "the file is empty: line=1 column=1 file=empty.json");
    }

    @Test
    void shouldNotReadWhatIsTooLong() throws IOException {
        Path file = folder.resolve("long.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(DrawingFormat.MOST_BYTES + 1L);
        }
        assertNothing(DrawingFormat.read(file), "the file is too long: most=64 MiB");
    }

    @Test
    void shouldShowWhatIsNotWrittenInUtf8() throws IOException {
        String text = DrawingFormat.write(DRAWING.withTitle("Caf\u00e9", ""));
        Reading latin = DrawingFormat.read(Files.write(folder.resolve("latin.json"), text.getBytes(StandardCharsets.ISO_8859_1)));
        assertFalse(latin.complete());
        assertTrue(latin.findings().getFirst().what().contains("not UTF-8: line=4"), latin.findings()::toString);
        Reading marked = DrawingFormat.read(Files.writeString(folder.resolve("marked.json"), "\uFEFF" + text));
        assertEquals(List.of(), marked.findings());
        assertEquals("Caf\u00e9", marked.drawing().title());
    }
}
