package edgeos.ui.shell.landmark;

import edgeos.lab.lesson.script.Spotlight;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.ui.canvas.CanvasView;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.lessons.spot.Landmark;
import edgeos.ui.lessons.spot.Landmarks;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.LabAction;
import edgeos.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;

/** Where things are in the window of a lab. What is in a tab that is not in front is found at the head of its tab; what is in a menu, at the menu. JavaFX application thread only. */
public final class WindowLandmarks implements Landmarks {
    private static final Texts TEXTS = Texts.of(WindowLandmarks.class);
    private static final String TAB_LABEL = "tab-label";
    /** On the screen at the least: a straight wire is no higher than its line, however small the drawing is shown. */
    private static final double AROUND_WIRE = 8;
    private static final double LEAST = 12;

    private final Editor editor;
    private final Actions actions;
    private final CanvasView canvas;
    private final TabPane tabs;
    private final Parent root;
    private final Controls controls = new Controls();

    /** Things in the window whose content is {@code root}. */
    public WindowLandmarks(Editor editor, Actions actions, CanvasView canvas, TabPane tabs, Parent root) {
        this.editor = editor;
        this.actions = actions;
        this.canvas = canvas;
        this.tabs = tabs;
        this.root = root;
    }

    @Override
    public Optional<Landmark> find(Spotlight meant) {
        return switch (meant) {
            case Spotlight.OnNode(String id) -> drawn(plot().node(id).map(spot -> spot.box()), plot().node(id).map(spot -> spot.node().name()).orElse(id));
            case Spotlight.OnChain(String id) -> drawn(editor.drawing().chain(id).map(Plot::box), editor.drawing().chain(id).map(chain -> chain.name()).orElse(id));
            case Spotlight.OnWire wire -> wire(wire);
            case Spotlight.OnAction(String id) -> action(id);
            case Spotlight.OnTab(String name) -> tab(name);
            case Spotlight.OnChart(String name) -> chart(name);
            case Spotlight.OnPanel(String name) -> panel(name);
            case Spotlight.OnKind(String kind) -> kind(kind);
            case Spotlight.OnControl(String id) -> controls.byId(root, id).or(() -> behind(id)).flatMap(found -> controls.mark(found, spoken(found)));
        };
    }

    /** What opens the part of the bar that a narrow window has no room for, if that control is there. */
    private Optional<Node> behind(String id) {
        return root.lookup(".lab-bar #" + id) == null ? Optional.empty() : controls.byId(root, "bar.more");
    }

    private Plot plot() {
        return canvas.board().plot();
    }

    private Optional<Landmark> wire(Spotlight.OnWire meant) {
        return meant.ends().first(editor.drawing()).flatMap(link -> plot().wire(link.id())).flatMap(spot -> {
            Box around = spot.curve().bounds().grown(AROUND_WIRE / Math.min(1, canvas.board().camera().zoom()));
            return drawn(Optional.of(around), TEXTS.get("wire", name(spot.link().from().node()), name(spot.link().to().node())));
        });
    }

    private String name(String node) {
        return editor.drawing().node(node).map(found -> found.name()).orElse(node);
    }

    /** A part of the canvas: if another tab is in front, the head of the canvas' own. */
    private Optional<Landmark> drawn(Optional<Box> part, String name) {
        if (editor.viewProperty().get() != View.CHAIN) {
            return part.isEmpty() ? Optional.empty() : tab("chain");
        }
        Camera camera = canvas.board().camera();
        return part.map(box -> canvas.localToScene(new BoundingBox(camera.viewX(box.x()), camera.viewY(box.y()), box.width() * camera.zoom(), box.height() * camera.zoom())))
                .map(bounds -> Controls.both(bounds, canvas.localToScene(canvas.getLayoutBounds())))
                .filter(bounds -> bounds.getWidth() > LEAST && bounds.getHeight() > LEAST).map(bounds -> new Landmark(bounds, name));
    }

    private Optional<Landmark> action(String id) {
        LabAction action = actions.find(id).orElse(null);
        if (action == null) {
            return Optional.empty();
        }
        String keys = action.getAccelerator() == null ? "" : action.getAccelerator().getDisplayText();
        String name = keys.isEmpty() ? action.getText() : TEXTS.get("action", action.getText(), keys);
        Optional<Node> button = controls.find(root, "action " + id, node -> id.equals(node.getId()) && (node instanceof Button || node instanceof ToggleButton));
        return button.flatMap(found -> controls.mark(found, name)).or(() -> menu(id, name));
    }

    /** The head of the menu in which an action is. */
    private Optional<Landmark> menu(String id, String name) {
        Optional<MenuBar> bar = controls.byId(root, "menus").map(MenuBar.class::cast);
        Optional<Menu> menu = bar.stream().flatMap(each -> each.getMenus().stream()).filter(each -> holds(each, id)).findFirst();
        return menu.flatMap(found -> {
            String title = found.getText().replace("_", "");
            return controls.find(bar.orElseThrow(), "menu " + title, node -> node instanceof Labeled label && node.getStyleClass().contains("menu-button") && label.getText() != null && label.getText().replace("_", "").equals(title))
                    .flatMap(head -> controls.mark(head, TEXTS.get("menu", title, name)));
        });
    }

    private static boolean holds(MenuItem item, String id) {
        return id.equals(item.getId()) || item instanceof Menu menu && menu.getItems().stream().anyMatch(each -> holds(each, id));
    }

    private Optional<Landmark> tab(String name) {
        int at = View.valueOf(known(name)).ordinal();
        String title = tabs.getTabs().size() > at ? tabs.getTabs().get(at).getText() : "";
        return controls.find(tabs, "tab " + title, node -> node instanceof Labeled label && node.getStyleClass().contains(TAB_LABEL) && title.equals(label.getText()))
                .map(Node::getParent).flatMap(head -> controls.mark(head, title));
    }

    private static String known(String tab) {
        String name = tab.toUpperCase(Locale.ROOT).replace('-', '_');
        for (View view : View.values()) {
            if (view.name().equals(name)) {
                return name;
            }
        }
        return View.CHAIN.name();
    }

    private Optional<Landmark> chart(String name) {
        for (StripTab tab : StripTab.values()) {
            if (tab.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return controls.byId(root, tab.headId()).flatMap(head -> controls.mark(head, tab.title()));
            }
        }
        return Optional.empty();
    }

    private Optional<Landmark> panel(String name) {
        Optional<Node> panel = controls.find(root, "panel " + name, node -> node.getStyleClass().contains("lab-" + name) || node.getStyleClass().contains(name.equals("charts") ? "chart-strip" : "none"));
        return panel.flatMap(found -> controls.mark(found, actions.find("view." + name).map(LabAction::getText).orElse(name))).or(() -> action("view." + name));
    }

    /** A kind that is folded away or scrolled away is found by its search. */
    private Optional<Landmark> kind(String id) {
        String title = Catalogue.kind(id).map(Kind::title).orElse(id);
        return controls.byId(root, "palette." + id).flatMap(row -> controls.mark(row, title))
                .or(() -> controls.byId(root, "palette.search").flatMap(search -> controls.mark(search, TEXTS.get("search", title))))
                .or(() -> panel("palette"));
    }

    private static String spoken(Node control) {
        String words = control.getAccessibleText();
        return words != null && !words.isBlank() ? words : control instanceof Labeled label && label.getText() != null ? label.getText() : "";
    }
}
