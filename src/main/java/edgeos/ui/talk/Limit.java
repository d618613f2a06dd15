package edgeos.ui.talk;

import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkScene;
import edgeos.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;

/**
 * Lets nobody write or paste more into a field than a talk keeps, and says so: what does not fit is not in the field either. JavaFX application thread only.
 *
 * @param most how many characters there may be
 * @param words what is said, with that number
 * @param say says it
 */
record Limit(int most, String words, Consumer<String> say) implements UnaryOperator<Change> {
    private static final Texts TEXTS = Texts.of(Limit.class);

    /** Of the talk's own name. */
    static TextFormatter<String> title(TalkDesk desk) {
        return of(Talk.LONGEST_TITLE, "limit.title", desk);
    }

    /** Of a scene's name. */
    static TextFormatter<String> name(TalkDesk desk) {
        return of(TalkScene.LONGEST_NAME, "limit.name", desk);
    }

    /** Of a scene's notes. */
    static TextFormatter<String> notes(TalkDesk desk) {
        return of(TalkScene.LONGEST_NOTES, "limit.notes", desk);
    }

    private static TextFormatter<String> of(int most, String key, TalkDesk desk) {
        return new TextFormatter<>(new Limit(most, TEXTS.get(key, most), desk::full));
    }

    @Override
    public Change apply(Change change) {
        int over = change.isContentChange() ? change.getControlNewText().length() - most : 0;
        if (over > 0) {
            String text = change.getText();
            int fits = Math.max(0, text.length() - over);
            fits -= fits > 0 && fits < text.length() && Character.isHighSurrogate(text.charAt(fits - 1)) ? 1 : 0;
            change.setText(text.substring(0, fits));
            change.selectRange(change.getRangeStart() + fits, change.getRangeStart() + fits);
            say.accept(words);
        }
        return change;
    }
}
