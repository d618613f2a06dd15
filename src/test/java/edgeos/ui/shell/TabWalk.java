package edgeos.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.CodeArea;

/** Goes round a window by Tab or Shift+Tab as somebody does who has no mouse, and notes what such a person would stumble over. JavaFX application thread. */
final class TabWalk {
    /** What is drawn twice is looked at once. */
    private final Set<Node> looked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> faults = new TreeSet<>();
    private static final int MOST_STOPS = 300;
    /** So often Tab may be pressed within one thing that has parts of its own, such as a graph. */
    private static final int MOST_WITHIN = 60;
    private static final double ALMOST = 2;

    /** What was found so far. */
    Set<String> faults() {
        return faults;
    }

    /** From now on everything is looked at again, as after a change of the theme. */
    void forget() {
        looked.clear();
    }

    /** Goes round once from where the keyboard is; the stops, in order. */
    List<Node> round(String screen, Scene scene, boolean back) {
        List<Node> stops = new ArrayList<>();
        Node at = scene.getFocusOwner();
        if (at == null) {
            faults.add(screen + ": nothing has the keyboard");
            return stops;
        }
        for (int away = 0; away < MOST_WITHIN && isIn("canvas", at); away++) {
            at = left(at, back);
        }
        while (!stops.contains(at) && stops.size() < MOST_STOPS) {
            boolean fresh = looked.add(at);
            if (fresh) {
                check(screen, at);
            }
            stops.add(at);
            String focused = fresh ? looks(at) : "";
            Node next = left(at, back);
            if (next == null) {
                faults.add(screen + ": Tab does not leave " + name(at));
                return stops;
            }
            if (fresh && looks(at).equals(focused)) {
                painted.add(at);
            }
            at = next;
        }
        if (stops.size() >= MOST_STOPS) {
            faults.add(screen + ": Tab does not come round from " + name(stops.getFirst()));
        }
        return stops;
    }

    /** Stops that come after each other are as people read, to the right or further down, but for where it begins again. */
    void order(String screen, List<Node> stops) {
        List<String> back = new ArrayList<>();
        for (int index = 0; index < stops.size(); index++) {
            Node before = stops.get(index);
            Node after = stops.get((index + 1) % stops.size());
            if (isSeen(before) && isSeen(after) && turnsBack(before, after)) {
                back.add(screen + ": " + name(after) + " comes after " + name(before));
            }
        }
        if (back.size() > 1) {
            faults.addAll(back);
        }
    }

    private static boolean turnsBack(Node before, Node after) {
        List<Node> above = Stream.iterate(before, Objects::nonNull, Node::getParent).toList();
        Node mine = after;
        while (mine.getParent() != null && !above.contains(mine.getParent())) {
            mine = mine.getParent();
        }
        Node common = mine.getParent();
        if (common == null || common instanceof StackPane || common.getStyleClass().contains("lab-window") && isIn(((BorderPane) common).getTop(), after) || above.indexOf(common) < 1) {
            return false;
        }
        Bounds one = inScene(above.get(above.indexOf(common) - 1));
        Bounds two = inScene(mine);
        boolean below = two.getMinY() >= one.getMaxY() - ALMOST;
        boolean right = two.getMinX() >= one.getMaxX() - ALMOST;
        boolean above0 = two.getMaxY() <= one.getMinY() + ALMOST;
        boolean left = two.getMaxX() <= one.getMinX() + ALMOST;
        return above0 && !right || left && !below;
    }

    /** A node of the drawing has the keyboard in turns with what it lies on: whoever begins there does not come round. */
    private static boolean isIn(String id, Node inner) {
        return Stream.iterate(inner, Objects::nonNull, Node::getParent).anyMatch(each -> id.equals(each.getId()));
    }

    private static boolean isIn(Node outer, Node inner) {
        return Stream.iterate(inner, Objects::nonNull, Node::getParent).anyMatch(each -> each == outer);
    }

    /** Presses Tab until something else has the keyboard; where Tab is typed, Ctrl+Tab. */
    private static Node left(Node at, boolean back) {
        boolean typed = at instanceof TextArea || at instanceof CodeArea;
        for (int presses = 0; presses < (typed ? 0 : MOST_WITHIN); presses++) {
            Scene scene = at.getScene();
            press(at, back, false);
            if (scene.getFocusOwner() != at) {
                return scene.getFocusOwner();
            }
        }
        Scene scene = at.getScene();
        press(at, back, true);
        return scene.getFocusOwner() == at ? null : scene.getFocusOwner();
    }

