package edgeos.ui.shell.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.telemetry.Snapshot.RoleFigures;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What bars are made of, without a window. */
class BarsTest {
    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void shouldKeepTheLoadTheSliderShows() {
        for (double load : new double[] {0, 0.1, 0.5, 1, 2.5, 10}) {
            assertEquals(load, LoadScale.load(LoadScale.position(load)), 0.01, "load=" + load);
        }
        assertEquals("off", LoadScale.text(0));
        assertEquals("1.0 x", LoadScale.text(1));
        assertEquals("10 x", LoadScale.text(10));
    }

    @Test
    void shouldWrapGroupsOnlyWhenTheyDoNotFit() {
        WrapBar bar = new WrapBar(40, 36, List.of(box(300), box(300), box(300)), 2);
        assertEquals(40, bar.prefHeight(1000));
        assertEquals(72, bar.prefHeight(700));
        assertEquals(72, bar.prefHeight(320), "never more than two rows");
    }

    @Test
    void shouldBeOfTheSameHeightInEveryMode() {
        Region ofOneMode = box(200);
        ofOneMode.managedProperty().bind(ofOneMode.visibleProperty());
        WrapBar bar = new WrapBar(40, 40, List.of(box(300), new HBox(box(200), new ModeSlot(List.of(ofOneMode))), box(300)), 2);
        for (double width : new double[] {900, 1030, 1050, 1200}) {
            ofOneMode.setVisible(true);
            double shown = bar.prefHeight(width);
            ofOneMode.setVisible(false);
            assertEquals(shown, bar.prefHeight(width), "width=" + width);
        }
        assertEquals(80, bar.prefHeight(1030));
        assertEquals(40, bar.prefHeight(1050));
    }

    @Test
    void shouldMakeSmallerWhatCanBeBeforeItWrapsButWrapBeforeItCutsTheTitle() {
        Region title = box(300);
        title.setMinWidth(100);
        Region run = box(200);
        Region load = box(150);
        load.setMinWidth(60);
        WrapBar bar = new WrapBar(48, 40, List.of(title, run, load), 2);
        layout(bar, 620);
        assertEquals(List.of(48.0, 300.0, 80.0), List.of(bar.getHeight(), title.getWidth(), load.getWidth()));
        assertEquals(620, load.getLayoutX() + load.getWidth());
        layout(bar, 590);
        assertEquals(List.of(80.0, 300.0, 150.0), List.of(bar.getHeight(), title.getWidth(), load.getWidth()), "what comes in has a row of its own");
        layout(bar, 500);
        assertEquals(List.of(80.0, 280.0, 500.0), List.of(bar.getHeight(), title.getWidth(), run.getLayoutX() + run.getWidth()), "menus and how it runs stay together");
    }

    @Test
    void shouldHaveTwoRowsWhereTheButtonForTheRestHasNoRoomBehindWhatStays() {
        Region title = box(300);
        title.setMinWidth(200);
        Region run = box(390);
        WrapBar bar = new WrapBar(48, 40, List.of(title, run, box(100), box(100)), 2);
        ToggleButton more = (ToggleButton) bar.getChildrenUnmodifiable().stream().filter(node -> "bar.more".equals(node.getId())).findFirst().orElseThrow();
        layout(bar, 400);
        assertEquals(List.of(80.0, 0.0, 40.0), List.of(bar.getHeight(), Math.floor(more.getLayoutY() / 40) * 40, Math.floor(run.getLayoutY() / 40) * 40));
        assertEquals(400, more.getLayoutX() + more.getWidth());
        assertTrue(title.getWidth() + more.getWidth() <= 400 - 20, "beside the title");
    }

    @Test
    void shouldKeepWhatFindsNoRoomInTwoRowsBehindAButtonTheLastFirst() {
        Region load = box(200);
        Region clients = box(150);
        WrapBar bar = new WrapBar(48, 40, List.of(box(400), box(400), load, clients), 2);
        ToggleButton more = (ToggleButton) bar.getChildrenUnmodifiable().stream().filter(node -> "bar.more".equals(node.getId())).findFirst().orElseThrow();
        layout(bar, 1300);
        assertEquals(List.of(true, true, false), Stream.of(load, clients, more).map(Node::isVisible).toList());
        assertEquals(clients.getLayoutX(), load.getLayoutX() + 200 + 20, "together at the right");
        layout(bar, 1100);
        assertEquals(List.of(80.0, 0.0, 220.0), List.of(bar.getHeight(), load.getLayoutX(), clients.getLayoutX()), "neither alone in a row, though one would fit above");
        layout(bar, 700);
        assertEquals(80, bar.getHeight());
        assertEquals(List.of(true, false, true), Stream.of(load, clients, more).map(Node::isVisible).toList());
        layout(bar, 600);
        assertEquals(List.of(false, false, true), Stream.of(load, clients, more).map(Node::isVisible).toList());
        more.setSelected(true);
        layout(bar, 600);
        assertEquals(List.of(true, true), Stream.of(load, clients).map(Node::isVisible).toList(), "on the sheet");
        assertTrue(load.getLayoutY() >= 80 && clients.getLayoutY() >= load.getLayoutY() + load.getHeight() && clients.getLayoutX() + 200 <= 600, "below the bar, below each other");
        layout(bar, 1300);
        assertFalse(more.isSelected(), "nothing is left to be shown");
        assertEquals(1300, clients.getLayoutX() + clients.getWidth());
    }

