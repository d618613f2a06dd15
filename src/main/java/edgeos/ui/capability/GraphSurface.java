package edgeos.ui.capability;

import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.ZoomPill;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Choice;
import edgeos.ui.capability.paint.GraphPainter;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.Tokens;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/** The graph itself: one canvas of the view's size, and over it what a gesture shows, a panel that asks, and the buttons in the corners. */
final class GraphSurface extends Region {
    private static final Texts TEXTS = Texts.of(GraphSurface.class);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Duration WORDS_STAY = Duration.seconds(4);

    private final GraphBoard board;
    private final Appearance appearance;
    private final GraphActions actions;
    private final CrispCanvas canvas = new CrispCanvas();
    private final CubicCurve draft = new CubicCurve();
    private final Label words = new Label();
    private final PauseTransition fade = new PauseTransition(WORDS_STAY);
    private final GraphHint hint;
    private final GraphMenus menus;
    private final ZoomPill zoom;
    private final HBox filters = new HBox();
    private final HBox foot = new HBox();
    private GrantPanel panel;
    private Optional<Pick> pick = Optional.empty();
    private boolean stale = true;
    private double phase;

    GraphSurface(GraphBoard board, Appearance appearance) {
        this.board = board;
        this.appearance = appearance;
        actions = new GraphActions(board, new Asking());
        hint = new GraphHint(board, actions);
        menus = new GraphMenus(actions);
        zoom = new ZoomPill(board.cameraProperty(), "graph-zoom", actions::zoomOut, actions::fit, actions::zoomIn);
        new GraphMouse(this, board, actions, new Hands());
        GraphKeys keys = new GraphKeys(board, actions, new Keyboard());
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        build();
    }

    GraphActions actions() {
        return actions;
    }

    /** Something has changed: it is painted anew with the next frame. */
    void repaint() {
        stale = true;
        requestLayout();
    }

    /** The part that the keyboard is at is another, or says something else. */
    void tell() {
        setAccessibleText(board.current().isEmpty() ? TEXTS.get("spoken") : hint.words(board.currentPart()));
        repaint();
    }

    /** Paints a pulse that has come so far, 0 to 1. */
    void beat(double newPhase) {
        phase = newPhase;
        repaint();
    }

    /** The picture is another one: what was asked about the one before is moot. */
    void settle() {
        hint.hide();
        repaint();
    }

    void dispose() {
        fade.stop();
        menus.close();
        hint.hide();
        zoom.dispose();
    }

    /** Ends whatever is asked or chosen. */
    void cancel() {
        endPick();
        closePanel();
        menus.close();
        hint.hide();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        canvas.relocate(0, 0);
        if (stale) {
            stale = false;
            paint();
        }
        foot.resizeRelocate(0, getHeight() - GraphActions.FOOT, getWidth(), GraphActions.FOOT);
    }

    private void paint() {
        double density = appearance.scaleProperty().get();
        Tokens tokens = appearance.theme().tokens();
        Camera camera = board.camera();
        canvas.fit(getWidth(), getHeight(), density);
        GraphicsContext gc = canvas.begin(camera);
        GraphPainter painter = new GraphPainter(gc, tokens, camera, board.seen(), board.shift());
        painter.paint(board.picture(), board.lightProperty().get(), board.watchProperty().get(), phase);
        gc.setTransform(density, 0, 0, density, 0, 0);
        painter.headings(getWidth());
    }

    private void build() {
        getStyleClass().add("canvas-surface");
        setId("capability-graph");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(TEXTS.get("spoken"));
        setAccessibleHelp(TEXTS.get("keys"));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        canvas.setManaged(false);
        draft.getStyleClass().add("canvas-draft");
        draft.setFill(null);
        draft.setManaged(false);
        draft.setVisible(false);
        draft.setMouseTransparent(true);
        words.getStyleClass().add("canvas-words");
        words.setId("graph-words");
        words.setManaged(false);
        words.setVisible(false);
        words.setMouseTransparent(true);
        fade.setOnFinished(_ -> words.setVisible(false));
        filters.getStyleClass().add("canvas-zoom");
        filters.getChildren().addAll(filter("graph-roles", TEXTS.get("filter.roles"), TEXTS.get("filter.roles.tip"), true),
                filter("graph-owners", TEXTS.get("filter.all"), TEXTS.get("filter.all.tip"), false));
        foot();
        getChildren().addAll(canvas, draft, foot, words, hint.node());
    }

