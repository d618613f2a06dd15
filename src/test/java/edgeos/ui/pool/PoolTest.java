package edgeos.ui.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.InstanceFigures;
import edgeos.lab.recording.Replay;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Quantity;
import edgeos.notation.Settings;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.ui.Hands;
import edgeos.ui.ViewStage;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Wall;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** The pool beside a real engine. */
class PoolTest extends ViewStage<PoolPane> {
    private static final int CLIENTS = 12;

    private final List<String> onCanvas = new ArrayList<>();

    PoolTest() {
        super(900, 600, "pool", PoolPane::dispose);
    }

    @Override
    protected Drawing first() {
        return drawing(CLIENTS, 4, "firewall", Map.of());
    }

    /** One FWP for all, then two for each client. */
    static Drawing drawing(int clients, int spare, String kind, Map<String, Object> settings) {
        return Drawing.EMPTY.withNodes(List.of(node("gen", "generator", null, Map.of("ratePerSecond", 3_000, "clients", clients)), node("Limiter", "monitor", null, Map.of()),
                node("Firewall", kind, "each", settings), node("Monitor", "monitor", "each", Map.of("mostFlows", 16, "ringBytes", 4096)),
                node("Sink", "sink", null, Map.of())))
                .withLinks(List.of(link("gen", "Limiter"), link("Limiter", "Firewall"), link("Firewall", "Monitor"), link("Monitor", "Sink")))
                .withChains(List.of(new Chain("each", "One for each client", 200, 40, 500, 200, "red", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, clients, clients + spare,
                        clients + spare, 0, Extras.NONE)));
    }

    static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    @Override
    protected void prepare() {
        editor.viewProperty().set(View.POOL);
    }

    @Override
    protected PoolPane view() {
        return new PoolPane(editor, appearance, onCanvas::add, () -> editor.run().start());
    }

    private Census census() {
        return view.surface().census();
    }

    private int of(FwpState... states) {
        int[] counts = census().counts();
        return List.of(states).stream().mapToInt(state -> counts[state.ordinal()]).sum();
    }

