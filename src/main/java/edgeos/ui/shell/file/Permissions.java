package edgeos.ui.shell.file;

import edgeos.lab.Consent;
import edgeos.lab.Network;
import edgeos.lab.Samples;
import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.HostName;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What drawings may use beyond their folder and this machine: asks for it, remembers the answer, and takes it back. A drawing that has a file is known by that; any other, such as a sample, by
 * what it was when it was opened. JavaFX application thread only.
 */
final class Permissions {
    private static final Texts TEXTS = Texts.of(Permissions.class);
    private static final String SAMPLES = "samples";

    private final Editor editor;
    private final Remembered remembered;
    private final Prompts prompts;
    /** What was not allowed when somebody was last asked: who can do without is not asked again. */
    private List<Network.Use> declined = List.of();

    Permissions(Editor editor, Remembered remembered, Prompts prompts) {
        this.editor = editor;
        this.remembered = remembered;
        this.prompts = prompts;
    }

    /** A document with what its user allowed it before. */
    Document recalled(Document opened) {
        return opened.with(remembered.consent(subject(opened)));
    }

    /** Asks for what the drawing needs and nobody has allowed yet; true if it may run. */
    boolean ask() {
        List<Path> outside = OutsidePaths.of(editor.drawing(), document().folder(), document().consent());
        List<Network.Use> beyond = Network.beyond(editor.drawing(), document().consent());
        boolean runsWithout = outside.isEmpty() && beyond.stream().allMatch(Network.Use::isOptional);
        if (runsWithout && (beyond.isEmpty() || beyond.equals(declined))) {
            return true;
        }
        if (!prompts.consent(editor.drawing().title(), outside, words(beyond))) {
            declined = beyond;
            return runsWithout;
        }
        editor.consent(document().with(document().consent().with(outside, beyond.stream().map(Network.Use::host).toList())));
        keep();
        return true;
    }

    /** Remembers what the drawing may do. */
    void keep() {
        remembered.consent(subject(document()), document().consent());
    }

    /** Shows what the drawing may do, and takes it back if the user says so: then it stops, and asks again when it is to run. */
    void review() {
        Consent allowed = document().consent();
        if (prompts.withdraw(editor.drawing().title(), allowed.allowed(), allowed.hosts().stream().map(this::words).toList())) {
            if (editor.run().stateProperty().get() != Session.State.STOPPED) {
                editor.run().stop();
            }
            declined = List.of();
            editor.consent(document().with(Consent.NONE));
            keep();
        }
    }

    /** What is allowed at a host; of one that the drawing does not name any more, its name. */
    private String words(HostName host) {
        List<Network.Use> uses = Network.beyond(editor.drawing(), Consent.NONE).stream().filter(use -> use.host().equals(host)).toList();
        return uses.isEmpty() ? TEXTS.get("permissions.host", host) : String.join(TEXTS.get("permissions.and"), words(uses));
    }

    private static List<String> words(List<Network.Use> uses) {
        return uses.stream().map(Network.Use::words).distinct().toList();
    }

    /** By what a document is known again. Samples may lie in a folder that is another at each start. */
    private static String subject(Document document) {
        Optional<Path> file = document.file();
        boolean isSample = Samples.folder().map(folder -> folder.toAbsolutePath().normalize()).filter(document.folder()::equals).isPresent();
        return file.map(Path::toString).orElseGet(() -> "drawing " + digest(isSample ? SAMPLES : document.folder().toString(), document.drawing()));
    }

    private static String digest(String folder, Drawing drawing) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(folder, "\n", DrawingFormat.write(drawing)).forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Document document() {
        return editor.documentProperty().get();
    }
}
