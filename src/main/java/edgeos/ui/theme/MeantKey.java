package edgeos.ui.theme;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Which key somebody means whose keyboard has signs and digits elsewhere than an American one: a French one types digits and the full stop with Shift, and digits without it are letters and signs. Stateless; any thread.
 */
public final class MeantKey {
    private static final Map<String, KeyCode> TYPED = Map.of("+", KeyCode.PLUS, "-", KeyCode.MINUS, ",", KeyCode.COMMA, ".", KeyCode.PERIOD, "0", KeyCode.DIGIT0, "1", KeyCode.DIGIT1);
    /** By what the row of digits types there without Shift. */
    private static final Map<KeyCode, String> FRENCH = Map.of(KeyCode.DIGIT0, "à", KeyCode.DIGIT1, "&");

    private MeantKey() { }

    /** The key by its place, unless it types a sign or a digit that a view knows: then the key of that. */
    public static KeyCode of(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean known = TYPED.containsValue(code) || code.isKeypadKey() || code.isLetterKey();
        return known ? code : TYPED.getOrDefault(event.getText(), code);
    }

    /** The same shortcut, with 0 or 1, on a keyboard whose row of digits types other signs; what matches an American one does not match this. */
    public static KeyCombination french(KeyCode digit, KeyCombination.Modifier... modifiers) {
        return new French(digit, modifiers);
    }

    /** A shortcut by what its key types without Shift: the toolkit may have no code for it. */
    private static final class French extends KeyCombination {
        private final KeyCode digit;

        French(KeyCode digit, Modifier... modifiers) {
            super(modifiers);
            this.digit = digit;
        }

        @Override
        public boolean match(KeyEvent event) {
            return event.getCode() != digit && FRENCH.get(digit).equals(event.getText()) && super.match(event);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof French french && french.digit == digit && super.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + digit.hashCode();
        }
    }
}
