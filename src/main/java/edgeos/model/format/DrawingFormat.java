package edgeos.model.format;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drawings as JSON. What a file holds and this lab does not know (keys, kinds, words, values of another type) is found, kept, and written
 * back, so that opening and saving loses nothing. Stateless; any thread.
 */
public final class DrawingFormat {
    /** What a file calls its format. */
    public static final String NAME = "edgeos-lab";
    /** The newest version that this lab reads, and the one that it writes. */
    public static final int VERSION = 1;
    /** Longer files are not read. */
    public static final int MOST_BYTES = 64 << 20;

    /** How files of drawings are named: as any JSON, or so that systems know them as drawings. */
    public static final List<String> ENDINGS = List.of(".json", ".edgeos");

    private static final String CLICK = ".click";
    private static final String ANOTHER = "Open another file.";

    private DrawingFormat() { }

    /**
     * What came of reading a file.
     *
     * @param drawing what could be read; {@link Drawing#EMPTY} if nothing could
     * @param findings what is wrong with the file, in its order
     * @param complete false if saving the drawing over the file would lose some of it, so that whoever saves must ask first
     */
    public record Reading(Drawing drawing, List<Finding> findings, boolean complete) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** True if this file is named as drawings are. */
    public static boolean isNamedSo(Path file) {
        return ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }

    /** Reads a file. An absent or unreadable one is a finding; nothing that it holds throws. */
    public static Reading read(Path file) {
        var findings = new Findings(String.valueOf(file.getFileName()));
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                findings.lose("this is no file:", ANOTHER);
                return nothing(findings);
            }
            byte[] bytes = LimitedFile.read(file, MOST_BYTES);
            if (String.valueOf(file.getFileName()).endsWith(CLICK)) {
                findings.lose("this is a Click configuration, and no drawing yet:", "Make one of it: by the command import, or by File > Import Click configuration in the window.");
                return nothing(findings);
            }
            return DrawingPicture.isPicture(bytes) ? picture(bytes, findings) : decoded(bytes, findings);
        } catch (LimitedFile.TooLong _) {
            findings.lose("the file is too long: most=" + (MOST_BYTES >> 20) + " MiB", ANOTHER);
        } catch (NoSuchFileException _) {
            findings.lose("there is no such file:", ANOTHER);
        } catch (IOException | SecurityException failed) {
            findings.lose("the file cannot be read: reason=" + failed.getClass().getSimpleName(), "Check its permissions, or open another file.");
        }
        return nothing(findings);
    }

    /**
     * Reads a text.
     *
     * @param sourceName what findings call it
     */
    public static Reading read(String text, String sourceName) {
        return read(text, new Findings(sourceName));
    }

    /**
     * Reads what another file holds of a drawing, as a tree that {@link JsonTree} made.
     *
     * @param sourceName what findings call it
     */
    public static Reading read(Map<?, ?> tree, String sourceName) {
        var findings = new Findings(sourceName);
        Drawing drawing = DrawingReader.read(tree, findings);
        return new Reading(drawing, findings.all(), findings.isComplete());
    }

    /** The drawing as a tree, for another file that holds it. */
    public static Map<String, Object> tree(Drawing drawing) {
        return DrawingWriter.tree(drawing);
    }

    /** The drawing as text: a fixed order, a node or a link on a line or a few, ending in a line break. */
    public static String write(Drawing drawing) {
        return JsonText.of(DrawingWriter.tree(drawing));
    }

    /**
     * Saves a drawing whole or not at all: the file holds the old text until the new one is on the disk. A link is followed.
     *
     * @throws IOException if it could not be saved; the old file is then as it was
     */
    public static void save(Drawing drawing, Path file) throws IOException {
        AtomicFile.write(file, write(drawing));
    }

    /** The drawing that a picture carries. */
    private static Reading picture(byte[] bytes, Findings findings) {
        try {
            Optional<String> text = DrawingPicture.text(bytes);
            if (text.isPresent()) {
                return read(text.get(), findings);
            }
            findings.lose("this picture carries no drawing:", "Open a picture that the lab exported: other programs may have left the drawing out when they saved it.");
        } catch (IOException damaged) {
            findings.lose(damaged.getMessage() + ":", "Export it again, or open the drawing itself.");
        }
        return nothing(findings);
    }

    private static Reading decoded(byte[] bytes, Findings findings) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            text = new String(bytes, StandardCharsets.UTF_8);
            int line = 1 + (int) text.substring(0, Math.max(0, text.indexOf('\uFFFD'))).chars().filter(c -> c == '\n').count();
            findings.lose("some of the text is not UTF-8: line=" + line, "Save the file as UTF-8 with a text editor.");
        }
        return read(text, findings);
    }

    private static Reading read(String text, Findings findings) {
        JsonTree tree = JsonTree.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        tree.faults().forEach(fault -> findings.lose(fault.what() + ": line=" + fault.line() + " column=" + fault.column(), fault.remedy()));
        if (tree.value() instanceof Map<?, ?> object) {
            Drawing drawing = DrawingReader.read(object, findings);
            return new Reading(drawing, findings.all(), findings.isComplete());
        }
        if (tree.faults().isEmpty()) {
            findings.lose("a drawing is a JSON object, and this is none:", ANOTHER);
        }
        return nothing(findings);
    }

    private static Reading nothing(Findings findings) {
        return new Reading(Drawing.EMPTY, findings.all(), false);
    }
}
