package edgeos.ui.machine;

import edgeos.notation.RoleName;
import edgeos.notation.Seats;
import edgeos.telemetry.Snapshot.RoleFigures;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The roles of the engine on the processors of this machine: one box a processor, one chip a role, and what each has to do. Chips are dragged, or moved by
 * arrow keys and digits; each change is an edit of the drawing. Stands in front of the window until it is closed. Call {@link #dispose()} at the end.
 */
public final class MachinePanel extends VBox {
    private static final Texts TEXTS = Texts.of(MachinePanel.class);
    private static final double GAP = 10;
    private static final double BOX_WIDTH = 172;
    private static final int MOST_ACROSS = 4;
    private static final double MOST_HEIGHT = 340;

    private final Editor editor;
    private final RoleEdits edits;
    private final RoleDrag drag;
    private final List<ProcessorBox> boxes;
    private final Map<RoleName, RoleChip> chips = new HashMap<>();
    private final RoleCounter movers;
    private final RoleCounter cores;
    private final PulseListener pulse = this::pulse;
    private final Subscription drawn;
    private RoleMap shown;

    /**
     * A panel for the drawing that is edited.
     *
     * @param processors how many this machine has, from 1
     * @param close asked to take the panel away
     */
    public MachinePanel(Editor editor, int processors, Runnable close) {
        super(12);
        this.editor = editor;
        edits = new RoleEdits(editor, processors);
        boxes = Stream.concat(IntStream.range(0, Math.min(processors, Seats.MOST_PROCESSORS)).mapToObj(ProcessorBox::new), Stream.of(new ProcessorBox(RoleMap.OPEN))).toList();
        drag = new RoleDrag(this, boxes, edits);
        movers = new RoleCounter("movers", TEXTS.get("movers"), Seats.MOST_MOVERS, edits::movers);
        cores = new RoleCounter("cores", TEXTS.get("cores"), Seats.MOST_CORES, edits::cores);
        setId("machine");
        getStyleClass().add("lab-machine");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(head(close), new HBox(20, movers, cores), processors(), presets());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        editor.addPulse(pulse);
        drawn = editor.drawingProperty().subscribe(_ -> arrange());
    }

    /** Puts the focus on the first role. */
    public void focusFirst() {
        chips.get(shown.spots().getFirst().role()).requestFocus();
    }

    /** Lets go of the editor. */
    public void dispose() {
        drag.end();
        drawn.unsubscribe();
        editor.removePulse(pulse);
    }

    private static Node head(Runnable close) {
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().addAll(Styles.NAME, "title");
        Label note = new Label(TEXTS.get("here"));
        note.getStyleClass().add(Styles.MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = new Button(TEXTS.get("close"));
        back.setId("machine.close");
        back.setOnAction(_ -> close.run());
        HBox head = new HBox(8, title, note, space, back);
        head.getStyleClass().add("lab-group");
        return head;
    }

    private Node processors() {
        int across = Math.min(MOST_ACROSS, boxes.size());
        FlowPane flow = new FlowPane(GAP, GAP);
        flow.setPrefWrapLength(across * BOX_WIDTH + (across - 1) * GAP);
        boxes.forEach(box -> box.setPrefWidth(BOX_WIDTH));
        flow.getChildren().setAll(boxes);
        if (boxes.size() <= MOST_ACROSS) {
            return flow;
        }
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(MOST_HEIGHT);
        return scroll;
    }

    private Node presets() {
        FlowPane row = new FlowPane(8, 8);
        row.getChildren().setAll(preset("automatic", TEXTS.get("automatic"), TEXTS.get("automatic.tip"), edits::automatic),
                preset("together", TEXTS.get("together"), TEXTS.get("together.tip"), edits::together),
                preset("apart", TEXTS.get("apart"), TEXTS.get("apart.tip"), edits::apart),
                preset("sideBySide", TEXTS.get("sideBySide"), TEXTS.get("sideBySide.tip"), edits::sideBySide));
        return row;
    }

    private static Button preset(String id, String text, String tip, Runnable apply) {
        Button button = new Button(text);
        button.setId("machine." + id);
        Tip.on(button, tip);
        button.setOnAction(_ -> apply.run());
        return button;
    }

    /** Puts each chip where its role is; the one that has the focus keeps it. */
    private void arrange() {
        RoleMap map = edits.map();
        movers.show(map.movers(), edits.drawn().movers());
        cores.show(map.cores(), edits.drawn().fwpCores());
        if (map.equals(shown)) {
            return;
        }
        shown = map;
        chips.keySet().retainAll(map.spots().stream().map(RoleMap.Spot::role).toList());
        RoleChip focused = getScene() != null && getScene().getFocusOwner() instanceof RoleChip chip ? chip : null;
        var places = new HashMap<Integer, List<RoleChip>>();
        for (RoleMap.Spot spot : map.spots()) {
            RoleChip chip = chips.computeIfAbsent(spot.role(), role -> new RoleChip(role, drag));
            chip.show(spot);
            places.computeIfAbsent(spot.processor(), _ -> new ArrayList<>()).add(chip);
        }
        boxes.forEach(box -> box.show(List.of()));
        boxes.forEach(box -> box.show(places.getOrDefault(box.processor(), List.of())));
        if (focused != null && chips.containsValue(focused)) {
            focused.requestFocus();
        }
        load();
    }

    private void pulse(Pulse beat) {
        if (beat.labels() && getScene() != null) {
            arrange();
            load();
        }
    }

    /** Shows how busy roles and processors are. */
    private void load() {
        Map<String, Double> shares = shares();
        var taken = new HashMap<Integer, Double>();
        for (RoleMap.Spot spot : shown.spots()) {
            double share = shares.getOrDefault(spot.role().toString(), 0.0);
            chips.get(spot.role()).show(share);
            taken.merge(spot.processor(), share, Double::sum);
        }
        for (ProcessorBox box : boxes) {
            box.show(shares.isEmpty() || box.processor() == RoleMap.OPEN ? Double.NaN : taken.getOrDefault(box.processor(), 0.0));
        }
    }

    /** The share of the time in which each role had work, while something runs. */
    private Map<String, Double> shares() {
        List<RoleFigures> roles = editor.snapshotProperty().get().roles();
        double[] latest = editor.rates().map(sample -> sample.roleShares()).orElse(new double[0]);
        var shares = new HashMap<String, Double>();
        for (int at = 0; at < Math.min(roles.size(), latest.length); at++) {
            shares.put(roles.get(at).name(), latest[at]);
        }
        return shares;
    }
}
