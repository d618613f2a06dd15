package edgeos.ui.machine;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How many movers or cores there are, with buttons for one more and one less; says whether somebody chose so. */
final class RoleCounter extends HBox {
    private static final Texts TEXTS = Texts.of(RoleCounter.class);

    private final Label value = new Label();
    private final Button less;
    private final Button more;
    private final int most;
    private int count;

    /**
     * A counter.
     *
     * @param id {@code movers} or {@code cores}: by it, the buttons' words are found
     * @param change told the number that is wanted
     */
    RoleCounter(String id, String title, int most, IntConsumer change) {
        super(4);
        this.most = most;
        getStyleClass().add("lab-group");
        Label name = new Label(title);
        name.getStyleClass().add(Styles.MUTED);
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setId("machine." + id);
        value.getStyleClass().add(Styles.FIGURE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        less = IconButton.small("remove", TEXTS.get(id + ".less"), () -> change.accept(count - 1));
        less.setId("machine." + id + ".remove");
        more = IconButton.small("add", TEXTS.get(id + ".more"), () -> change.accept(count + 1));
        more.setId("machine." + id + ".add");
        getChildren().setAll(name, less, value, more);
    }

    /** Shows so many; {@code drawn} is 0 where the machine decides. */
    void show(int shown, int drawn) {
        count = shown;
        value.setText(drawn > 0 ? Integer.toString(shown) : TEXTS.get("count.automatic", shown));
        less.setDisable(shown <= 1);
        more.setDisable(shown >= most);
    }
}
