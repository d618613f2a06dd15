package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Replay;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * What is drawn in files that somebody may open next: read by a thread of its own, and kept as long as the file is the same. What cannot be read, or is larger than anybody wants to look through, is not there.
 * Methods: JavaFX application thread.
 */
public final class Shelf {
    private static final int MOST_KEPT = 100;
    private static final long LARGEST_BYTES = 16_000_000;
    private static final long IDLE_SECONDS = 5;
    private static final FileTime NEVER = FileTime.fromMillis(0);
    private static final ExecutorService READER = reader();
    private static final Map<Path, Kept> KEPT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private record Kept(Optional<Drawing> drawing, FileTime changed) { }

    private Shelf() { }

    /** What a file was found to hold when it was last looked at; empty if it was not yet, or cannot be read. */
    public static Optional<Drawing> known(Path file) {
        return Optional.ofNullable(KEPT.get(file)).flatMap(Kept::drawing);
    }

    /** True if there was no such file when it was last looked at, or nobody could read it. */
    public static boolean isLost(Path file) {
        Kept kept = KEPT.get(file);
        return kept != null && kept.changed().equals(NEVER);
    }

    /** True if all of these have been looked at. */
    public static boolean knows(List<Path> files) {
        return files.stream().allMatch(KEPT::containsKey);
    }

    /** Looks at these files, one after the other; calls back for each on the JavaFX application thread. */
    public static void read(List<Path> files, Consumer<Path> looked) {
        files.forEach(file -> READER.execute(() -> {
            look(file);
            Platform.runLater(() -> looked.accept(file));
        }));
    }

    private static void look(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Kept kept = KEPT.get(file);
            if (kept == null || !kept.changed().equals(changed)) {
                KEPT.put(file, new Kept(Files.size(file) > LARGEST_BYTES && !Replay.isRecording(file) ? Optional.empty() : Optional.of(drawing(file)), changed));
            }
        } catch (IOException | UncheckedIOException gone) {
            KEPT.put(file, new Kept(Optional.empty(), NEVER));
        }
    }

    private static Drawing drawing(Path file) throws IOException {
        if (TalkFormat.isNamedSo(file)) {
            return first(TalkFormat.read(file).talk());
        }
        if (!Replay.isRecording(file)) {
            return DrawingFormat.read(file).drawing();
        }
        try (Replay replay = Replay.open(file)) {
            return replay.drawing();
        }
    }

    /** A talk looks like its first scene, and is called what it is. */
    private static Drawing first(Talk talk) {
        Drawing drawn = talk.scenes().stream().findFirst().map(scene -> SceneSource.of(scene.drawing()).drawing()).orElse(Drawing.EMPTY);
        return drawn.withTitle(talk.title(), "");
    }

    private static ExecutorService reader() {
        var reader = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("shelf").priority(Thread.MIN_PRIORITY).factory());
        reader.allowCoreThreadTimeOut(true);
        return reader;
    }
}
