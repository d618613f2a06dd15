package edgeos.ui.shell.bar;

import edgeos.ui.lessons.Classroom;
import edgeos.ui.lessons.Learning;
import edgeos.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** What can be done with lessons. */
public final class LearnActions {
    /** Their ids, in the menu's order. */
    static final List<String> IDS = List.of("learn.lessons", "learn.folder", "learn.next", "learn.back", "learn.hint", "learn.point", "learn.fold", "learn.leave");
    private static final Texts TEXTS = Texts.of(LearnActions.class);

    /** Adds them to all others. */
    public LearnActions(Actions actions, Classroom classroom, Learning learning) {
        ObservableValue<Boolean> open = classroom.placeProperty().map(place -> place.isPresent());
        ObservableValue<Boolean> within = classroom.placeProperty().map(place -> place.filter(now -> now.step().isPresent()).isPresent());
        add(actions, "learn.lessons", "Shift+F1", learning::gallery);
        add(actions, "learn.folder", "", learning::openFolder);
        add(actions, "learn.next", "Shortcut+Alt+Right", classroom::next).when(within);
        add(actions, "learn.back", "Shortcut+Alt+Left", classroom::back).when(classroom.placeProperty().map(place -> place.filter(now -> now.at() > 0).isPresent()));
        add(actions, "learn.hint", "Shortcut+Shift+H", classroom::hint).when(classroom.placeProperty().map(place -> place.filter(Classroom.Place::hasHint).isPresent()));
        add(actions, "learn.point", "Shortcut+Alt+S", learning::togglePoint).when(within);
        add(actions, "learn.fold", "F12", learning::fold).when(open);
        add(actions, "learn.leave", "", learning::leave).when(open);
    }

    private static LabAction add(Actions actions, String id, String keys, Runnable handler) {
        return actions.add(id, TEXTS.get(id), keys, handler);
    }
}
