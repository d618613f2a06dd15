package edgeos.ui.theme;

import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.CodeArea;

/**
 * Lets the caret of a field blink only while the field has the keyboard. JavaFX starts to blink whenever a caret moves, and so also when another text is shown
 * in a field where nobody types; it then lays out sixty times a second, even for a field that is no longer in the window. JavaFX application thread only.
 */
public final class Caret {
    private Caret() { }

    /** A field of one line that lets the window rest; it is the field that was given. */
    public static TextField resting(TextField field) {
        inScene(field, () -> new TextFieldSkin(field) {
            @Override
            public void setCaretAnimating(boolean blinks) {
                super.setCaretAnimating(blinks && field.isFocused());
            }
        });
        return field;
    }

    /** A field of several lines that lets the window rest; it is the field that was given. */
    public static TextArea resting(TextArea area) {
        inScene(area, () -> new TextAreaSkin(area) {
            @Override
            public void setCaretAnimating(boolean blinks) {
                super.setCaretAnimating(blinks && area.isFocused());
            }
        });
        return area;
    }

    /** An editor of source that lets the window rest; it is the one that was given. Once started, its own caret goes on for ever: one without a period does not start. */
    public static CodeArea resting(CodeArea area) {
        Duration blink = area.getCaretBlinkPeriod();
        area.focusedProperty().subscribe(focused -> area.setCaretBlinkPeriod(focused ? blink : Duration.ZERO));
        return area;
    }

    /** A skin is made for who is seen: it is costly, and many fields never are. */
    private static void inScene(TextInputControl field, Supplier<Skin<?>> skin) {
        if (field.getScene() != null) {
            field.setSkin(skin.get());
            return;
        }
        field.sceneProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable scene) {
                if (field.getScene() != null) {
                    field.sceneProperty().removeListener(this);
                    field.setSkin(skin.get());
                }
            }
        });
    }
}
