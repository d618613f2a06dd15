package edgeos.ui.inspector.setting;

/**
 * A line as its row shows it. Immutable.
 *
 * @param action of a rule, {@code allow} or {@code deny}; else empty
 * @param rest the text behind it
 */
record LineText(String action, String rest) {
    /** A line taken apart; a rule that names no action has {@code otherwise}. */
    static LineText of(String text, boolean rule, String otherwise) {
        String bare = text.stripLeading();
        for (String action : rule ? new String[] {"allow", "deny"} : new String[0]) {
            if (bare.equals(action) || bare.startsWith(action + " ")) {
                return new LineText(action, bare.substring(action.length()).stripLeading());
            }
        }
        return new LineText(otherwise, rule ? bare : text);
    }
}
