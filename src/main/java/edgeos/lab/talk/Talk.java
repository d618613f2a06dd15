package edgeos.lab.talk;

import edgeos.model.Drawing;
import java.util.ArrayList;
import java.util.List;

/**
 * A talk. Immutable; any thread.
 *
 * @param title what it is called
 * @param scenes what it shows, one after the other
 */
public record Talk(String title, List<TalkScene> scenes) {
    /** The most scenes that somebody adds by hand. */
    public static final int MOST_SCENES = 200;
    /** The most scenes that are read: beside those that were added there is room for what their drawings were changed into during the talk. */
    public static final int MOST_READ = 1000;
    /** The longest title. */
    public static final int LONGEST_TITLE = 120;
    /** Nothing yet. */
    public static final Talk EMPTY = new Talk("", List.of());

    public Talk {
        scenes = List.copyOf(scenes);
    }

    /** How many scenes there are. */
    public int size() {
        return scenes.size();
    }

    /** True if a scene shows this. */
    public boolean shows(SceneDrawing drawing) {
        return scenes.stream().map(TalkScene::drawing).anyMatch(drawing::equals);
    }

    /** True if this drawing is in the talk itself. */
    public boolean holds(Drawing drawing) {
        return scenes.stream().anyMatch(scene -> scene.drawing() instanceof SceneDrawing.Embedded(Drawing within, _) && within.equals(drawing));
    }

    /** The same by another title. */
    public Talk titled(String other) {
        return new Talk(other, scenes);
    }

    /** The same with this in the place of the scene that is there. */
    public Talk with(int at, TalkScene scene) {
        List<TalkScene> next = new ArrayList<>(scenes);
        next.set(at, scene);
        return new Talk(title, next);
    }

    /** The same with one more scene at this place. */
    public Talk adding(int at, TalkScene scene) {
        List<TalkScene> next = new ArrayList<>(scenes);
        next.add(at, scene);
        return new Talk(title, next);
    }

    /** The same without the scene at this place. */
    public Talk without(int at) {
        List<TalkScene> next = new ArrayList<>(scenes);
        next.remove(at);
        return new Talk(title, next);
    }

    /** The same with a scene in another place. */
    public Talk moved(int from, int to) {
        List<TalkScene> next = new ArrayList<>(scenes);
        next.add(to, next.remove(from));
        return new Talk(title, next);
    }
}
