package edgeos.ui.talk;

import edgeos.lab.talk.Talk;
import java.util.ArrayDeque;
import java.util.Deque;

/** A talk with the way it came about. Belongs to whoever edits. */
final class TalkHistory {
    private static final int MOST_STEPS = 200;

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private Talk current;
    private Talk saved;
    private String openKey = "";

    /** An edit: what it is called, and the talk before it, or after it if it was taken back. */
    private record Step(String name, Talk talk) { }

    TalkHistory(Talk talk) {
        current = talk;
        saved = talk;
    }

    Talk current() {
        return current;
    }

    /** One step; edits in a row with an equal key, which is not empty, are one. */
    void apply(String name, String key, Talk next) {
        if (next.equals(current)) {
            return;
        }
        if (key.isEmpty() || !key.equals(openKey)) {
            undo.push(new Step(name, current));
            if (undo.size() > MOST_STEPS) {
                undo.removeLast();
            }
        }
        redo.clear();
        openKey = key;
        current = next;
    }

    boolean undo() {
        return turn(undo, redo);
    }

    boolean redo() {
        return turn(redo, undo);
    }

    private boolean turn(Deque<Step> from, Deque<Step> to) {
        openKey = "";
        if (from.isEmpty()) {
            return false;
        }
        Step step = from.pop();
        to.push(new Step(step.name(), current));
        current = step.talk();
        return true;
    }

    /** What was edited is in a file now, as this. */
    void saved(Talk as) {
        openKey = "";
        current = as;
        saved = as;
    }

    boolean isSaved() {
        return current.equals(saved);
    }
}
