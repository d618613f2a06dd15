package edgeos.notation.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void keep() throws IOException {
        file = Files.writeString(folder.resolve("kept.txt"), "old");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void shouldHoldTheNewBytesAndNothingBesideThem() throws IOException {
        AtomicFile.write(file, "näw");
        assertEquals("näw", Files.readString(file));
        byte[] large = new byte[100_000];
        large[99_999] = 1;
        AtomicFile.write(file, out -> out.write(large));
        assertArrayEquals(large, Files.readAllBytes(file));
        assertEquals(List.of("kept.txt"), names());
    }

    @Test
    void shouldSayWhichFileHadNoRoom() throws IOException {
        IOException full = new IOException("No space left on device");
        var failed = assertThrows(FileSystemException.class, () -> AtomicFile.write(file, _ -> {
            throw full;
        }));
        assertEquals(file.toString(), failed.getFile());
        assertEquals("No space left on device", failed.getReason());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("kept.txt"), names());
    }

    @Test
    void shouldTakeAwayWhatKilledSavesLeftOnceItIsOld() throws IOException {
        String left = "." + UUID.randomUUID() + ".tmp";
        String written = "." + UUID.randomUUID() + ".tmp";
        for (String name : List.of(left, written, ".mine.tmp", "notes.tmp")) {
            Path made = Files.writeString(folder.resolve(name), "half");
            if (!name.equals(written)) {
                Files.setLastModifiedTime(made, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            }
        }
        AtomicFile.sweep(folder, Duration.ofDays(1));
        assertEquals(Stream.of("kept.txt", written, ".mine.tmp", "notes.tmp").sorted().toList(), names());
        AtomicFile.sweep(folder.resolve("none"), Duration.ofDays(1));
    }

    @Test
    void shouldHoldTheOldBytesWhenWritingFailsInTheMiddle() throws IOException {
        assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("the disk is full");
        }));
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IllegalStateException("a bug of who writes");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("kept.txt"), names());
    }

    @Test
    void shouldHoldTheOldBytesWhenTheExchangeFails() throws IOException {
        assertThrows(IOException.class, () -> AtomicFile.write(file, out -> out.write('n'), (_, _) -> {
            throw new IOException("the disk is full");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("kept.txt"), names());
    }

    @Test
    void shouldNotTakeTheBytesFromWhoHoldsThemUnderAnotherName() throws IOException {
        Path other = Files.createLink(folder.resolve("other.txt"), file);
        AtomicFile.write(file, "new");
        assertEquals("old", Files.readString(other), "the old bytes were never written over");
    }

    @Test
    void shouldFollowALinkAndKeepPermissions() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void shouldWriteInPlaceWhatNothingCanTakeThePlaceOf() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing));
        AtomicFile.write(nothing, "gone");
        assertTrue(Files.exists(nothing) && !Files.isRegularFile(nothing));
    }

    @Test
    void shouldWriteOverNoFolder() {
        assertThrows(IOException.class, () -> AtomicFile.write(folder, "new"));
        assertTrue(Files.isDirectory(folder));
    }
}
