package edgeos.ui.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.Png;
import edgeos.charts.figure.Chart;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.ui.HandsOn;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The strip beside a real engine. */
class LiveChartsTest extends HandsOn {
    @TempDir
    private static Path folder;

    private Editor editor;
    private Appearance appearance;
    private ChartStrip strip;

    @Override
    public void start(Stage stage) {
        appearance = new Appearance();
        appearance.choiceProperty().set(Appearance.Choice.DARK);
        editor = new Editor(Document.untitled(drawing(), folder));
        strip = new ChartStrip(editor, appearance, _ -> { });
        var scene = new Scene(new StackPane(strip), 940, 290);
        appearance.dress(scene.getStylesheets());
        stage.setScene(scene);
        stage.setWidth(940);
        stage.setHeight(290);
        stage.show();
    }

    @AfterEach
    void end() {
        interact(() -> {
            strip.dispose();
            editor.dispose();
            appearance.dispose();
        });
    }

    private static Drawing drawing() {
        var chain = new Chain("clients", "Clients", 0, 0, 400, 200, "A", Chain.Policy.PER_PACKET, Chain.FlowBy.CLIENT, 8, 16, 64, 0,
                Extras.NONE);
        return Drawing.EMPTY.withChains(List.of(chain)).withNodes(List.of(node("Generator", "generator", null,
                Map.of("ratePerSecond", 2_000)),
                node("Firewall", "firewall", "clients", Map.of()), node("Sink", "sink", null, Map.of())))
                .withLinks(List.of(link("Generator", "Firewall"), link("Firewall", "Sink")));
    }

    private static Node node(String id, String kind, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO,
                Extras.NONE);
    }

    @Test
    void shouldMoveAllChartsWhileItRuns() throws IOException {
        interact(() -> {
            editor.select(Selection.ofLink("Firewall-Sink"));
            assertTrue(editor.run().start(), () -> editor.shown().findings().toString());
        });
        for (Chart chart : List.of(Chart.START_UP, Chart.CHURN, Chart.COPY_THROUGHPUT)) {
            awaitFigures(chart);
        }
        until(() -> editor.shown().history().samples().size() > 10);
        until(() -> strip.pane(Chart.COPY_THROUGHPUT).getAccessibleText().contains("Firewall → Sink"));
        until(() -> strip.pane(Chart.START_UP).getAccessibleText().matches(".*activate.* p50.*create p50.*fork\\+exec p50.*"));
        picture("live.png");
        clickOn("Latency");
        awaitFigures(Chart.LATENCY);
        until(() -> strip.pane(Chart.LATENCY).getAccessibleText().contains("Clients p50"));
        picture("live-latency.png");
        clickOn("Copy throughput");
        until(() -> strip.pane(Chart.COPY_THROUGHPUT).getAccessibleText().matches(".*all copies [^,]*bit/s.*"));
        interact(() -> {
            assertTrue(editor.rates().isPresent());
            editor.run().stop();
            assertTrue(editor.rates().isEmpty(), "nothing runs, so there is no rate that anybody could tell");
        });
        until(() -> strip.pane(Chart.COPY_THROUGHPUT).getAccessibleText().contains("all copies 0 bit/s"));
    }

    /** Waits for a picture that shows something, and then for another one. */
    private void awaitFigures(Chart chart) {
        until(() -> strip.pane(chart).picture().filter(picture -> picture.invitation().isEmpty()).isPresent());
        long serial = strip.pane(chart).picture().orElseThrow().request().data().snapshot().serial();
        until(() -> strip.pane(chart).picture().orElseThrow().request().data().snapshot().serial() > serial);
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never happened", e);
        }
    }

    private void picture(String name) throws IOException {
        WritableImage[] image = new WritableImage[1];
        interact(() -> image[0] = strip.getScene().getRoot().snapshot(null, null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] argb = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Png.write(Path.of("target", "charts", name), argb, width, height);
    }
}