    @Test
    void shouldCutTheTitleOffLastAndLetItHaveTheRoomOfWhatIsNotShown() {
        Region edited = box(50);
        edited.managedProperty().bind(edited.visibleProperty());
        edited.setVisible(false);
        Region name = box(200);
        name.setMinWidth(60);
        var title = new HBox(name, new ModeSlot(List.of(edited)));
        Region load = box(150);
        load.setMinWidth(110);
        Region run = box(300);
        WrapBar bar = new WrapBar(48, 40, List.of(title, run, load), 2);
        layout(bar, 700);
        double at = run.getLayoutX();
        assertEquals(List.of(200.0, 110.0), List.of(title.getWidth(), load.getWidth()), "sliders give first, and nothing says that it was edited");
        edited.setVisible(true);
        layout(bar, 700);
        assertEquals(at, run.getLayoutX(), "where it was");
    }

    @Test
    void shouldLetTheTitleHaveTheRoomOfStepsThatAreNotShownWhereTheRestIsInAnotherRow() {
        Region title = box(200);
        title.setMinWidth(60);
        Region steps = box(150);
        steps.managedProperty().bind(steps.visibleProperty());
        steps.setVisible(false);
        var run = new HBox(box(200), new ModeSlot(List.of(steps)));
        WrapBar bar = new WrapBar(48, 40, List.of(title, run, box(200)), 2);
        layout(bar, 440);
        assertEquals(List.of(80.0, 200.0, 440.0), List.of(bar.getHeight(), title.getWidth(), run.getLayoutX() + run.getWidth()));
        steps.setVisible(true);
        layout(bar, 440);
        assertEquals(List.of(80.0, 70.0, 440.0), List.of(bar.getHeight(), title.getWidth(), run.getLayoutX() + run.getWidth()), "the title gives it back");
    }

    @Test
    void shouldSayOfEachRoleNoRounderShareThanWasMeasured() {
        var roles = new RoleBars();
        roles.show(List.of(new RoleFigures("gate", 0, 0), new RoleFigures("mover 0", 0, 0)), new double[] {0.008, 0.613});
        Tip tip = Tip.of(roles).orElseThrow();
        tip.getOnShowing().handle(null);
        assertEquals(List.of("gate: had work in 0.8 % of the time", "mover 0: had work in 61.3 % of the time"), tip.getText().lines().limit(2).toList());
        roles.show(List.of(new RoleFigures("gate", 0, 0), new RoleFigures("mover 0", 0, 0)), new double[] {Double.NaN, 0});
        tip.getOnShowing().handle(null);
        assertEquals(List.of("gate: had work in – of the time", "mover 0: had work in 0 % of the time"), tip.getText().lines().limit(2).toList(), "while it steps, nobody knows");
    }

    @Test
    void shouldLeaveModesWhereTheyAreWhicheverIsChosen() {
        Region step = box(140);
        step.managedProperty().bind(step.visibleProperty());
        var slot = new ModeSlot(List.of(step));
        Region modes = box(240);
        var run = new HBox(4, modes, slot);
        WrapBar bar = new WrapBar(48, 40, List.of(box(400), run, box(200)), 2);
        step.setVisible(false);
        layout(bar, 1200);
        double at = run.getLayoutX();
        step.setVisible(true);
        layout(bar, 1200);
        assertEquals(at, run.getLayoutX());
    }

    private static void layout(WrapBar bar, double width) {
        bar.resize(width, bar.prefHeight(width));
        bar.requestLayout();
        bar.layout();
    }

    @Test
    void shouldSayWhatMattersLeastShorterAndThenNotAtAll() {
        Region law = box(400);
        Region shortLaw = box(150);
        Region rate = box(100);
        Region state = box(100);
        OneRow bar = new OneRow(28, List.of(OneRow.Part.of(state, 9), OneRow.Part.of(rate, 1),
                new OneRow.Part(List.of(new OneRow.Form(law, 5), new OneRow.Form(shortLaw, 6)))));
        resize(bar, 700);
        assertEquals(List.of(true, true, true, false), seen(state, rate, law, shortLaw));
        resize(bar, 560);
        assertEquals(List.of(true, false, true, false), seen(state, rate, law, shortLaw));
        resize(bar, 300);
        assertEquals(List.of(true, false, false, true), seen(state, rate, law, shortLaw));
        resize(bar, 200);
        assertEquals(List.of(true, false, false, false), seen(state, rate, law, shortLaw));
        assertEquals(28, bar.prefHeight(200));
    }

    @Test
    void shouldNotJumpWhileFiguresGrowAndShrink() {
        Region rate = box(100);
        Region figure = box(100);
        Region last = box(100);
        OneRow bar = new OneRow(28, List.of(OneRow.Part.of(rate, 1), OneRow.Part.of(figure, 2), OneRow.Part.of(last, 3)));
        resize(bar, 400);
        double at = last.getLayoutX();
        figure.setPrefWidth(180);
        resize(bar, 400);
        assertEquals(List.of(false, true, true), seen(rate, figure, last), "what matters least makes room");
        figure.setPrefWidth(100);
        resize(bar, 400);
        assertEquals(List.of(false, true, true), seen(rate, figure, last), "and does not come back while the window is as wide");
        assertEquals(at, last.getLayoutX());
        resize(bar, 410);
        assertEquals(List.of(true, true, true), seen(rate, figure, last));
    }

    private static void resize(OneRow bar, double width) {
        bar.resize(width, 28);
        bar.requestLayout();
        bar.layout();
    }

    private static List<Boolean> seen(Region... boxes) {
        return Stream.of(boxes).map(Region::isVisible).toList();
    }

    private static Region box(double width) {
        Region box = new Region();
        box.setPrefSize(width, 20);
        box.setMinWidth(width);
        return box;
    }
}
