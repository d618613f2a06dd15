package edgeos.ui.outline;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The panel at the left: the palette, or the outline, which is made when it is first asked for. {@link #dispose()} lets go of both. JavaFX application thread. */
public final class SidePane extends BorderPane {
    private static final Texts TEXTS = Texts.of(SidePane.class);

    private final Region palette;
    private final Supplier<OutlinePane> maker;
    private final BooleanProperty showsPalette;
    private final BooleanProperty showsOutline;
    private final HBox tabs = new HBox();
    private final Subscription subscriptions;
    private OutlinePane outline;

    /**
     * A panel with a palette and an outline, of which one is shown at a time.
     *
     * @param showsPalette whether the palette is asked for
     * @param showsOutline whether the outline is; who asks for one sends the other away
     */
    public SidePane(Region palette, Supplier<OutlinePane> maker, BooleanProperty showsPalette, BooleanProperty showsOutline) {
        this.palette = palette;
        this.maker = maker;
        this.showsPalette = showsPalette;
        this.showsOutline = showsOutline;
        getStyleClass().addAll(Styles.PANEL, "lab-side");
        tabs.getStyleClass().add("lab-side-tabs");
        tabs.setAccessibleText(TEXTS.get("sides"));
        ToggleGroup group = new ToggleGroup();
        tabs.getChildren().setAll(tab("side.palette", TEXTS.get("palette"), group, showsPalette), tab("side.outline", TEXTS.get("title"), group, showsOutline));
        setTop(tabs);
        subscriptions = Subscription.combine(showsPalette.subscribe(on -> turn(on, showsOutline)), showsOutline.subscribe(on -> turn(on, showsPalette)));
        if (showsPalette.get() && showsOutline.get()) {
            showsOutline.set(false);
        }
    }

    /** True if there is anything to show. */
    public boolean isWanted() {
        return showsPalette.get() || showsOutline.get();
    }

    /** In a narrow window a palette of icons has no room for tabs above it. */
    public void setNarrow(boolean on) {
        tabs.managedProperty().set(!on || showsOutline.get());
        tabs.setVisible(tabs.isManaged());
    }

    /** Lets go of the outline. */
    public void dispose() {
        subscriptions.unsubscribe();
        if (outline != null) {
            outline.dispose();
        }
    }

    private void turn(boolean on, BooleanProperty other) {
        if (on) {
            other.set(false);
        }
        if (showsOutline.get() && outline == null) {
            outline = maker.get();
        }
        setCenter(showsOutline.get() ? outline : palette);
    }

    private ToggleButton tab(String id, String words, ToggleGroup group, BooleanProperty shown) {
        ToggleButton tab = new ToggleButton(words);
        tab.setId(id);
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> {
            shown.set(true);
            tab.setSelected(true);
            if (shown == showsOutline) {
                outline.requestFocus();
            }
        });
        shown.subscribe(on -> tab.setSelected(on));
        return tab;
    }
}
