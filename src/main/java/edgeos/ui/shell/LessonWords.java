package edgeos.ui.shell;

import edgeos.lab.lesson.Vocabulary;
import edgeos.lab.lesson.condition.Sight;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.View;
import edgeos.ui.shell.bar.LabAction;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the window's actions and tabs are called, for who checks lessons without a window. */
public final class LessonWords {
    /** As {@link LessonRoom} tells which of them are unfolded. */
    private static final Set<String> PANELS = Set.of("palette", "inspector", "charts", "roles", "audience");

    private LessonWords() { }

    /**
     * Makes a window that nobody sees, and asks it. Any thread but JavaFX's.
     *
     * @throws IllegalStateException if none can be made here; the message says why
     */
    public static Vocabulary read() {
        Toolkit.startHeadless();
        return Toolkit.onWindow(() -> {
            Lab lab = new Lab(Remembered.forThisRunOnly(), new Dialogs());
            try {
                return of(lab);
            } finally {
                lab.dispose();
            }
        });
    }

    static Vocabulary of(Lab lab) {
        return new Vocabulary(lab.actions().all().stream().map(LabAction::id).collect(Collectors.toSet()), Arrays.stream(View.values()).map(Sight::word).collect(Collectors.toSet()),
                Arrays.stream(StripTab.values()).map(Sight::word).collect(Collectors.toSet()), PANELS);
    }
}
