package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.LocalAddress;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.Document;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The invitation in front of the window: whoever reads its code reaches the page. */
class AudienceInFrontTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private void openSample() throws Exception {
        Path file = Path.of("samples", "audience.json").toAbsolutePath();
        Drawing drawing = DrawingFormat.read(file).drawing();
        fx(() -> editor().open(new Document(drawing, Optional.of(file), file.getParent(), Consent.NONE, List.of(), true)));
    }

    private void awaitCode() {
        Await.until("the code is shown", LIMIT, () -> {
            frames(2);
            return byId("audience.code").isVisible();
        });
    }

    @Test
    void shouldShowACodeThatLeadsAPhoneToItsOwnPage() throws Exception {
        openSample();
        fx(() -> lab.actions().get("run.audience").perform());
        assertFalse(byId("audience.code").isVisible(), "nobody listens yet");
        fx(() -> editor().run().start());
        awaitCode();
        String address = ((Label) byId("audience.address")).getText();
        assertEquals(address, read((Canvas) byId("audience.code")));
        assertTrue(((Label) byId("audience.said")).getText().startsWith("Only programs of this machine"), "nobody else was allowed");
        try (HttpClient phone = HttpClient.newHttpClient()) {
            assertTrue(phone.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body().contains("Light my cell"));
        }
        robot.push(KeyCode.ESCAPE);
        assertNull(panel());
    }

    @Test
    void shouldCloseByKeyWhereTheDrawingLetsNobodyIn() {
        fx(() -> lab.actions().get("run.audience").perform());
        robot.push(KeyCode.ESCAPE);
        assertNull(panel());
    }

    @Test
    void shouldFitIntoASmallWindowInWhichAllIsTwiceAsLarge() throws Exception {
        openSample();
        for (int step = 0; step < 10; step++) {
            fx(() -> lab.actions().get("view.larger").perform());
        }
        fx(() -> lab.actions().get("run.audience").perform());
        fx(() -> editor().run().start());
        awaitCode();
        frames(2);
        Bounds window = scene.getRoot().localToScene(scene.getRoot().getLayoutBounds());
        Bounds shown = panel().localToScene(panel().getBoundsInLocal());
        assertTrue(window.contains(shown), () -> window + " " + shown);
        assertEquals(((Label) byId("audience.address")).getText(), read((Canvas) byId("audience.code")));
    }

    @Test
    void shouldSayWhatADrawingLacksThatLetsNobodyIn() {
        fx(() -> lab.actions().get("run.audience").perform());
        assertTrue(((Label) byId("audience.said")).getText().contains("HTTP responder"));
    }

    @Test
    void shouldAskBeforeItLetsPhonesIn() throws Exception {
        List<LocalAddress> others = LocalAddress.all();
        assumeFalse(others.isEmpty(), "this machine has no address at which others could reach it");
        openSample();
        fx(() -> editor().run().start());
        fx(() -> lab.actions().get("run.audience").perform());
        answers.consent = true;
        fx(() -> ((ComboBox<?>) byId("audience.who")).getSelectionModel().select(1));
        String host = others.getFirst().address();
        assertTrue(answers.asked.stream().anyMatch(asked -> asked.startsWith("consent") && asked.contains(host)), answers.asked::toString);
        Await.until("the code names it", LIMIT, () -> {
            frames(2);
            return ((Label) byId("audience.address")).getText().startsWith("http://" + host + ":");
        });
        assertEquals("Undo Listen at " + host, lab.actions().get("edit.undo").getText());
    }

    private Node panel() {
        return scene.getRoot().lookup("#audience");
    }

    /** What a phone reads off the picture. */
    private String read(Canvas code) throws Exception {
        WritableImage[] picture = {null};
        fx(() -> picture[0] = code.snapshot(null, null));
        int width = (int) picture[0].getWidth();
        int height = (int) picture[0].getHeight();
        int[] pixels = new int[width * height];
        picture[0].getPixelReader().getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)))).getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("no phone reads that", unreadable);
        }
    }
}
