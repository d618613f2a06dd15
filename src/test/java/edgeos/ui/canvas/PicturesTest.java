package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.model.Drawing;
import edgeos.ui.theme.Appearance;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/** Pictures of the canvas for people to judge, under {@code target/canvas}. */
class PicturesTest extends CanvasStage {
    @Override
    protected Drawing first() {
        return Drawings.tenants();
    }

    @Test
    void shouldShowARunningDrawingInBothThemes() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> editor.history().samples().size() > 12);
        until(() -> named("node-fw").getAccessibleText().endsWith("msg/s"));
        picture("dark", 1400, 900, 1);
        picture("dark-2x", 700, 450, 2);
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        picture("light", 1400, 900, 1);
        interact(() -> editor.run().stop());
        picture("light-stopped", 1400, 900, 1);
    }

    @Test
    void shouldShowMessagesWhileSteppingAndTheirBytesWhenClicked() {
        interact(() -> {
            view.actions().fit();
            editor.run().setMode(Mode.STEP);
        });
        for (int step = 0; step < 40; step++) {
            interact(() -> editor.run().step());
        }
        until(() -> view.stepping().messages() > 3);
        pictureNow("step");
        until(() -> {
            interact(() -> editor.run().step());
            return hitsRestingMessage();
        });
        ListView<?> hops = lookup("#byte-hops").query();
        assertFalse(hops.getItems().isEmpty());
        until(() -> {
            interact(() -> editor.run().step());
            return hops.getItems().size() > 3;
        });
        pictureNow("bytes");
        clickOn("#byte-view-close");
        assertFalse(lookup("#byte-view").query().getParent().isVisible());
        interact(() -> {
            assertTrue(editor.run().time().orElseThrow().seek(30));
            editor.stepped();
        });
        int there = editor.shown().sights().underWay().size();
        assertTrue(there > 0);
        until(() -> view.stepping().messages() == there && view.stepping().resting().isPresent());
        pictureNow("back");
    }

    /** A step that has not been painted yet may have taken it away already: then the click meets nothing. */
    private boolean hitsRestingMessage() {
        Optional<Point2D> dot = view.stepping().resting();
        dot.ifPresent(spot -> clickOn(at(spot.getX(), spot.getY())));
        return dot.isPresent() && lookup("#byte-view").tryQuery().filter(bytes -> bytes.getParent().isVisible()).isPresent();
    }
}
