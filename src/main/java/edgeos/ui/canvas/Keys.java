package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Gesture;
import edgeos.ui.canvas.gesture.Hands;
import edgeos.ui.canvas.gesture.KeyboardWire;
import edgeos.ui.canvas.group.GroupActions;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.MeantKey;
import edgeos.ui.theme.MenuKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys without Ctrl do on the canvas. Shortcuts with it are the window's. */
final class Keys {
    private static final int LEAP = 4;
    private static final double PAN = 48;

    private final Board board;
    private final Hands hands;
    private final CanvasActions actions;
    private final GroupActions groups;
    private final BiConsumer<String, String> focus;
    private final Runnable menu;

    /** Keys that give the keyboard to nodes, or to groups, with {@code focus} and open the menu with {@code menu}. */
    Keys(Board board, Hands hands, CanvasActions actions, GroupActions groups, BiConsumer<String, String> focus, Runnable menu) {
        this.groups = groups;
        this.board = board;
        this.hands = hands;
        this.actions = actions;
        this.focus = focus;
        this.menu = menu;
    }

    /** A key goes down on the canvas. */
    void pressed(KeyEvent event) {
        Optional<Gesture> gesture = hands.gesture();
        boolean used = gesture.isPresent() && gesture.get() instanceof KeyboardWire wire ? wiring(wire, event) : free(event);
        if (used) {
            event.consume();
        }
    }

    /** A letter is typed, by whatever keys: whoever types on the canvas says what to add. */
    void typed(KeyEvent event) {
        boolean held = event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
        String letter = event.getCharacter();
        if (held || letter.isEmpty() || !Character.isLetter(letter.codePointAt(0)) || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (hands.gesture().orElse(null) instanceof KeyboardWire wire) {
            wire.offer(letter);
            event.consume();
        } else if (hands.gesture().isEmpty()) {
            actions.add(letter);
            event.consume();
        }
    }

    /** A key goes up. */
    void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            hands.setHandTool(false);
        }
        if (event.getCode().isArrowKey()) {
            board.editor().endMerging();
        }
    }

    private boolean wiring(KeyboardWire wire, KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, DOWN, TAB -> wire.aim(event.isShiftDown() ? -1 : 1);
            case LEFT, UP -> wire.aim(-1);
            case C -> {
                if (event.isShiftDown()) {
                    wire.nextStart();
                }
                return event.isShiftDown();
            }
            case ENTER -> {
                wire.connect();
                hands.cancel();
            }
            case ESCAPE -> hands.cancel();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean free(KeyEvent event) {
        if (event.getCode() == KeyCode.UP && event.isAltDown() && !event.isShortcutDown()) {
            return groups.scopes().up();
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return event.getCode().isArrowKey() ? arrow(event) : plain(event);
    }

    private boolean plain(KeyEvent event) {
        switch (MeantKey.of(event)) {
            case TAB -> {
                return next(event.isShiftDown() ? -1 : 1);
            }
            case ESCAPE -> {
                return actions.cancel();
            }
            case ENTER -> open();
            case F2 -> actions.rename();
            case DELETE, BACK_SPACE -> actions.delete();
            case C, F, W -> {
                return event.isShiftDown() && command(event.getCode());
            }
            case SPACE -> hands.setHandTool(true);
            case DIGIT1 -> {
                if (event.isShiftDown()) {
                    actions.fit();
                }
                return event.isShiftDown();
            }
            default -> {
                if (MenuKey.isIn(event)) {
                    menu.run();
                }
                return MenuKey.isIn(event);
            }
        }
        return true;
    }

    /** Letters alone are typed; with Shift they do something. */
    private boolean command(KeyCode letter) {
        switch (letter) {
            case C -> actions.connect();
            case F -> actions.frame();
            default -> nextWire();
        }
        return true;
    }

    /** Looks into a group; writes the name of anything else. */
    private void open() {
        if (!groups.enter()) {
            actions.rename();
        }
    }

    private boolean arrow(KeyEvent event) {
        int step = event.isShiftDown() ? LEAP : 1;
        int right = event.getCode() == KeyCode.RIGHT ? step : event.getCode() == KeyCode.LEFT ? -step : 0;
        int down = event.getCode() == KeyCode.DOWN ? step : event.getCode() == KeyCode.UP ? -step : 0;
        if (board.editor().selection().isEmpty()) {
            board.look(board.camera().panned(-right * PAN, -down * PAN));
        } else {
            actions.nudge(right, down);
        }
        return true;
    }

    /** Something to which Tab leads: a node, or the card of a group. */
    private record Stop(Box box, Selection part, String node, String group) { }

    /** Gives the keyboard to the next node or card, from left to right; false after the last, so that it leaves the canvas. */
    private boolean next(int by) {
        Plot plot = board.plot();
        List<Stop> order = Stream.concat(plot.nodes().stream().map(spot -> new Stop(spot.box(), Selection.ofNode(spot.node().id()), spot.node().id(), "")),
                plot.groups().stream().filter(GroupSpot::card).map(spot -> new Stop(spot.box(), Selection.ofMembers(plot.drawing(), spot.group().id()), "", spot.group().id())))
                .sorted(Comparator.comparingDouble((Stop stop) -> stop.box().x()).thenComparingDouble(stop -> stop.box().y())).toList();
        int found = order.stream().map(Stop::part).toList().indexOf(board.editor().selection());
        int at = found >= 0 ? found : by > 0 ? -1 : order.size();
        int to = at + by;
        if (to < 0 || to >= order.size()) {
            return false;
        }
        Stop stop = order.get(to);
        board.editor().select(stop.part());
        actions.reveal(stop.box());
        focus.accept(stop.node(), stop.group());
        return true;
    }

    /** Selects the next wire of the selected node, or of the node whose wire is selected. */
    private void nextWire() {
        Selection selection = board.editor().selection();
        Optional<String> now = selection.links().stream().findFirst();
        Optional<String> node = now.flatMap(board.plot().drawing()::link).map(link -> link.from().node())
                .or(() -> selection.nodes().stream().findFirst());
        List<String> wires = node.stream().flatMap(id -> board.plot().drawing().links().stream()
                .filter(link -> link.from().node().equals(id)).map(link -> link.id())).toList();
        if (!wires.isEmpty()) {
            int at = now.map(wires::indexOf).orElse(-1);
            board.editor().select(Selection.ofLink(wires.get((at + 1) % wires.size())));
        }
    }
}
