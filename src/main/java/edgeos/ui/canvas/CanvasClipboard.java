package edgeos.ui.canvas;

import edgeos.model.Drawing;
import edgeos.model.edit.Clipping;
import edgeos.model.format.DrawingFormat;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The system's clipboard holding parts of a drawing, as the text that a file would hold: it can be pasted into an editor and back. */
final class CanvasClipboard {
    private static final int LONGEST = 8_000_000;

    private Drawing own;
    private String ownText = "";

    /** Puts a fragment there. */
    void put(Drawing fragment) {
        put(fragment, DrawingFormat.write(fragment));
    }

    /** Puts a fragment there that others see as this text. */
    void put(Drawing fragment, String text) {
        own = fragment;
        ownText = text;
        ClipboardContent content = new ClipboardContent();
        content.putString(ownText);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The parts of a drawing that lie there, if there are any. */
    Optional<Drawing> get() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.hasString() ? clipboard.getString() : "";
        if (text.equals(ownText) && own != null) {
            return Optional.of(own);
        }
        if (!text.stripLeading().startsWith("{") || text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(DrawingFormat.read(text, "clipboard").drawing()).filter(fragment -> !Clipping.isEmpty(fragment));
    }
}
