package edgeos.ui.theme;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands where there is nothing yet: an icon, a sentence, and what can be done about it. JavaFX application thread only. */
public final class Blank extends VBox {
    /** Where there is less height, only the sentence and what can be done have room. */
    private static final double LEAST_FOR_ICON = 150;
    private final FlowPane actions = new FlowPane(8, 8);
    private final Label said;
    private final Group drawn;

    /** An icon of this name and a sentence. */
    public Blank(String icon, String words) {
        super(12);
        getStyleClass().add("lab-blank");
        drawn = Icons.graphic(icon, 1.5);
        said = new Label(words);
        said.getStyleClass().add("words");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        actions.getStyleClass().add("actions");
        getChildren().setAll(drawn, said);
    }

    /** The keyboard goes to what is meant to be done. */
    @Override
    public void requestFocus() {
        actions.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** The sentence. */
    public String words() {
        return said.getText();
    }

    /** It fills whatever place it is given; where that is low, it goes without its icon. Below it, others get what is done with the pointer but for its buttons. */
    public Blank filling() {
        drawn.managedProperty().bind(drawn.visibleProperty());
        drawn.visibleProperty().bind(heightProperty().greaterThan(LEAST_FOR_ICON));
        getStyleClass().add("filling");
        setMinSize(0, 0);
        setPickOnBounds(false);
        return this;
    }

    /** One more thing to do, as a button with this id; the first is the one that is meant. It is this that was asked. */
    public Blank offering(String id, String words, Runnable does) {
        actions.getChildren().add(WordButton.of(id, words, actions.getChildren().isEmpty(), does));
        if (!getChildren().contains(actions)) {
            getChildren().add(actions);
        }
        return this;
    }
}
