package edgeos.ui.canvas;

import edgeos.model.Breakpoint;
import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.capability.Capability;
import edgeos.model.edit.Wiring;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.ui.canvas.arrange.ArrangeMenu;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Place;
import edgeos.ui.canvas.watch.WatchMenus;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The menus of the right button and of the menu key. */
final class Menus {
    private static final Texts TEXTS = Texts.of(Menus.class);

    private final Board board;
    private final CanvasActions actions;
    private final Function<String, Optional<Path>> chooser;
    private final WatchMenus watches;
    private final MenuKeys keys = new MenuKeys();
    private ContextMenu open;

    /** Menus that ask {@code chooser} where to write a capture, proposing a name. */
    Menus(Board board, CanvasActions actions, Function<String, Optional<Path>> chooser) {
        this.board = board;
        this.actions = actions;
        this.chooser = chooser;
        watches = new WatchMenus(actions.watches());
    }

    /** The keys that items show. */
    MenuKeys keys() {
        return keys;
    }

    /** Opens the menu for what was hit, at this place on the screen. */
    void show(javafx.scene.Node owner, Hit hit, double x, double y, double worldX, double worldY) {
        close();
        open = new ContextMenu();
        open.getStyleClass().add("canvas-menu");
        open.getItems().setAll(switch (hit) {
            case Hit.OnNode(var spot) -> ofNode(spot.node());
            case Hit.OnPort(var port) -> board.plot().node(port.end().node()).map(spot -> ofNode(spot.node()))
                    .or(() -> board.plot().cardOf(port.end().node()).map(spot -> new GroupMenu(board, actions).of(spot.group()))).orElse(List.of());
            case Hit.OnGroup(var spot, _) -> new GroupMenu(board, actions).of(spot.group());
            case Hit.OnWire(var wire, _) -> ofWire(wire.link());
            case Hit.OnCorner(var chain) -> ofFrame(chain);
            case Hit.OnFrame(var chain) -> ofFrame(chain);
            case Hit.OnNote(var note) -> ofNote(note);
            case Hit.OnCanvas() -> ofCanvas(worldX, worldY);
        });
        keys.show(open.getItems());
        open.show(owner, x, y);
    }

    /** Opens the menu for what is selected, where it stands. */
    void showForSelection(javafx.scene.Node owner) {
        Hit hit = selected();
        Point2D at = Descriptions.middle(hit, board);
        Point2D screen = owner.localToScreen(board.camera().viewX(at.getX()), board.camera().viewY(at.getY()));
        show(owner, hit, screen.getX(), screen.getY(), at.getX(), at.getY());
    }

    /** Opens the menu for what is selected, elsewhere on the screen. */
    void showForSelection(javafx.scene.Node owner, double screenX, double screenY) {
        Hit hit = selected();
        Point2D at = Descriptions.middle(hit, board);
        show(owner, hit, screenX, screenY, at.getX(), at.getY());
    }

    private Hit selected() {
        Selection selection = board.editor().selection();
        Plot plot = board.plot();
        Optional<Hit> group = actions.groups().only().filter(found -> selection.size() > 1 || found.collapsed()).flatMap(found -> plot.group(found.id())).map(spot -> new Hit.OnGroup(spot, false));
        return group.or(() -> selection.nodes().stream().findFirst().flatMap(plot::node).map(Hit.OnNode::new))
                .or(() -> selection.links().stream().findFirst().flatMap(plot::wire).map(wire -> new Hit.OnWire(wire, 0.5)))
                .or(() -> selection.chains().stream().findFirst().flatMap(plot.drawing()::chain).map(Hit.OnFrame::new))
                .or(() -> plot.notes().stream().filter(note -> selection.notes().contains(note.id())).findFirst().map(Hit.OnNote::new))
                .orElseGet(Hit.OnCanvas::new);
    }

