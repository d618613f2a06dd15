package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.model.Drawing;
import edgeos.ui.theme.Appearance;
import org.junit.jupiter.api.Test;

/** Pictures of the canvas for people to judge, under {@code target/canvas}. */
class PicturesTest extends CanvasStage {
    @Override
    Drawing first() {
        return Drawings.tenants();
    }

    @Test
    void shouldShowARunningDrawingInBothThemes() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> editor.history().samples().size() > 12);
        picture("dark", 1400, 900, 1);
        picture("dark-2x", 700, 450, 2);
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        picture("light", 1400, 900, 1);
        interact(() -> editor.run().stop());
        picture("light-stopped", 1400, 900, 1);
    }

    @Test
    void shouldShowMessagesWhileStepping() {
        interact(() -> {
            editor.run().setMode(Mode.STEP);
            for (int step = 0; step < 60; step++) {
                editor.run().step();
            }
        });
        until(() -> view.lookup("#node-fw") != null && view.messages() > 3);
        picture("step", 1400, 900, 1);
    }
}
