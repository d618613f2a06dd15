package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkScene;
import edgeos.model.Drawing;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was changed in the drawings of a talk, beside the talk itself. Whoever changes a drawing, goes away, and changes it otherwise when it is shown anew, has changed it twice: both are kept, the later behind the earlier.
 * JavaFX application thread only.
 */
public final class SceneChanges {
    private static final Texts TEXTS = Texts.of(SceneChanges.class);

    private final Map<SceneDrawing, List<Drawing>> kept = new LinkedHashMap<>();
    private Optional<SceneDrawing> shown = Optional.empty();
    /** Which of the kept ones, and all behind it, the history of what is open shows; -1: none. */
    private int open = -1;

    /** This drawing is open from now on, as the talk has it; empty: none of the talk is. */
    public void show(Optional<SceneDrawing> drawing) {
        shown = drawing;
        open = -1;
    }

    /** The drawing of the talk that is open. */
    public Optional<SceneDrawing> shown() {
        return shown;
    }

    /** How many drawings of this talk were changed. */
    public int of(Talk talk) {
        return (int) talk.scenes().stream().map(TalkScene::drawing).distinct().filter(kept::containsKey).count();
    }

    /** What the open drawing was changed into, to be opened on top of what it is and was kept as, one after the other: last what is shown then. */
    public List<Drawing> bringBack() {
        List<Drawing> versions = kept.getOrDefault(shown.orElseThrow(), List.of());
        int known = open < 0 ? versions.size() : Math.min(open, versions.size());
        List<Drawing> turned = new ArrayList<>(versions.subList(known, versions.size()));
        turned.addAll(versions.subList(0, known));
        put(shown.orElseThrow(), turned);
        open = 0;
        return turned;
    }

    /** True if the open drawing was changed when it was shown before. */
    public boolean isChanged() {
        return shown.filter(kept::containsKey).isPresent();
    }

    /**
     * Keeps what the open drawing has become.
     *
     * @param now as it is
     * @param changed false: all that was changed was taken back
     */
    public void keep(Drawing now, boolean changed) {
        SceneDrawing drawing = shown.orElseThrow();
        List<Drawing> versions = new ArrayList<>(kept.getOrDefault(drawing, List.of()));
        if (open >= 0 && open < versions.size() && changed) {
            versions.removeLast();
        } else if (open >= 0 && open < versions.size()) {
            versions.subList(open, versions.size()).clear();
        }
        if (changed && (versions.isEmpty() || !versions.getLast().equals(now))) {
            open = open < 0 ? versions.size() : open;
            versions.add(now);
        }
        put(drawing, versions);
    }

    private void put(SceneDrawing drawing, List<Drawing> versions) {
        if (versions.isEmpty()) {
            kept.remove(drawing);
        } else {
            kept.put(drawing, List.copyOf(versions));
        }
    }

    /** The same talk with what was changed last; what its drawings were changed into before are scenes at the end, as far as a talk may go. */
    public Talk into(Talk talk) {
        List<TalkScene> scenes = new ArrayList<>();
        List<TalkScene> more = new ArrayList<>();
        Set<SceneDrawing> seen = new LinkedHashSet<>();
        for (TalkScene scene : talk.scenes()) {
            List<Drawing> versions = kept.getOrDefault(scene.drawing(), List.of());
            scenes.add(versions.isEmpty() ? scene : with(scene, versions.getLast()));
            List<Drawing> earlier = seen.add(scene.drawing()) && versions.size() > 1 ? versions.subList(0, versions.size() - 1).stream().distinct().toList() : List.of();
            earlier.forEach(version -> more.add(with(scene, version).named(TalkScene.fitting(TEXTS.get("earlier", scene.name())))));
        }
        scenes.addAll(more.subList(0, Math.min(more.size(), Math.max(0, Talk.MOST_SCENES - scenes.size()))));
        return new Talk(talk.title(), scenes);
    }

    private static TalkScene with(TalkScene scene, Drawing drawing) {
        return scene.drawn(new SceneDrawing.Embedded(drawing, SceneSource.of(scene.drawing()).folder()));
    }

    /** What was changed in this talk is in it now: it has become this one, whose first scenes are the same. */
    public void taken(Talk before, Talk after) {
        before.scenes().forEach(scene -> kept.remove(scene.drawing()));
        open = -1;
        moved(before, after);
    }

    /** The drawings of a talk lie elsewhere: what was changed in them goes along, and so does which of them is open. What they were is known still, as the move may be taken back. */
    public void moved(Talk before, Talk after) {
        Optional<SceneDrawing> was = shown;
        for (int index = 0; index < before.size(); index++) {
            SceneDrawing from = before.scenes().get(index).drawing();
            SceneDrawing to = after.scenes().get(index).drawing();
            Optional.ofNullable(kept.get(from)).ifPresent(versions -> kept.put(to, versions));
            shown = was.filter(from::equals).isPresent() ? Optional.of(to) : shown;
        }
    }

    /** Nothing was changed. */
    public void clear() {
        kept.clear();
        open = -1;
    }
}