    /** Closes the menu that is open. */
    void close() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }

    private List<MenuItem> ofNode(Node node) {
        boolean many = board.editor().selection().nodes().size() > 1;
        boolean isOut = node != null && node.disabled();
        return List.of(item("menu-rename", TEXTS.get("menu.rename"), actions::rename, !many && node != null),
                item("menu-connect", TEXTS.get("menu.connect"), actions::connect, !many), new SeparatorMenuItem(),
                item("menu-cut", TEXTS.get("menu.cut"), actions.copying()::cut, true), item("menu-copy", TEXTS.get("menu.copy"), actions.copying()::copy, true),
                item("menu-duplicate", TEXTS.get("menu.duplicate"), actions.copying()::duplicate, true),
                item("menu-frame", TEXTS.get("menu.frame"), actions::frame, true), ArrangeMenu.of(actions.arrange()),
                item("menu-group", GroupMenu.words("action.group"), actions.groups()::group, true),
                item("menu-take-out", GroupMenu.words("action.takeOut"), actions.groups()::takeOut, actions.groups().holder().isPresent()),
                item("menu-disable", TEXTS.get(isOut ? "menu.enable" : "menu.disable"), () -> actions.setDisabled(!isOut), node != null), new SeparatorMenuItem(),
                watches.breakpoint(Breakpoint.At.NODE, node.id()),
                item("menu-pool", TEXTS.get("menu.pool"), () -> board.editor().viewProperty().set(View.POOL), node != null && isFwp(node)),
                item("menu-address", TEXTS.get("menu.address"), () -> address(node).ifPresent(Menus::copy), address(node).isPresent()),
                item("menu-delete", TEXTS.get("menu.delete"), actions::delete, true));
    }

    /** Where clients connect to a node now. */
    private Optional<String> address(Node node) {
        return node == null ? Optional.empty() : board.editor().listensAt(node.id());
    }

    private static void copy(String address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static boolean isFwp(Node node) {
        return Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.FWP).isPresent();
    }

    private List<MenuItem> ofFrame(Chain chain) {
        return List.of(item("menu-rename", TEXTS.get("menu.rename"), actions::rename, chain != null),
                item("menu-copy", TEXTS.get("menu.copyAll"), actions.copying()::copy, true),
                item("menu-duplicate", TEXTS.get("menu.duplicateAll"), actions.copying()::duplicate, true), ArrangeMenu.of(actions.arrange()), new SeparatorMenuItem(),
                item("menu-pool", TEXTS.get("menu.pool"), () -> board.editor().viewProperty().set(View.POOL), true), new SeparatorMenuItem(),
                item("menu-unframe", TEXTS.get("menu.unframe"), actions::unframe, true));
    }

    private List<MenuItem> ofNote(Note note) {
        return List.of(item("menu-rename", TEXTS.get("menu.write"), actions::rename, note != null),
                item("menu-duplicate", TEXTS.get("menu.duplicate"), actions.copying()::duplicate, true), ArrangeMenu.of(actions.arrange()), item("menu-delete", TEXTS.get("menu.delete"), actions::delete, true));
    }

    private List<MenuItem> ofWire(Link link) {
        CheckMenuItem share = new CheckMenuItem(TEXTS.get("menu.share"));
        share.setId("menu-share");
        share.setSelected(link.mode() == Link.Mode.SHARE);
        share.setOnAction(_ -> actions.setMode(link.id(), share.isSelected() ? Link.Mode.SHARE : Link.Mode.COPY));
        Menu full = new Menu(TEXTS.get("menu.full"), null, whenFull(link, Link.WhenFull.AUTO, usually(board.plot().carries(link))),
                whenFull(link, Link.WhenFull.WAIT, TEXTS.get("menu.full.wait")), whenFull(link, Link.WhenFull.DROP, TEXTS.get("menu.full.drop")));
        Menu insert = new Menu(TEXTS.get("menu.insert"));
        Port.Carries carries = board.plot().carries(link);
        for (Kind.Group group : Kind.Group.values()) {
            Menu of = new Menu(group.title());
            Catalogue.kinds().stream().filter(kind -> kind.role() == Kind.Role.FWP && kind.group() == group && Wiring.fitsInto(kind, carries)).forEach(kind ->
                    of.getItems().add(item("menu-insert-" + kind.id(), kind.title(), () -> actions.insertOn(link.id(), kind.id()), true)));
            if (!of.getItems().isEmpty()) {
                insert.getItems().add(of);
            }
        }
        return List.of(share, full, insert, new SeparatorMenuItem(), watches.breakpoint(Breakpoint.At.LINK, link.id()), watches.probe(link.id()), new SeparatorMenuItem(), deny(link), slot(link), new SeparatorMenuItem(), capture(link),
                new SeparatorMenuItem(), item("menu-delete", TEXTS.get("menu.delete"), actions::delete, true));
    }

    /** Revoking keeps the wire and denies it, until it is granted again. */
    private MenuItem deny(Link link) {
        var edits = new CapabilityEdits(board.editor());
        if (!board.editor().graph().denying(link.id()).isEmpty()) {
            return item("menu-again", TEXTS.get("menu.again"), () -> edits.allow(link.id()), true);
        }
        Optional<Capability> needed = edits.deniable(link.id());
        return item("menu-deny", TEXTS.get("menu.deny", needed.map(found -> GraphWords.rights(found.rights())).orElse("")),
                () -> needed.ifPresent(found -> edits.revoke(found.id())), needed.isPresent());
    }

    private MenuItem slot(Link link) {
        var edits = new CapabilityEdits(board.editor());
        Optional<Capability> slot = board.editor().graph().denying(link.id()).stream().findFirst().or(() -> edits.deniable(link.id()));
        return item("menu-slot", TEXTS.get("menu.slot"), () -> slot.ifPresent(found -> edits.showSlot(found.id())), slot.isPresent());
    }

    /** What is done at a full destination if nothing else is asked for. */
    private static String usually(Port.Carries carries) {
        return TEXTS.get("menu.full." + carries.name());
    }

    private MenuItem whenFull(Link link, Link.WhenFull choice, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(link.whenFull() == choice);
        item.setOnAction(_ -> actions.setWhenFull(link.id(), choice));
        return item;
    }

    /** Nothing crosses a link of a recording. */
    private MenuItem capture(Link link) {
        boolean captured = board.editor().shown().captured().contains(link.id());
        return captured ? item("menu-end-capture", TEXTS.get("menu.capture.end"), () -> board.editor().live().ifPresent(session -> session.endCapture(link.id())), true)
                : item("menu-capture", TEXTS.get("menu.capture"), () -> chooser.apply(link.id() + ".pcap")
                        .ifPresent(file -> board.editor().live().ifPresent(session -> session.capture(link.id(), file))), board.editor().live().isPresent());
    }

    private List<MenuItem> ofCanvas(double x, double y) {
        Menu add = new Menu(TEXTS.get("menu.add"));
        for (Kind.Group group : Kind.Group.values()) {
            List<Kind> kinds = Catalogue.kinds().stream().filter(kind -> kind.group() == group).toList();
            if (!kinds.isEmpty() && !add.getItems().isEmpty()) {
                add.getItems().add(new SeparatorMenuItem());
            }
            kinds.forEach(kind -> add.getItems().add(item("menu-add-" + kind.id(), kind.title(), () -> new Place(board, kind.id()).put(x, y), true)));
        }
        return List.of(item("menu-paste", TEXTS.get("menu.paste"), () -> actions.copying().paste(x, y), actions.copying().canPaste()), add,
                item("menu-note", TEXTS.get("menu.note"), () -> actions.addNote(x, y), true),
                item("menu-draw-frame", TEXTS.get("menu.drawFrame"), actions::frame, true), new SeparatorMenuItem(), ArrangeMenu.tidy(actions.arrange()),
                item("menu-all", TEXTS.get("menu.all"), actions::selectAll, true), item("menu-fit", TEXTS.get("menu.fit"), actions::fit, true));
    }

    static MenuItem item(String id, String words, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        item.setDisable(!enabled);
        return item;
    }
}
