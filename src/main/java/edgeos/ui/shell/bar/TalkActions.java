package edgeos.ui.shell.bar;

import edgeos.ui.talk.TalkDesk;
import edgeos.ui.talk.TalkDesk.Place;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/** What can be done with a talk and its scenes. */
public final class TalkActions {
    /** They, in the order of the menu, with a line after each group. */
    static final List<List<String>> ROWS = List.of(List.of("talk.add", "talk.update"), List.of("talk.next", "talk.previous", "talk.first", "talk.last"), List.of("talk.list", "talk.speaker"),
            List.of("talk.sample", "talk.save", "talk.saveAs", "talk.close"));
    private static final Texts TEXTS = Texts.of(TalkActions.class);

    /** What they ask of the window. */
    public interface Hands {
        /** The talk that is open. */
        TalkDesk desk();

        /** Lets the selected scene show what the window shows. */
        void update();

        /** Whether the list of scenes is shown. */
        BooleanProperty listed();

        /** Whether the speaker's window is open. */
        BooleanProperty spoken();

        /** Saves the talk; false if it was not. */
        boolean save();

        /** Saves it into another file; false if it was not. */
        boolean saveAs();

        /** Opens the talk that came with the lab. */
        void sample();

        /** Closes the talk. */
        void close();
    }

    /** Adds them to all others. */
    public TalkActions(Actions actions, Hands hands) {
        TalkDesk desk = hands.desk();
        add(actions, "talk.add", "Shortcut+Alt+A", desk::add);
        add(actions, "talk.update", "Shortcut+Alt+U", hands::update).when(at(desk, place -> place.scene().isPresent()));
        add(actions, "talk.next", "Page Down", desk::next).when(at(desk, place -> place.next().isPresent()));
        add(actions, "talk.previous", "Page Up", desk::previous).when(at(desk, place -> place.at() > 0));
        add(actions, "talk.first", "Shortcut+Home", () -> desk.go(0)).when(at(desk, place -> place.talk().size() > 0));
        add(actions, "talk.last", "Shortcut+End", () -> desk.go(desk.talk().size() - 1)).when(at(desk, place -> place.talk().size() > 0));
        toggle(actions, "talk.list", "Shortcut+Alt+T", hands.listed());
        toggle(actions, "talk.speaker", "Shortcut+Alt+P", hands.spoken()).when(at(desk, place -> place.talk().size() > 0));
        add(actions, "talk.sample", "", hands::sample);
        add(actions, "talk.save", "Shortcut+Alt+Shift+S", hands::save).when(at(desk, _ -> true));
        add(actions, "talk.saveAs", "", hands::saveAs).when(at(desk, _ -> true));
        add(actions, "talk.close", "", hands::close).when(at(desk, _ -> true));
    }

    /** What their menu is called. */
    static String title() {
        return TEXTS.get("talk");
    }

    private static ObservableValue<Boolean> at(TalkDesk desk, Predicate<Place> holds) {
        return desk.placeProperty().map(place -> place.filter(holds).isPresent());
    }

    private static LabAction add(Actions actions, String id, String keys, Runnable does) {
        return actions.add(id, TEXTS.get(id), keys, does);
    }

    private static LabAction toggle(Actions actions, String id, String keys, BooleanProperty on) {
        LabAction action = add(actions, id, keys, () -> on.set(!on.get()));
        on.subscribe(action::setSelected);
        return action;
    }
}