    private static void press(Node at, boolean back, boolean control) {
        Scene scene = at.getScene();
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, back, control, false, false));
        settle(scene, at);
    }

    /** What has been scrolled into view stands there only when it has been laid out again. Only what lost the keyboard and what has it, with all around them that this changes, looks otherwise. */
    private static void settle(Scene scene, Node before) {
        before.applyCss();
        if (scene.getFocusOwner() != null) {
            scene.getFocusOwner().applyCss();
        }
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().layout();
        }
    }

    private void check(String screen, Node at) {
        if (!LabFixture.isSeen(at)) {
            faults.add(screen + ": not to be seen is " + name(at));
        }
        if (at.isDisabled()) {
            faults.add(screen + ": disabled is " + name(at));
        }
        if (!isNamed(at)) {
            faults.add(screen + ": no name has " + name(at));
        }
        if (LabFixture.isSeen(at) && !isSeen(at)) {
            faults.add(screen + ": outside of the window is " + name(at) + " " + inScene(at));
        }
        if (LabFixture.isSeen(at) && isCut(at)) {
            faults.add(screen + ": scrolled out of view is a part of " + name(at) + " " + inScene(at));
        }
    }

    /** True if at least a part of it is within the window and all that clips it. */
    private static boolean isSeen(Node node) {
        Bounds bounds = inScene(node);
        return node.getScene() != null && LabFixture.isSeen(node) && bounds.intersects(new BoundingBox(0, 0, node.getScene().getWidth(), node.getScene().getHeight()));
    }

    /** True if what scrolls it shows only a part of it, though it has room for the whole. */
    private static boolean isCut(Node node) {
        Node view = Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent).filter(ScrollPane.class::isInstance).findFirst().map(pane -> pane.lookup(".viewport")).orElse(null);
        if (view == null) {
            return false;
        }
        Bounds all = inScene(view);
        Bounds part = inScene(node);
        return part.getHeight() <= all.getHeight() && (part.getMaxY() > all.getMaxY() + ALMOST || part.getMinY() < all.getMinY() - ALMOST);
    }

    static boolean isNamed(Node node) {
        String own = node.getAccessibleText();
        return own != null && !own.isBlank() || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                || node instanceof Spinner<?> spinner && (isNamed(spinner.getEditor()))
                || node instanceof TabPane tabs && tabs.getTabs().stream().noneMatch(tab -> tab.getText() == null || tab.getText().isBlank())
                || everything(node.getScene().getRoot()).anyMatch(each -> each instanceof Label label && label.getLabelFor() == node && !label.getText().isBlank());
    }

    static Stream<Node> everything(Node node) {
        return node instanceof Parent parent ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(TabWalk::everything)) : Stream.of(node);
    }

    /** What a node and all in it look like, as style sheets say; letters that only change their colour are too little to be found by. */
    private static String looks(Node node) {
        StringBuilder looks = new StringBuilder();
        everything(node).forEach(each -> {
            if (each instanceof Region region) {
                looks.append(region.getBackground() == null ? "" : region.getBackground().getFills().hashCode()).append(region.getBorder() == null ? "" : region.getBorder().getStrokes().hashCode());
            }
            if (each instanceof Shape shape && !(each instanceof Text)) {
                looks.append(shape.getStroke());
            }
            looks.append(each instanceof Labeled labeled && labeled.isUnderline());
        });
        if (node.getParent() instanceof Region around && around.getBackground() != null) {
            looks.append(around.getBackground().getFills().hashCode());
        }
        return looks.toString();
    }

    /** Blames what looks the same with and without the keyboard, but for what paints that by itself. */
    void unmarked(Predicate<Node> paintsItself) {
        painted.stream().filter(paintsItself.negate()).forEach(node -> faults.add("the keyboard is not to be seen on " + name(node)));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static String name(Node node) {
        String words = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + " " + node.getStyleClass() + (words == null ? "" : " \"" + words.lines().findFirst().orElse("") + "\"");
    }
}
