package edgeos.ui.shell.file;

import edgeos.lab.Mode;
import edgeos.model.Drawing;
import edgeos.model.edit.Clipping;
import edgeos.notation.file.AtomicFile;
import edgeos.telemetry.Event;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.export.DrawingImage;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.export.Tiles;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Writes pictures of the drawing, with the drawing in them: painted by JavaFX's application thread, which calls this, encoded and written by another. {@link #dispose()} before the program ends. */
public final class PictureFiles {
    private static final Texts TEXTS = Texts.of(PictureFiles.class);
    private static final double FIRST_SCALE = 2;
    /** What cannot be written in this time, such as to a folder of another machine that is gone, keeps nobody from leaving. */
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final Editor editor;
    private final Prompts prompts;
    private final Notices notices;
    private final Appearance appearance;
    private final SequencedMap<Tiles, Path> painted = new LinkedHashMap<>();
    private final List<Thread> writers = new ArrayList<>();
    private Optional<PictureOrder> last = Optional.empty();

    /** Pictures of what this editor shows, in the colours that it has now if nobody wants others. */
    public PictureFiles(Editor editor, Prompts prompts, Notices notices, Appearance appearance) {
        this.editor = editor;
        this.prompts = prompts;
        this.notices = notices;
        this.appearance = appearance;
    }

    /** Asks what the picture should be like and where to write it, and does. */
    public void export() {
        Drawing selected = Clipping.copy(editor.drawing(), Board.parts(editor.selection()));
        boolean runs = editor.shown().state().isOn();
        PictureOrder first = last.orElseGet(() -> new PictureOrder(false, FIRST_SCALE, appearance.theme(), false, false));
        prompts.picture(first, !Clipping.isEmpty(selected), runs).ifPresent(order -> {
            last = Optional.of(order);
            Document document = editor.documentProperty().get();
            prompts.pictureFile(document.folder(), document.stem(editor.drawing().title()) + order.ending(), order.vector()).map(file -> called(file, order.ending())).ifPresent(file -> {
                Drawing shown = order.selection() && !Clipping.isEmpty(selected) ? selected.withTitle(editor.drawing().title(), editor.drawing().description()) : editor.drawing();
                write(file, order, new DrawingImage(shown, order.theme(), order.scale(), order.figures() && runs ? live() : Live.NONE));
            });
        });
    }

    private Live live() {
        return new Live(editor.snapshotProperty().get(), editor.rates(), true, editor.run().modeProperty().get() != Mode.LIVE);
    }

    /** Only what JavaFX demands is done by its thread, a tile at a time, so that the window answers meanwhile. */
    private void write(Path file, PictureOrder order, DrawingImage image) {
        if (order.vector()) {
            String svg = image.svg();
            write(file, () -> svg.getBytes(StandardCharsets.UTF_8));
        } else {
            try {
                Tiles tiles = image.tiles();
                painted.put(tiles, file);
                paint(tiles);
            } catch (OutOfMemoryError failed) {
                failed(file, failed);
            }
        }
    }

    private void paint(Tiles tiles) {
        Path file = painted.get(tiles);
        try {
            if (file != null && tiles.paint()) {
                Platform.runLater(() -> paint(tiles));
            } else if (file != null) {
                painted.remove(tiles);
                write(file, tiles::png);
            }
        } catch (RuntimeException | OutOfMemoryError why) {
            painted.remove(tiles);
            Platform.runLater(() -> failed(file, why));
        }
    }

    /** Whoever ordered a picture gets it, whole, although the program ends: when this returns, all are written. */
    public void dispose() {
        while (!painted.isEmpty()) {
            paint(painted.firstEntry().getKey());
        }
        try {
            for (Thread writer : writers) {
                writer.join(LONGEST_END);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Path file, Supplier<byte[]> picture) {
        writers.removeIf(writer -> !writer.isAlive());
        writers.add(Thread.ofPlatform().name("picture").start(() -> {
            Runnable then = () -> notices.tell(Notice.info(Event.Topic.FILE, TEXTS.get("picture.written", file.getFileName())));
            try {
                byte[] bytes = picture.get();
                AtomicFile.write(file, out -> out.write(bytes));
            } catch (IOException | RuntimeException | OutOfMemoryError failed) {
                then = () -> failed(file, failed);
            }
            Platform.runLater(then);
        }));
    }

    private void failed(Path file, Throwable why) {
        prompts.failed(TEXTS.get("picture.failed"), "file=" + file + " reason=" + Reason.of(why));
    }

    /** Null if a file is there that nobody was asked about. */
    private Path called(Path typed, String ending) {
        if (typed.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            return typed;
        }
        Path file = typed.resolveSibling(typed.getFileName() + ending);
        return Files.exists(file) && !prompts.replace(file) ? null : file;
    }
}