    /** The buttons have a row of their own: over the picture they would cover cards. */
    private void foot() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        zoom.setMaxHeight(USE_PREF_SIZE);
        filters.setMaxHeight(USE_PREF_SIZE);
        foot.getStyleClass().add("graph-foot");
        foot.getChildren().addAll(zoom, gap, filters);
        foot.addEventHandler(MouseEvent.ANY, event -> {
            hint.hide();
            event.consume();
        });
    }

    private ToggleButton filter(String id, String name, String help, boolean on) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setSelected(on);
        Tip.on(button, help);
        button.setOnAction(_ -> choose());
        return button;
    }

    private void choose() {
        board.choose(new Choice(((ToggleButton) filters.getChildren().getFirst()).isSelected(), ((ToggleButton) filters.getChildren().getLast()).isSelected(),
                board.choice().open()), () -> { });
    }

    private void endPick() {
        pick = Optional.empty();
        draft.setVisible(false);
        words.setVisible(false);
        board.aim("", false);
    }

    private void closePanel() {
        if (panel != null) {
            getChildren().remove(panel);
            panel = null;
            requestFocus();
        }
    }

    private void draw(Card from, double x, double y, String text, boolean refused) {
        Camera camera = board.camera();
        Box box = board.box(from);
        boolean left = x < box.centreX();
        Curve curve = left ? Curve.between(x, y, box.x(), box.centreY()) : Curve.between(box.right(), box.centreY(), x, y);
        draft.setStartX(camera.viewX(curve.x0()));
        draft.setStartY(camera.viewY(curve.y0()));
        draft.setControlX1(camera.viewX(curve.x1()));
        draft.setControlY1(camera.viewY(curve.y0()));
        draft.setControlX2(camera.viewX(curve.x2()));
        draft.setControlY2(camera.viewY(curve.y3()));
        draft.setEndX(camera.viewX(curve.x3()));
        draft.setEndY(camera.viewY(curve.y3()));
        draft.pseudoClassStateChanged(REFUSED, refused);
        draft.setVisible(true);
        say(text, refused, camera.viewX(x) + 14, camera.viewY(y) + 14);
        fade.stop();
    }

    private void say(String text, boolean refused, double x, double y) {
        words.setText(text);
        words.setVisible(!text.isEmpty());
        words.pseudoClassStateChanged(REFUSED, refused);
        words.applyCss();
        words.autosize();
        words.relocate(Math.clamp(x, 4, Math.max(4, getWidth() - words.getWidth() - 4)), Math.clamp(y, 4, Math.max(4, getHeight() - words.getHeight() - 4)));
        words.toFront();
        fade.playFromStart();
    }

    /** What actions ask of the surface. */
    private final class Asking implements GraphActions.Stage {
        @Override
        public void pick(Pick wanted) {
            cancel();
            pick = Optional.of(wanted);
            Box box = board.box(wanted.from());
            draw(wanted.from(), box.right() + 40, box.centreY(), wanted.prompt(), false);
        }

        @Override
        public void ask(Card near, Offer offer, boolean minting, GrantPanel.Answer answer) {
            cancel();
            panel = new GrantPanel(board.editor(), offer, minting, answer, GraphSurface.this::closePanel);
            getChildren().add(panel);
            panel.applyCss();
            panel.autosize();
            Camera camera = board.camera();
            Box box = board.box(near);
            double x = Math.min(camera.viewX(box.x()) - panel.getWidth() - 8, getWidth() - panel.getWidth() - 8);
            double y = Math.min(camera.viewY(box.y()), getHeight() - panel.getHeight() - 8);
            panel.relocate(Math.max(8, x), Math.max(8, y));
            panel.begin();
        }

        @Override
        public void say(String text, boolean refused) {
            Camera camera = board.camera();
            Box box = switch (board.currentPart()) {
                case Part.OnCard(var card) -> board.box(card);
                case Part.OnEdge(var edge) -> board.pill(edge);
                case Part.OnNothing() -> new Box(board.seen().centreX(), board.seen().centreY(), 0, 0);
            };
            GraphSurface.this.say(text, refused, camera.viewX(box.x()), camera.viewY(box.bottom()) + 8);
        }
    }

    /** What the mouse asks of the surface. */
    private final class Hands implements GraphMouse.Hand {
        @Override
        public Optional<Pick> picking() {
            return pick;
        }

        @Override
        public void pick(Pick wanted) {
            cancel();
            pick = Optional.of(wanted);
        }

        @Override
        public void endPick() {
            GraphSurface.this.endPick();
        }

        @Override
        public void draw(Card from, double x, double y, String text, boolean refused) {
            GraphSurface.this.draw(from, x, y, text, refused);
        }

        @Override
        public void menu(Part part, double screenX, double screenY) {
            hint.hide();
            closePanel();
            menus.show(GraphSurface.this, part, screenX, screenY);
        }

        @Override
        public void hover(Part part, double viewX, double viewY) {
            hint.over(part, viewX, viewY);
        }

        @Override
        public void focus() {
            hint.hide();
            menus.close();
            closePanel();
            requestFocus();
        }
    }

    /** What the keys ask of the surface. */
    private final class Keyboard implements GraphKeys.Desk {
        @Override
        public Optional<Pick> picking() {
            return pick;
        }

        @Override
        public void endPick() {
            GraphSurface.this.endPick();
        }

        @Override
        public void aim(Card card) {
            Box box = board.box(card);
            board.aim(card.key(), true);
            pick.ifPresent(wanted -> draw(wanted.from(), box.x(), box.centreY(), card.name() + ", " + card.subtitle(), false));
            setAccessibleText(card.name() + ", " + card.subtitle());
        }

        @Override
        public void menu() {
            Part part = board.currentPart();
            Box box = switch (part) {
                case Part.OnCard(var card) -> board.box(card);
                case Part.OnEdge(var edge) -> board.pill(edge);
                case Part.OnNothing() -> board.seen();
            };
            var at = localToScreen(board.camera().viewX(box.centreX()), board.camera().viewY(box.centreY()) + 8);
            menus.show(GraphSurface.this, part, at.getX(), at.getY());
        }
    }
}
