package edgeos.ui.inspector;

import edgeos.ui.text.Texts;

/** What figures count, in which unit, and over which time, by the names that the inspector gives them. Any thread. */
final class Meanings {
    private static final Texts TEXTS = Texts.of(Meanings.class);
    private static final String MEANS = "means.";

    private Meanings() { }

    /** What the figure of this name counts; blank if its name says it, or a program chose it. */
    static String of(String name) {
        return TEXTS.keys().stream().filter(key -> key.startsWith(MEANS)).map(key -> key.substring(MEANS.length())).filter(key -> isCalled(TEXTS.get("figure." + key, ""), name)).findFirst().map(key -> TEXTS.get("means." + key)).orElse("");
    }

    /** Some names end with what they are of, such as why messages were dropped. */
    private static boolean isCalled(String called, String name) {
        return name.equals(called) || called.endsWith(" ") && name.startsWith(called);
    }
}
