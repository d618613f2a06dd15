package edgeos.lab.talk;

import edgeos.lab.lesson.Vocabulary;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is wrong with scenes that could be read: words that the window does not know, and parts that their drawings do not have. Stateless; any thread. */
public final class TalkChecks {
    private TalkChecks() { }

    /** All of it, scene by scene. */
    public static List<Finding> of(Talk talk, Vocabulary vocabulary) {
        List<Finding> found = new ArrayList<>();
        for (int index = 0; index < talk.size(); index++) {
            TalkScene scene = talk.scenes().get(index);
            String at = "scenes[" + index + "]";
            if (scene.name().isBlank()) {
                add(found, Severity.WARNING, at + ".name", "the scene has no name", "Call it by what it shows.");
            }
            word(found, at + ".view.tab", scene.view().arrangement().get("tab"), vocabulary.tabs());
            word(found, at + ".view.below", scene.view().arrangement().get("below"), vocabulary.charts());
            parts(found, at, scene);
        }
        return found;
    }

    private static void word(List<Finding> found, String at, String word, Set<String> known) {
        if (word != null && !known.isEmpty() && !known.contains(word)) {
            add(found, Severity.ERROR, at, "the window has no such tab: " + word, "Use one of " + String.join(", ", known.stream().sorted().toList()) + ".");
        }
    }

    private static void parts(List<Finding> found, String at, TalkScene scene) {
        Drawing drawing = SceneSource.of(scene.drawing()).drawing();
        missing(found, at, scene, "nodes", id -> drawing.node(id).isPresent());
        missing(found, at, scene, "links", id -> drawing.link(id).isPresent());
        missing(found, at, scene, "chains", id -> drawing.chain(id).isPresent());
        missing(found, at, scene, "notes", id -> drawing.notes().stream().anyMatch(note -> note.id().equals(id)));
        String scope = scene.view().scope();
        if (!scope.isEmpty() && drawing.groups().stream().noneMatch(group -> group.id().equals(scope))) {
            add(found, Severity.WARNING, at + ".view.scope", "the drawing has no such group: " + TalkEntry.brief(scope), "The whole drawing is shown.");
        }
    }

    private static void missing(List<Finding> found, String at, TalkScene scene, String kind, Predicate<String> isThere) {
        scene.view().selected().getOrDefault(kind, List.of()).stream().filter(isThere.negate())
                .forEach(id -> add(found, Severity.WARNING, at + ".view.selected." + kind, "the drawing has no such part: " + TalkEntry.brief(id), "It is not selected."));
    }

    private static void add(List<Finding> found, Severity severity, String at, String what, String remedy) {
        found.add(new Finding(severity, Finding.Place.DRAWING, "", "", what + " at=" + at, remedy));
    }
}
