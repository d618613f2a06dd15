package edgeos.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.Fixtures;
import edgeos.charts.Png;
import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.model.Drawing;
import edgeos.telemetry.Event;
import edgeos.ui.Hands;
import edgeos.ui.HandsOn;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.css.CssParser;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ChartStripTest extends HandsOn {
    @TempDir
    private static Path folder;

    private final List<String> jumps = new ArrayList<>();
    private volatile ChartData data = ChartData.EMPTY;
    private Editor editor;
    private Appearance appearance;
    private ChartStrip strip;
    private StackPane root;
    private Stage stage;

    @Override
    public void start(Stage shown) {
        stage = shown;
        appearance = new Appearance();
        appearance.choiceProperty().set(Appearance.Choice.DARK);
        editor = new Editor(Document.untitled(Drawing.EMPTY, folder));
        strip = new ChartStrip(editor, appearance, jumps::add, (_, kind, _) -> Optional.of(folder.resolve("saved." + kind)),
                _ -> () -> data);
        var window = new BorderPane(new Region());
        window.setBottom(strip);
        strip.setPrefHeight(270);
        root = new StackPane(window);
        var scene = new Scene(root, 940, 600);
        appearance.dress(scene.getStylesheets());
        stage.setScene(scene);
        stage.setWidth(940);
        stage.setHeight(600);
        stage.show();
    }

    @AfterEach
    void end() {
        interact(() -> {
            strip.dispose();
            editor.dispose();
            appearance.dispose();
        });
        assertEquals(List.of(), CssParser.errorsProperty().stream().map(Object::toString).toList());
    }

    private void show(ChartData next) {
        interact(() -> {
            data = next;
            editor.wake();
        });
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("never happened", e);
        }
    }

    private void awaitFigures(Chart chart) {
        until(() -> strip.pane(chart).picture().filter(picture -> picture.request().data() == data).isPresent());
    }

    private Point2D within(ChartPane pane, double x, double y) {
        return pane.localToScreen(pane.getWidth() * x, pane.getHeight() * y);
    }

    @Test
    void shouldShowAsManyChartsAsThereIsRoomFor() {
        assertEquals(List.of(Chart.START_UP, Chart.CHURN, Chart.COPY_THROUGHPUT), strip.shownCharts());
        clickOn("Latency");
        assertEquals(List.of(Chart.CHURN, Chart.COPY_THROUGHPUT, Chart.LATENCY), strip.shownCharts());
        interact(() -> stage.setWidth(620));
        until(() -> strip.shownCharts().equals(List.of(Chart.COPY_THROUGHPUT, Chart.LATENCY)));
        interact(() -> stage.setWidth(400));
        until(() -> strip.shownCharts().equals(List.of(Chart.LATENCY)));
    }

    @Test
    void shouldDrawNewFiguresAndReadThemUnderThePointer() {
        show(Fixtures.rich());
        awaitFigures(Chart.COPY_THROUGHPUT);
        ChartPane pane = strip.pane(Chart.COPY_THROUGHPUT);
        moveTo(within(pane, 0.6, 0.6));
        until(() -> pane.readout().isVisible());
        assertTrue(pane.readout().reading().lines().stream().anyMatch(line -> line.value().endsWith("Gbit/s")));
        assertTrue(pane.getAccessibleText().contains("Gbit/s"), pane.getAccessibleText());
        moveTo(within(strip.pane(Chart.CHURN), 0.5, 0.02));
        until(() -> !pane.readout().isVisible());
    }

    @Test
    void shouldReadFiguresByKeyboard() {
        show(Fixtures.rich());
        awaitFigures(Chart.CHURN);
        ChartPane pane = strip.pane(Chart.CHURN);
        interact(pane::requestFocus);
        type(KeyCode.RIGHT);
        assertTrue(pane.readout().isVisible());
        double before = pane.readout().reading().x();
        type(KeyCode.RIGHT);
        assertTrue(pane.readout().reading().x() > before);
    }

    @Test
    void shouldFillTheWindowUntilEscape() {
        show(Fixtures.rich());
        awaitFigures(Chart.START_UP);
        doubleClickOn(within(strip.pane(Chart.START_UP), 0.5, 0.5));
        assertNotNull(strip.enlarged());
        until(() -> strip.enlarged().pane().picture().filter(picture -> picture.request().width() > 800).isPresent());
        type(KeyCode.ESCAPE);
        assertNull(strip.enlarged());
        assertEquals(1, root.getChildren().size());
        interact(() -> strip.pane(Chart.START_UP).requestFocus());
        type(KeyCode.ENTER);
        assertNotNull(strip.enlarged());
        clickOn("Back  Esc");
        assertNull(strip.enlarged());
    }

    @Test
    void shouldSavePixelsAndFigures() throws IOException {
        show(Fixtures.rich());
        awaitFigures(Chart.CHURN);
        for (String item : List.of("Save PNG...", "Save CSV...")) {
            rightClickOn(within(strip.pane(Chart.CHURN), 0.5, 0.5));
            clickOn(item);
        }
        assertTrue(Files.size(folder.resolve("saved.png")) > 1000);
        assertTrue(Files.readString(folder.resolve("saved.csv")).startsWith("series,seconds,value,unit"));
    }

    @Test
    void shouldFilterEventsAndJumpToTheirSubject() {
        interact(() -> {
            editor.shown().events().add(1_500_000_000L, Event.Level.INFO, Event.Topic.RUN, "", "started mode=LIVE");
            editor.shown().events().add(61_000_000_000L, Event.Level.ERROR, Event.Topic.FAULT, "firewall-1", "violation stride=7");
            editor.shown().events().add(62_000_000_000L, Event.Level.WARNING, Event.Topic.REFUSED, "chain-1", "limit=40");
        });
        clickOn("#chart-tab-" + StripTab.EVENTS.ordinal());
        EventTable table = strip.events().table();
        assertEquals(3, table.getItems().size());
        assertEquals("3 events", strip.events().count().getText());
        interact(() -> strip.events().filterLevel().setValue(Event.Level.WARNING));
        assertEquals(2, table.getItems().size());
        interact(() -> strip.events().filterTopic().setValue(Event.Topic.FAULT));
        assertEquals("1 of 3 events", strip.events().count().getText());
        interact(() -> strip.events().filterTopic().setValue(null));
        clickOn(strip.events().filterText()).write("STRIDE fault");
        assertEquals(List.of("violation stride=7"), table.getItems().stream().map(Event::text).toList());
        interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        type(KeyCode.ENTER);
        doubleClickOn("violation stride=7");
        assertEquals(List.of("firewall-1", "firewall-1"), jumps);
    }

    @Test
    void shouldSayHowManyEventsWereForgotten() {
        interact(() -> {
            for (int i = 0; i < 10_025; i++) {
                editor.shown().events().add(i, Event.Level.INFO, Event.Topic.EDIT, "", "edit=" + i);
            }
        });
        clickOn("#chart-tab-" + StripTab.EVENTS.ordinal());
        assertEquals("10,000 events, 25 older ones forgotten", strip.events().count().getText());
        Hands.settle();
        assertEquals("edit=10024", lastSeen().text(), "the newest are in view, although all were there before the table was");
        interact(() -> {
            editor.shown().events().add(10_025, Event.Level.INFO, Event.Topic.EDIT, "", "edit=10025");
            strip.events().refresh();
        });
        Hands.settle();
        assertEquals("edit=10025", lastSeen().text(), "and stay there");
    }

    /** What the lowest row says that is all in view. */
    private Event lastSeen() {
        EventTable table = strip.events().table();
        double bottom = table.localToScene(table.getLayoutBounds()).getMaxY() + 1;
        return table.lookupAll(".table-row-cell").stream().map(row -> (TableRow<?>) row).filter(row -> row.isVisible() && row.getItem() != null && row.localToScene(row.getLayoutBounds()).getMaxY() <= bottom)
                .max(Comparator.comparingDouble(row -> row.localToScene(row.getLayoutBounds()).getMaxY())).map(row -> (Event) row.getItem()).orElseThrow();
    }

    @Test
    void shouldFoldAndUnfold() {
        double before = strip.getHeight();
        clickOn(".chart-fold");
        assertTrue(strip.foldedProperty().get());
        assertFalse(strip.lookup(".chart-body").getParent().isVisible());
        clickOn(".chart-fold");
        assertEquals(before, strip.getHeight());
        clickOn(".chart-fold");
        clickOn("Churn");
        assertFalse(strip.foldedProperty().get(), "a tab opens the strip");
    }

    @Test
    void shouldFollowTheThemeAndBeSharpAtAnyScale() throws IOException {
        show(Fixtures.rich());
        for (var choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            interact(() -> appearance.choiceProperty().set(choice));
            until(() -> strip.pane(Chart.CHURN).picture().filter(shown -> shown.request().theme().name().equals(choice.name()))
                    .isPresent());
            awaitFigures(Chart.COPY_THROUGHPUT);
            moveTo(within(strip.pane(Chart.COPY_THROUGHPUT), 0.4, 0.6));
            Hands.settle();
            picture("strip-" + choice + ".png");
        }
        clickOn("Latency");
        awaitFigures(Chart.LATENCY);
        moveTo(within(strip.pane(Chart.LATENCY), 0.5, 0.5));
        picture("strip-latency.png");
        clickOn("#chart-tab-" + StripTab.EVENTS.ordinal());
        interact(() -> {
            editor.shown().events().add(1_500_000_000L, Event.Level.INFO, Event.Topic.RUN, "", "started mode=LIVE");
            editor.shown().events().add(61_000_000_000L, Event.Level.ERROR, Event.Topic.FAULT, "firewall-1", "violation stride=7");
            editor.shown().events().add(62_000_000_000L, Event.Level.WARNING, Event.Topic.REFUSED, "chain-1", "limit=40");
            strip.events().refresh();
        });
        picture("strip-events.png");
        clickOn("Churn");
        interact(() -> appearance.scaleProperty().set(2));
        until(() -> strip.pane(Chart.CHURN).picture().filter(shown -> shown.request().scale() == 2).isPresent());
    }

    private void picture(String name) throws IOException {
        WritableImage[] image = new WritableImage[1];
        interact(() -> image[0] = root.snapshot(null, null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] argb = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Png.write(Path.of("target", "charts", name), argb, width, height);
    }
}
