package edgeos.lab.talk;

/**
 * One of the things that a talk shows. Immutable; any thread.
 *
 * @param name what it is called in the list
 * @param notes what only the speaker reads
 * @param drawing what is drawn
 * @param view how it is looked at
 * @param run what runs
 */
public record TalkScene(String name, String notes, SceneDrawing drawing, SceneView view, SceneRun run) {
    /** The longest name. */
    public static final int LONGEST_NAME = 80;
    /** The longest notes. */
    public static final int LONGEST_NOTES = 10_000;

    /** As much of a name as a scene may have. */
    public static String fitting(String name) {
        int most = Math.min(LONGEST_NAME, name.length());
        boolean split = most < name.length() && most > 0 && Character.isHighSurrogate(name.charAt(most - 1));
        return name.substring(0, split ? most - 1 : most);
    }

    /** The same by another name. */
    public TalkScene named(String other) {
        return new TalkScene(other, notes, drawing, view, run);
    }

    /** The same with other notes. */
    public TalkScene noted(String other) {
        return new TalkScene(name, other, drawing, view, run);
    }

    /** The same with another drawing. */
    public TalkScene drawn(SceneDrawing other) {
        return new TalkScene(name, notes, other, view, run);
    }
}
