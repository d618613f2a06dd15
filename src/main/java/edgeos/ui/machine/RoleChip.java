package edgeos.ui.machine;

import edgeos.notation.RoleName;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.SVGPath;

/** A role that can be taken to another processor: dragged, or by arrow keys and digits. A pin and a whole border show that somebody placed it. */
final class RoleChip extends HBox {
    private static final Texts TEXTS = Texts.of(RoleChip.class);
    private static final PseudoClass BY_HAND = PseudoClass.getPseudoClass("by-hand");
    private static final double DRAG_FROM = 5;
    private static final double STEPS = 20;

    private final RoleName role;
    private final Hands hands;
    private final SVGPath pin = Icons.shape("pin");
    private final Group pinned = new Group(pin);
    private final ProgressBar load = new ProgressBar(0);
    private final Tooltip tip = new Tip("");
    private double pressedX;
    private double pressedY;
    private boolean pressed;
    private String where = "open";
    private int processor = RoleMap.OPEN;
    private double busy;

    /** What becomes of a chip. */
    interface Hands {
        /** It was taken at this point of the scene, and follows the pointer from here on. */
        void take(RoleChip chip, double sceneX, double sceneY);

        /** It goes so many processors on, or back. */
        void shift(RoleName role, int by);

        /** It goes to this processor. */
        void place(RoleName role, int processor);

        /** The machine may place it. */
        void free(RoleName role);
    }

    RoleChip(RoleName role, Hands hands) {
        super(6);
        this.role = role;
        this.hands = hands;
        setId("role." + role.toString().replace(' ', '.'));
        getStyleClass().addAll("lab-role-chip", role.kind().name().toLowerCase(java.util.Locale.ROOT));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        pin.getStyleClass().add("lab-icon");
        pin.setScaleX(0.5);
        pin.setScaleY(0.5);
        pinned.managedProperty().bind(pinned.visibleProperty());
        Label name = new Label(role.toString());
        name.getStyleClass().add(Styles.NAME);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        load.getStyleClass().add("lab-role");
        load.setPrefWidth(28);
        load.setMouseTransparent(true);
        getChildren().setAll(pinned, name, load);
        Tooltip.install(this, tip);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> pressed = false);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                hands.free(role);
            }
        });
        setOnKeyPressed(this::key);
    }

    RoleName role() {
        return role;
    }

    /** Shows whether somebody placed it, and where it is. */
    void show(RoleMap.Spot spot) {
        pseudoClassStateChanged(BY_HAND, spot.byHand());
        pinned.setVisible(spot.byHand());
        where = (spot.processor() == RoleMap.OPEN ? "open" : "placed") + (spot.byHand() ? ".byHand" : "");
        processor = spot.processor();
        describe();
    }

    /** Shows in how much of the time it had work, 0 to 1; NaN: nobody knows. */
    void show(double share) {
        double rounded = Double.isNaN(share) ? Double.NaN : Math.round(share * STEPS) / STEPS;
        if (Double.compare(busy, rounded) != 0) {
            busy = rounded;
            load.setProgress(Double.isNaN(rounded) ? 0 : rounded);
            describe();
        }
    }

    private void describe() {
        String words = TEXTS.get("role." + where, role, processor, Double.isNaN(busy) ? "" : TEXTS.get("role.busy", Math.round(busy * 100)));
        tip.setText(TEXTS.get("role.tip", words, TEXTS.get("role.is." + role.kind().name())));
        setAccessibleText(words);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        pressed = true;
        pressedX = event.getSceneX();
        pressedY = event.getSceneY();
    }

    private void dragged(MouseEvent event) {
        boolean far = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) >= DRAG_FROM;
        if (pressed && far && event.getButton() == MouseButton.PRIMARY) {
            pressed = false;
            hands.take(this, event.getSceneX(), event.getSceneY());
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        } else if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            hands.shift(role, code == KeyCode.RIGHT ? 1 : -1);
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            hands.free(role);
        } else if (code.isDigitKey()) {
            hands.place(role, digit(code));
        } else {
            return;
        }
        event.consume();
    }

    private static int digit(KeyCode code) {
        String name = code.getName();
        return name.charAt(name.length() - 1) - '0';
    }
}
