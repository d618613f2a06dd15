package edgeos.ui.audience;

import edgeos.lab.LocalAddress;
import edgeos.model.Node;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Shows where phones reach the drawing, as a QR code, and lets the user choose who may come. Each choice is an edit of the drawing, and the user is asked before others are let in. Stands in front of the
 * window until it is closed. Call {@link #dispose()} at the end.
 */
public final class AudiencePanel extends VBox {
    private static final Texts TEXTS = Texts.of(AudiencePanel.class);
    private static final double CODE_SIDE = 330;
    /** Three pixels for each module: phones still read it. */
    private static final double LEAST_SIDE = 111;
    /** What else the panel shows, and some room around it. */
    private static final double AROUND = 240;
    private final LocalAddress here = new LocalAddress(Doors.HERE, TEXTS.get("here"));
    private final Editor editor;
    private final Runnable runOrStop;
    private final QrCode code = new QrCode(CODE_SIDE);
    private final Label address = new Label();
    private final Label said = new Label();
    private final ComboBox<LocalAddress> who = new ComboBox<>();
    private final Button back = new Button(TEXTS.get("close"));
    private final PulseListener pulse = this::pulse;
    private final Subscription drawn;
    private final Subscription fitted;
    private final List<LocalAddress> others;
    private boolean following;

    /**
     * A panel for the drawing that is edited.
     *
     * @param others at which addresses others may reach this machine
     * @param runOrStop runs the drawing, after asking whatever has to be asked, or stops it
     * @param close asked to take the panel away
     */
    public AudiencePanel(Editor editor, List<LocalAddress> others, Runnable runOrStop, Runnable close) {
        super(12);
        this.editor = editor;
        this.others = List.copyOf(others);
        this.runOrStop = runOrStop;
        setId("audience");
        getStyleClass().add("lab-machine");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        address.setId("audience.address");
        address.getStyleClass().add(Styles.MONO);
        said.setId("audience.said");
        said.setWrapText(true);
        said.setMaxWidth(CODE_SIDE);
        code.managedProperty().bind(code.visibleProperty());
        address.managedProperty().bind(address.visibleProperty());
        getChildren().setAll(head(close), chooser(), code, address, said);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        editor.addPulse(pulse);
        fitted = parentProperty().flatMap(parent -> parent instanceof Region around ? around.heightProperty() : null)
                .subscribe(height -> code.fit(height == null ? CODE_SIDE : Math.floor(Math.clamp(height.doubleValue() - AROUND, LEAST_SIDE, CODE_SIDE))));
        drawn = editor.drawingProperty().subscribe(_ -> show());
    }

    /** Puts the focus on the choice of who may come, if there is one. */
    public void focusFirst() {
        (who.isDisabled() ? back : who).requestFocus();
    }

    /** Lets go of the editor. */
    public void dispose() {
        drawn.unsubscribe();
        fitted.unsubscribe();
        editor.removePulse(pulse);
    }

    private HBox head(Runnable close) {
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().addAll(Styles.NAME, "title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        back.setId("audience.close");
        back.setOnAction(_ -> close.run());
        HBox head = new HBox(8, title, space, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox chooser() {
        who.setId("audience.who");
        who.setAccessibleText(TEXTS.get("who"));
        who.getItems().setAll(Stream.concat(Stream.of(here), others.stream()).toList());
        who.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(LocalAddress place) {
                return place == null ? "" : place.address() + "  (" + place.through() + ")";
            }

            @Override
            public LocalAddress fromString(String text) {
                return null;
            }
        });
        who.valueProperty().addListener((_, _, chosen) -> choose(chosen));
        Label caption = new Label(TEXTS.get("reached"));
        caption.getStyleClass().add(Styles.MUTED);
        HBox row = new HBox(8, caption, who);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(who.disabledProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** Lets the drawing listen elsewhere; one that runs begins anew, which asks for leave if it was not given. */
    private void choose(LocalAddress chosen) {
        Optional<Node> door = Doors.find(editor.drawing());
        if (following || chosen == null || door.isEmpty() || chosen.address().equals(Doors.address(door.get()))) {
            return;
        }
        boolean isEverywhere = Doors.address(door.get()).equals(Doors.EVERYWHERE) && chosen != here;
        if (!isEverywhere) {
            boolean runs = editor.shown().state().isOn();
            if (runs) {
                runOrStop.run();
            }
            editor.apply(TEXTS.get("edit", chosen.address()), drawing -> Doors.at(drawing, door.get().id(), chosen.address()));
            if (runs) {
                runOrStop.run();
            }
        }
        show();
    }

    private void pulse(Pulse beat) {
        if (beat.labels()) {
            show();
        }
    }

    /** Shows what is the case now. */
    private void show() {
        Optional<Node> door = Doors.find(editor.drawing());
        who.setDisable(door.isEmpty());
        door.ifPresent(node -> follow(Doors.address(node)));
        Optional<String> listens = door.flatMap(node -> editor.listensAt(node.id()));
        code.setVisible(listens.isPresent());
        address.setVisible(listens.isPresent());
        listens.map(this::url).ifPresent(url -> {
            code.show(url);
            address.setText(url);
        });
        said.setText(door.map(node -> listens.isEmpty() ? TEXTS.get("press") : words(node)).orElse(TEXTS.get("noDoor")));
    }

    /** Follows the drawing; where that names every address, the user's choice only says which one is shown. */
    private void follow(String drawnAddress) {
        LocalAddress now = who.getValue();
        boolean isEverywhere = drawnAddress.equals(Doors.EVERYWHERE);
        if (now != null && (isEverywhere ? now != here || others.isEmpty() : now.address().equals(drawnAddress))) {
            return;
        }
        following = true;
        LocalAddress next = isEverywhere ? others.stream().findFirst().orElse(here) : who.getItems().stream().filter(place -> place.address().equals(drawnAddress)).findFirst()
                .orElseGet(() -> new LocalAddress(drawnAddress, TEXTS.get("drawn")));
        who.setValue(next);
        following = false;
    }

    private String url(String listens) {
        String port = listens.substring(listens.lastIndexOf(':'));
        return "http://" + who.getValue().address() + port + "/";
    }

    private String words(Node door) {
        long guests = editor.shown().snapshot().node(door.id()).map(node -> node.figures().getOrDefault("clients", 0L)).orElse(0L);
        String count = TEXTS.get("guests", guests, Quantity.grouped(guests));
        return TEXTS.get(who.getValue() == here ? "guests.here" : "guests.all", count);
    }
}
