package edgeos.ui.shell.desk;

import edgeos.model.Drawing;
import edgeos.ui.shell.dialog.Shelf;
import edgeos.ui.shell.dialog.Thumbnail;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.text.Middle;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Tip;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Files that were open lately, each as it looks from afar, with its title and where it lies. They are looked at when the menu that this one is in is opened, by another thread. JavaFX application thread only. */
public final class RecentMenu extends Menu {
    private static final Texts TEXTS = Texts.of(RecentMenu.class);
    private static final double WIDTH = 88;
    private static final double HEIGHT = 44;
    /** Longer ones would make the menu as wide as the window. */
    private static final int MOST_LETTERS = 56;

    private final DrawingFiles files;
    private final Appearance appearance;
    private final Map<Path, Thumbnail> pictures = new HashMap<>();

    /** A menu of what these files remember. */
    public RecentMenu(DrawingFiles files, Appearance appearance) {
        super(TEXTS.get("recent.menu"));
        this.files = files;
        this.appearance = appearance;
        setId("file.recent");
        list();
        showingProperty().subscribe(shown -> {
            if (shown) {
                explain();
            }
        });
        parentMenuProperty().flatMap(Menu::showingProperty).orElse(false).subscribe(shown -> {
            if (shown) {
                fill();
            }
        });
    }

    /** Without pictures: whoever does not open the menu does not wait for them. */
    private void list() {
        List<Path> known = files.recent();
        if (known.isEmpty()) {
            MenuItem none = new MenuItem(TEXTS.get("recent.none"));
            none.setDisable(true);
            getItems().setAll(none);
            return;
        }
        MenuItem forget = new MenuItem(TEXTS.get("recent.forget"));
        forget.setOnAction(_ -> files.forgetRecent());
        getItems().setAll(known.stream().map(this::item).toList());
        getItems().addAll(new SeparatorMenuItem(), forget);
    }

    private void fill() {
        pictures.clear();
        list();
        List<Path> known = files.recent();
        for (int at = 0; at < known.size(); at++) {
            Thumbnail picture = new Thumbnail(WIDTH, HEIGHT);
            pictures.put(known.get(at), picture);
            getItems().get(at).setGraphic(picture);
            show(known.get(at));
        }
        Shelf.read(known, this::show);
    }

    private void show(Path file) {
        Thumbnail picture = pictures.get(file);
        int at = files.recent().indexOf(file);
        if (picture == null || at < 0 || at >= getItems().size() || getItems().get(at).getGraphic() != picture) {
            return;
        }
        MenuItem item = getItems().get(at);
        Shelf.known(file).ifPresentOrElse(drawing -> {
            item.setText(words(drawing, file));
            picture.show(drawing, appearance.theme());
        }, () -> item.setText(Shelf.isLost(file) ? TEXTS.get("recent.lost", name(file), folder(file)) : item.getText()));
    }

    /** A resting pointer is told the whole path; there is something to rest on only once the menu is open. */
    private void explain() {
        List<Path> known = files.recent();
        for (int at = 0; at < Math.min(known.size(), getItems().size()); at++) {
            if (getItems().get(at).getStyleableNode() != null) {
                Tooltip.install(getItems().get(at).getStyleableNode(), new Tip(known.get(at).toString()));
            }
        }
    }

    private static String words(Drawing drawing, Path file) {
        return TEXTS.get("recent.of", drawing.title().isBlank() ? name(file) : Middle.shortened(drawing.title(), MOST_LETTERS), name(file), folder(file));
    }

    private static String name(Path file) {
        return Middle.shortened(String.valueOf(file.getFileName()), MOST_LETTERS);
    }

    private static String folder(Path file) {
        return Middle.shortened(Objects.toString(file.getParent(), ""), MOST_LETTERS);
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(TEXTS.get("recent.unread", name(file), folder(file)));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> files.openFile(file));
        return item;
    }
}