    private void run() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.shown().findings().toString()));
        until(() -> editor.shown().snapshot().chains().getFirst().active() == CLIENTS && of(FwpState.ACTIVE, FwpState.RUNNING) == 1 + 2 * CLIENTS);
        Hands.settle();
    }

    private void pause() {
        interact(() -> editor.run().togglePause());
        until(() -> census().atNanos() >= editor.shown().snapshot().atNanos());
        Hands.settle();
    }

    private void lookAgain() {
        Census before = census();
        interact(() -> {
            editor.viewProperty().set(View.CHAIN);
            editor.viewProperty().set(View.POOL);
        });
        until(() -> census() != before);
        interact(() -> view.surface().layout());
    }

    private Point2D at(Cell cell) {
        int number = census().number(cell);
        Wall wall = view.surface().wall();
        return view.surface().localToScreen(wall.xOf(number) + wall.cellSize() / 2.0, wall.y(number) - view.surface().scroll() + wall.cellSize() / 2.0);
    }

    private void search(String text) {
        interact(() -> view.beginSearch());
        write(text);
    }

    @Test
    void shouldShowEveryFwpAsACellAndCountThemByState() {
        until(() -> view.surface().empty().isVisible() && view.surface().empty().words().startsWith("Every FWP"));
        run();
        pause();
        ChainFigures chain = editor.shown().snapshot().chains().getFirst();
        assertEquals(editor.shown().snapshot().fwps(), census().count());
        assertEquals(census().count(), IntStream.of(census().counts()).sum());
        assertEquals(2 * chain.active() + 1, of(FwpState.ACTIVE, FwpState.RUNNING));
        assertEquals(2 * chain.cachedCleaned(), of(FwpState.CREATED, FwpState.CLEANED));
        assertEquals(2 * 4 + " created", view.bar().legend(FwpState.CREATED));
        assertFalse(view.surface().empty().isVisible());
        lookAgain();
        lookAgain();
        long painted = view.surface().paintings();
        lookAgain();
        lookAgain();
        assertEquals(painted, view.surface().paintings(), "a look that shows nothing new paints nothing");
        pictureNow("all");
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        pictureNow("all-light");
    }

    @Test
    void shouldFindALiveClientByItsAddressAndSayOfItWhatTheEngineSays() {
        run();
        pause();
        InstanceFigures wanted = editor.shown().instances("Firewall", 100).stream().filter(each -> !each.client().isEmpty()).skip(3).findFirst().orElseThrow();
        search(wanted.client());
        type(KeyCode.ENTER);
        until(() -> view.surface().wall().sections().stream().mapToInt(section -> section.group().cells().length).sum() < 7);
        until(() -> view.client().getScene() != null && view.client().value("State").length() > 0);
        assertEquals(wanted.instance(), view.surface().cursor().orElseThrow().instance());
        assertEquals(Amounts.count(wanted.in()), view.client().value("In"));
        assertEquals(Amounts.count(wanted.queued()) + ", " + Quantity.percent(wanted.fill()), view.client().value("In its ring"));
        assertEquals(Selection.ofNode("Firewall"), editor.selection());
        interact(() -> editor.run().togglePause());
        until(() -> view.client().value("99 %").length() > 0);
        pictureNow("one-client");
        type(KeyCode.ESCAPE);
        until(() -> view.client().getScene() == null);
        assertTrue(view.surface().isFocused(), "Esc leads back to the wall");
    }

    @Test
    void shouldGoFromFindToFindByEnterAndSayWhichOfHowManyItIs() {
        run();
        pause();
        search("Firewall");
        until(() -> found().equals(Integer.toString(CLIENTS + 4)));
        type(KeyCode.ENTER);
        until(() -> found().equals("1 / 16") && view.surface().cursor().orElseThrow().equals(new Cell("each", 0, "Firewall")));
        type(KeyCode.ENTER);
        until(() -> found().equals("2 / 16") && view.client().getScene() != null);
        press(KeyCode.SHIFT);
        type(KeyCode.ENTER);
        type(KeyCode.ENTER);
        release(KeyCode.SHIFT);
        until(() -> found().equals("16 / 16"));
        assertEquals(new Cell("each", CLIENTS + 3, "Firewall"), view.surface().cursor().orElseThrow());
        pictureNow("finds");
        type(KeyCode.ENTER);
        until(() -> found().equals("1 / 16"));
    }

    private String found() {
        return ((javafx.scene.control.Label) byId("pool-found")).getText();
    }

    @Test
    void shouldGoFromCellToCellByKeyAndLookAtOneByEnter() {
        run();
        interact(() -> view.requestFocus());
        type(KeyCode.HOME);
        assertEquals(new Cell("", -1, "Limiter"), view.surface().cursor().orElseThrow());
        type(KeyCode.DOWN);
        assertEquals(new Cell("each", 0, "Firewall"), view.surface().cursor().orElseThrow());
        type(KeyCode.RIGHT);
        assertEquals(new Cell("each", 1, "Firewall"), view.surface().cursor().orElseThrow());
        assertTrue(view.surface().getAccessibleText().startsWith("Firewall 1 of One for each client, "), view.surface().getAccessibleText());
        type(KeyCode.END);
        type(KeyCode.UP);
        assertEquals(new Cell("each", CLIENTS + 3, "Firewall"), view.surface().cursor().orElseThrow(), "the cache gives out the youngest first");
        type(KeyCode.ENTER);
        until(() -> view.client().value("Activations").equals("1"));
        until(() -> view.client().value("Median").length() > 0);
        clickOn(byId("pool-client-canvas"));
        assertEquals(List.of("Firewall"), onCanvas);
        assertEquals(View.CHAIN, editor.viewProperty().get());
        interact(() -> editor.viewProperty().set(View.POOL));
        clickOn(byId("pool-client-capabilities"));
        assertEquals(View.CAPABILITIES, editor.viewProperty().get());
        assertEquals(Selection.ofGraph("node:Firewall"), editor.selection());
    }

    /** A recording knows the state of each FWP, and nothing closer. */
    @Test
    void shouldSayThatARecordingHasNoCloserLook() throws IOException {
        Path sample = Path.of("samples", "recordings", "attack-contained.edgerec");
        Replay replay = Replay.open(sample);
        replay.seek(replay.lengthNanos() / 2);
        interact(() -> editor.show(replay, sample.getParent()));
        until(() -> census().count() > 0 && census().count() == replay.sights().pool().count());
        interact(() -> view.requestFocus());
        type(KeyCode.HOME);
        type(KeyCode.ENTER);
        until(() -> view.client().value("State").length() > 0);
        assertTrue(view.client().says("A recording has no closer look"));
    }

    @Test
    void shouldZoomFoldGroupAndTellOfWhatIsPointedAt() {
        run();
        assertEquals(36, view.surface().wall().pitch(), "as large as all of them fit");
        clickOn(at(new Cell("each", 2, "Monitor")));
        until(() -> view.client().getScene() != null);
        int before = view.surface().wall().pitch();
        interact(() -> view.requestFocus());
        type(KeyCode.PLUS);
        until(() -> view.surface().wall().pitch() > before);
        wheel(at(new Cell("each", 2, "Monitor")), -80);
        until(() -> view.surface().wall().pitch() < before);
        type(KeyCode.DIGIT0);
        moveTo(at(new Cell("each", CLIENTS + 1, "Monitor")));
        until(() -> view.surface().hint().isVisible() && view.surface().hint().getText().startsWith("Monitor #" + (CLIENTS + 1) + "  10."));
        type(KeyCode.SPACE);
        until(() -> view.surface().wall().sections().getLast().folded());
        clickOn(byId("pool-by-tenant"));
        until(() -> view.surface().wall().sections().getLast().group().title().equals("red"));
        assertEquals(2 * (CLIENTS + 4), view.surface().wall().sections().getLast().group().cells().length);
    }

    @Test
    void shouldAskNothingOfTheEngineWhileAnotherTabIsInFront() {
        run();
        interact(() -> editor.viewProperty().set(View.CHAIN));
        until(this::isLeftAlone);
        Census last = census();
        interact(() -> editor.viewProperty().set(View.POOL));
        until(() -> census() != last);
    }

    /** True if there is no new look for three times as long as it takes to one; what was asked for just before may still come. */
    private boolean isLeftAlone() {
        Census last = census();
        long now = editor.shown().snapshot().atNanos();
        until(() -> editor.shown().snapshot().atNanos() > now + 300_000_000);
        Hands.settle();
        return census() == last;
    }

    @Test
    void shouldGoToWhatIsSelectedOnTheCanvas() {
        run();
        interact(() -> {
            editor.viewProperty().set(View.CHAIN);
            editor.select(Selection.ofChain("each"));
            editor.viewProperty().set(View.POOL);
        });
        until(() -> view.surface().cursor().filter(cell -> cell.chain().equals("each")).isPresent());
    }

    @Test
    void shouldMarkAFaultedCellAndFindItByItsState() {
        interact(() -> editor.apply("Crash", _ -> drawing(CLIENTS, 4, "crash", Map.of("attack", "exception", "after", 5, "onFault", "stop"))));
        interact(() -> assertTrue(editor.run().start(), () -> editor.shown().findings().toString()));
        until(() -> of(FwpState.FAULTED) > 0);
        clickOn(byId("pool-state-faulted"));
        assertEquals("faulted", view.bar().textProperty().get());
    }

    private javafx.scene.Node byId(String id) {
        return lookup((javafx.scene.Node found) -> id.equals(found.getId())).query();
    }

    private void wheel(Point2D screen, double delta) {
        Point2D within = view.surface().screenToLocal(screen);
        interact(() -> view.surface().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, within.getX(), within.getY(), screen.getX(), screen.getY(), false, false,
                false, false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                0, null)));
    }
}
