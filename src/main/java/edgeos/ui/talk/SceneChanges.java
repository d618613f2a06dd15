package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkScene;
import edgeos.model.Drawing;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was changed in the drawings of a talk, beside the talk itself. Whoever changes a drawing, goes away, and changes it otherwise when it is shown anew, has changed it twice: both are kept, the later behind the earlier. Nothing
 * that was kept is lost by undoing it, which may be meant as looking at what was before: only what is changed further gives way to what it has become.
 * JavaFX application thread only.
 */
public final class SceneChanges {
    private static final Texts TEXTS = Texts.of(SceneChanges.class);

    /** By the drawings that stand for their equals. */
    private final Map<SceneDrawing, Versions> kept = new IdentityHashMap<>();
    private final SameDrawings same = new SameDrawings();
    private Optional<SceneDrawing> shown = Optional.empty();
    /** What was kept of the drawing that is shown before anything was changed since it is. */
    private Versions before = Versions.NONE;
    private boolean brought;

    /**
     * What a drawing was changed into.
     *
     * @param all one after the other, each once
     * @param takenBack whether what came last was to have it as the talk has it
     */
    private record Versions(List<Drawing> all, boolean takenBack) {
        private static final Versions NONE = new Versions(List.of(), false);

        Versions {
            all = List.copyOf(all);
        }

        /** What a talk with the changes shows. */
        Optional<Drawing> last() {
            return takenBack || all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }

        /** What else is to be in it. */
        List<Drawing> earlier() {
            return takenBack || all.isEmpty() ? all : all.subList(0, all.size() - 1);
        }
    }

    /** This drawing is open from now on, as the talk has it; empty: none of the talk is. */
    public void show(Optional<SceneDrawing> drawing) {
        shown = drawing;
        before = drawing.map(this::versions).orElse(Versions.NONE);
        brought = false;
    }

    /** The drawing of the talk that is open. */
    public Optional<SceneDrawing> shown() {
        return shown;
    }

    /** How many drawings of this talk were changed. */
    public int of(Talk talk) {
        return (int) each(talk).filter(kept::containsKey).count();
    }

    /** What the open drawing was changed into, to be opened on top of what it is and was kept as, one after the other: last what is shown then. */
    public List<Drawing> bringBack() {
        Versions now = versions(shown.orElseThrow());
        List<Drawing> turned = new ArrayList<>(now.all());
        if (!brought) {
            turned.removeAll(before.all());
            turned.addAll(before.all());
        }
        before = new Versions(turned, false);
        brought = true;
        put(shown.orElseThrow(), before);
        return before.all();
    }

    /** True if the open drawing was changed when it was shown before. */
    public boolean isChanged() {
        return shown.map(same::of).filter(kept::containsKey).isPresent();
    }

    /**
     * Keeps what the open drawing has become.
     *
     * @param now as it is
     * @param changed false: it is as in the talk
     * @param past what undo leads back to, the nearest first
     */
    public void keep(Drawing now, boolean changed, List<Drawing> past) {
        List<Drawing> all = new ArrayList<>(before.all());
        if (changed) {
            if (brought && !all.remove(now)) {
                past.stream().filter(all::contains).findFirst().ifPresent(all::remove);
            }
            all.remove(now);
            all.add(now);
        }
        put(shown.orElseThrow(), new Versions(all, changed ? false : brought || before.takenBack()));
    }

    private Versions versions(SceneDrawing drawing) {
        return kept.isEmpty() ? Versions.NONE : kept.getOrDefault(same.of(drawing), Versions.NONE);
    }

    /** Those that stand for the drawings of a talk, each once. */
    private Stream<SceneDrawing> each(Talk talk) {
        if (kept.isEmpty()) {
            return Stream.empty();
        }
        same.tidy(kept.keySet());
        Set<SceneDrawing> each = Collections.newSetFromMap(new IdentityHashMap<>());
        return talk.scenes().stream().map(scene -> same.of(scene.drawing())).filter(each::add);
    }

    private void put(SceneDrawing drawing, Versions versions) {
        if (versions.all().isEmpty()) {
            kept.remove(same.of(drawing));
        } else {
            kept.put(same.of(drawing), versions);
        }
    }

    /** The same talk with what was changed last; what its drawings were changed into before are scenes at the end, as far as a talk may go: see {@link #beyond}. */
    public Talk into(Talk talk) {
        if (kept.isEmpty()) {
            return talk;
        }
        List<TalkScene> scenes = new ArrayList<>();
        List<TalkScene> more = new ArrayList<>();
        Set<SceneDrawing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TalkScene scene : talk.scenes()) {
            Versions versions = versions(scene.drawing());
            scenes.add(versions.last().map(last -> with(scene, last)).orElse(scene));
            if (seen.add(same.of(scene.drawing()))) {
                versions.earlier().forEach(version -> more.add(with(scene, version).named(TalkScene.fitting(TEXTS.get("earlier", scene.name())))));
            }
        }
        scenes.addAll(more.reversed().subList(0, Math.min(more.size(), Math.max(0, Talk.MOST_READ - scenes.size()))).reversed());
        return new Talk(talk.title(), scenes);
    }

    /** How many of the scenes that {@link #into} would add have no room. */
    public int beyond(Talk talk) {
        int earlier = each(talk).mapToInt(drawing -> versions(drawing).earlier().size()).sum();
        return Math.max(0, earlier - Math.max(0, Talk.MOST_READ - talk.size()));
    }

    private static TalkScene with(TalkScene scene, Drawing drawing) {
        return scene.drawn(new SceneDrawing.Embedded(drawing, SceneSource.folder(scene.drawing())));
    }

    /** A scene shows another drawing than before, as somebody wanted: what the one before was changed into is earlier than that. What that was is known still, as the exchange may be taken back. */
    public void exchanged(SceneDrawing from, SceneDrawing to) {
        List<Drawing> all = new ArrayList<>(versions(from).all());
        all.removeIf(version -> to instanceof SceneDrawing.Embedded(Drawing within, _) && within.equals(version));
        if (!from.equals(to) && !all.isEmpty()) {
            Versions later = versions(to);
            all.removeAll(later.all());
            all.addAll(later.all());
            put(to, new Versions(all, later.last().isEmpty()));
            show(shown);
        }
    }

    /** What was changed in this talk is in it now: it has become this one, whose first scenes are the same. */
    public void taken(Talk was, Talk after) {
        was.scenes().forEach(scene -> kept.remove(same.of(scene.drawing())));
        before = Versions.NONE;
        brought = false;
        moved(was, after);
    }

    /** The drawings of a talk lie elsewhere: what was changed in them goes along, and so does which of them is open. What they were is known still, as the move may be taken back. */
    public void moved(Talk was, Talk after) {
        Optional<SceneDrawing> open = shown;
        for (int index = 0; index < was.size(); index++) {
            SceneDrawing from = was.scenes().get(index).drawing();
            SceneDrawing to = after.scenes().get(index).drawing();
            Optional.ofNullable(kept.get(same.of(from))).ifPresent(versions -> kept.put(same.of(to), versions));
            shown = open.filter(from::equals).isPresent() ? Optional.of(to) : shown;
        }
    }

    /** Nothing was changed. */
    public void clear() {
        kept.clear();
        before = Versions.NONE;
        brought = false;
    }
}
