package edgeos.ui.settings;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.FollowingPane;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All settings in front of the window, narrowed by what is typed. JavaFX application thread only; {@link #dispose()} at the end. */
public final class SettingsPanel extends StackPane {
    private static final Texts TEXTS = Texts.of(SettingsPanel.class);
    private static final double WIDTH = 600;
    private static final double AWAY = 32;

    private final TextField search = Caret.resting(new TextField());
    private final VBox list = new VBox(4);
    private final List<Setting> settings;
    private final Runnable letGo;

    /**
     * A panel of these settings.
     *
     * @param close takes it away
     * @param letGo is done at the end
     */
    public SettingsPanel(List<Setting> settings, Runnable close, Runnable letGo) {
        this.settings = settings;
        this.letGo = letGo;
        setId("settings");
        getStyleClass().add("lab-settings");
        search.setId("settings.search");
        search.setPromptText(TEXTS.get("search"));
        search.setAccessibleText(TEXTS.get("search"));
        search.textProperty().subscribe((_, _) -> fill());
        ScrollPane scroll = new FollowingPane(list);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(12, head(close), search, scroll);
        panel.getStyleClass().add("panel");
        panel.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMargin(panel, new Insets(AWAY));
        getChildren().setAll(panel);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        fill();
    }

    /** Puts the keyboard into the search field. */
    public void focusFirst() {
        search.requestFocus();
    }

    /** Lets go of what is set. */
    public void dispose() {
        letGo.run();
    }

    private static HBox head(Runnable close) {
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().addAll(Styles.NAME, "title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = new Button(TEXTS.get("close"));
        back.setId("settings.close");
        back.setOnAction(_ -> close.run());
        HBox head = new HBox(8, title, space, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Node> rows = new ArrayList<>();
        String group = "";
        for (Setting setting : settings.stream().filter(each -> matches(each, wanted)).toList()) {
            if (!setting.group().equals(group)) {
                group = setting.group();
                Label heading = new Label(group.toUpperCase(Locale.ROOT));
                heading.getStyleClass().add(Styles.HEADING);
                rows.add(heading);
            }
            rows.add(row(setting));
        }
        if (rows.isEmpty()) {
            rows.add(new Blank("search", TEXTS.get("nothing")).offering("settings.all", TEXTS.get("nothing.all"), this::all));
        }
        list.getChildren().setAll(rows);
    }

    private void all() {
        search.clear();
        search.requestFocus();
    }

    private static boolean matches(Setting setting, String wanted) {
        String all = (setting.group() + " " + setting.words() + " " + setting.hint()).toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(wanted.split("\\s+")).allMatch(all::contains);
    }

    private static HBox row(Setting setting) {
        Label words = new Label(setting.words());
        words.setLabelFor(setting.control() instanceof Typed typed ? typed.field() : setting.control());
        Label hint = new Label(setting.hint());
        hint.getStyleClass().addAll(Styles.MUTED, "hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox said = new VBox(2, words, hint);
        said.setMinWidth(0);
        if (setting.control() instanceof Region control) {
            control.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(16, said, setting.control());
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
