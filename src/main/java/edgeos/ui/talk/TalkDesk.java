package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkScene;
import edgeos.ui.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The talk that is open: its scenes, which of them is shown, and what is done with them. Whatever changes it can be taken back. JavaFX application thread only. */
public final class TalkDesk {
    private static final Texts TEXTS = Texts.of(TalkDesk.class);

    /** What is asked of the window. */
    public interface Hands {
        /** What is shown now, as a scene. */
        TalkScene now(String name);

        /** What a new scene is called. */
        String title();

        /** Whether what is shown may give way to a scene; asks if something would be lost. */
        boolean mayGo();

        /** Shows a scene. */
        void show(TalkScene scene);

        /** A scene of this name was deleted. */
        void deleted(String name);

        /** A scene shows another drawing than this one from now on. */
        void exchanged(SceneDrawing before, SceneDrawing now);

        /** Somebody wrote, or added, more than there is room for: says so. */
        void full(String words);
    }

    /**
     * Where a talk is.
     *
     * @param talk as it is now
     * @param at which scene is shown, or was last; -1: there is none
     * @param saved whether its file holds it so
     */
    public record Place(Talk talk, int at, boolean saved) {
        /** The scene that is shown. */
        public Optional<TalkScene> scene() {
            return at >= 0 && at < talk.size() ? Optional.of(talk.scenes().get(at)) : Optional.empty();
        }

        /** The scene behind it. */
        public Optional<TalkScene> next() {
            return at + 1 < talk.size() ? Optional.of(talk.scenes().get(at + 1)) : Optional.empty();
        }
    }

    private final Hands hands;
    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private TalkHistory history = new TalkHistory(Talk.EMPTY);
    private int at = -1;

    /** A desk without a talk. */
    public TalkDesk(Hands hands) {
        this.hands = hands;
    }

    /** Where the talk is; empty: none is open. */
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** True if a talk is open. */
    public boolean isOpen() {
        return place.get().isPresent();
    }

    /** The talk that is open; {@link Talk#EMPTY} if none is. */
    public Talk talk() {
        return place.get().map(Place::talk).orElse(Talk.EMPTY);
    }

    /** Opens a talk in place of the one that is open, and shows its first scene. */
    public void open(Talk talk) {
        history = new TalkHistory(talk);
        at = talk.size() > 0 ? 0 : -1;
        settle();
        place.get().flatMap(Place::scene).ifPresent(hands::show);
    }

    /** A talk that was not saved: as {@link #open}, but it is still to be saved, and nothing is shown. */
    public void recover(Talk talk) {
        history = new TalkHistory(Talk.EMPTY);
        history.apply("", "", talk);
        at = talk.size() > 0 ? 0 : -1;
        settle();
    }

    /** Closes it, without asking. */
    public void close() {
        history = new TalkHistory(Talk.EMPTY);
        at = -1;
        place.set(Optional.empty());
    }

    /** The file holds this now. */
    public void saved(Talk as) {
        history.saved(as);
        settle();
    }

    /** Adds what is shown behind the scene that was shown last; opens a talk for it, if none is. */
    public void add() {
        if (hasRoom()) {
            int to = Math.min(at + 1, talk().size());
            TalkScene scene = hands.now(hands.title());
            at = to;
            edit("add", "", talk().adding(to, scene));
        }
    }

    /** Exchanges what this scene shows for what is shown now; its name and notes stay. */
    public void update(int index) {
        if (has(index)) {
            TalkScene old = talk().scenes().get(index);
            at = index;
            TalkScene now = hands.now(old.name()).noted(old.notes());
            edit("update", "", talk().with(index, now));
            hands.exchanged(old.drawing(), now.drawing());
        }
    }

    /** Puts a copy of a scene behind it. */
    public void duplicate(int index) {
        if (has(index) && hasRoom()) {
            TalkScene old = talk().scenes().get(index);
            String name = TEXTS.get("copy.name", old.name());
            at = at > index ? at + 1 : at;
            edit("duplicate", "", talk().adding(index + 1, old.named(TalkScene.fitting(name))));
        }
    }

    /** Takes a scene out. */
    public void delete(int index) {
        if (has(index)) {
            String name = talk().scenes().get(index).name();
            Talk next = talk().without(index);
            at = at > index || at == next.size() ? at - 1 : at;
            edit("delete", "", next);
            hands.deleted(name);
        }
    }

    /** Puts a scene into another place. */
    public void move(int from, int to) {
        if (has(from) && has(to) && from != to) {
            at = at == from ? to : from < at && to >= at ? at - 1 : from > at && to <= at ? at + 1 : at;
            edit("move", "", talk().moved(from, to));
        }
    }

    /** Calls a scene so; fields let nobody write more than {@link Limit} says. */
    public void rename(int index, String name) {
        if (has(index) && !name.isBlank()) {
            edit("rename", "", talk().with(index, talk().scenes().get(index).named(name.strip())));
        }
    }

    /** Writes notes of a scene; letters in a row are one step. */
    public void note(int index, String notes) {
        if (has(index)) {
            edit("notes", "notes" + index, talk().with(index, talk().scenes().get(index).noted(notes)));
        }
    }

    /** Calls the talk so. */
    public void title(String title) {
        if (isOpen()) {
            edit("title", "title", talk().titled(title));
        }
    }

    /** Exchanges the talk for this one, whose scenes go on from the same ones. */
    public void exchange(Talk talk) {
        edit("update", "", talk);
    }

    /** Somebody wrote more than there is room for. */
    void full(String words) {
        hands.full(words);
    }

    /** Takes the last change of the talk back. */
    public void undo() {
        if (isOpen() && history.undo()) {
            at = Math.clamp(at, Math.min(0, history.current().size() - 1), history.current().size() - 1);
            settle();
        }
    }

    /** Takes the last undo back. */
    public void redo() {
        if (isOpen() && history.redo()) {
            at = Math.clamp(at, Math.min(0, history.current().size() - 1), history.current().size() - 1);
            settle();
        }
    }

    /** Goes to a scene, unless what is shown may not give way. */
    public void go(int index) {
        if (has(index) && hands.mayGo()) {
            at = index;
            settle();
            hands.show(talk().scenes().get(index));
        }
    }

    /** Goes to the scene behind; stays at the last. */
    public void next() {
        go(at + 1);
    }

    /** Goes to the scene before; stays at the first. */
    public void previous() {
        go(at - 1);
    }

    private boolean hasRoom() {
        boolean has = talk().size() < Talk.MOST_SCENES;
        if (!has) {
            full(TEXTS.get("limit.scenes", Talk.MOST_SCENES));
        }
        return has;
    }

    private boolean has(int index) {
        return isOpen() && index >= 0 && index < talk().size();
    }

    private void edit(String name, String key, Talk next) {
        history.apply(TEXTS.get("step." + name), key, next);
        settle();
    }

    private void settle() {
        place.set(Optional.of(new Place(history.current(), at, history.isSaved())));
    }
}
