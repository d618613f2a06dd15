package edgeos.ui.pool.layout;

import edgeos.telemetry.FwpState;
import edgeos.ui.text.Texts;

/** What people call the state of an FWP, and type to find those in it. Stateless; any thread. */
public final class StateWord {
    private static final Texts TEXTS = Texts.of(StateWord.class);

    private StateWord() { }

    /** Its word, in lower case where a language has that. */
    public static String of(FwpState state) {
        return TEXTS.get("state." + state.name());
    }
}
