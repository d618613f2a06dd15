package edgeos.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import edgeos.Await;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class FramesTest extends HandsOn {
    private static final int SIDE = Frames.SIDE;

    @Override
    public void start(Stage stage) {
        Pane red = new Pane();
        red.setStyle("-fx-background-color: #ff0000");
        stage.setScene(new Scene(red, 60, 40));
        stage.setX(300);
        stage.setY(200);
        stage.show();
    }

    @Test
    void shouldShowWhatAWindowPaintsWhereItIs() {
        Await.until("the window is on the screen", Duration.ofMinutes(1),
                () -> Color.RED.equals(onScreen(300, 200)) && Color.RED.equals(onScreen(359, 239)));
        assertNotEquals(Color.RED, onScreen(360, 239));
        assertNotEquals(Color.RED, onScreen(300, 240));
    }

    @Test
    void shouldLeaveOutWhatIsBeyondTheScreen() {
        int[] pixels = IntStream.rangeClosed(1, 12).toArray();
        ByteBuffer screen = ByteBuffer.allocate(SIDE * SIDE * Integer.BYTES);
        Frames.show(screen, -2, -1, IntBuffer.wrap(pixels), 4, 3);
        Frames.show(screen, SIDE - 3, SIDE - 2, IntBuffer.wrap(pixels), 4, 3);
        Frames.show(screen, SIDE, 5, IntBuffer.wrap(pixels), 4, 3);
        Frames.show(screen, 5, SIDE, IntBuffer.wrap(pixels), 4, 3);
        Frames.show(screen, -4, 5, IntBuffer.wrap(pixels), 4, 3);
        int[] shown = new int[SIDE * SIDE];
        screen.asIntBuffer().get(shown);
        assertArrayEquals(new int[] {7, 8, 11, 12, 1, 2, 3, 5, 6, 7}, IntStream.of(shown).filter(pixel -> pixel != 0).toArray());
        assertEquals(7, shown[0], "the third of the second row is in the corner");
        assertEquals(5, shown[SIDE * (SIDE - 1) + SIDE - 3], "the second row is the last that is seen");
    }

    private Color onScreen(int x, int y) {
        Color[] seen = {null};
        interact(() -> { seen[0] = new javafx.scene.robot.Robot().getPixelColor(x, y); });
        return seen[0];
    }
}
