package edgeos.ui.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.build.Diagnostic;
import edgeos.ui.HandsOn;
import edgeos.ui.Robot;
import java.util.Collections;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** How high the list of what the compiler says is. */
@Tag(HandsOn.WINDOW)
class ErrorListTest extends Robot {
    @Test
    void shouldHaveRoomForAllThatIsSaidUpToAFewLines() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        interact(() -> {
            ErrorList errors = new ErrorList();
            errors.getItems().setAll(new Diagnostic("", 0, 0, true, "Install clang and lld (Debian, Ubuntu: apt-get install clang lld), or build the module elsewhere."));
            double one = errors.prefHeight(2000);
            assertTrue(one > 20 && one < 40, () -> "one line: " + one);
            assertTrue(errors.prefHeight(400) > one + 30, "three lines");
            errors.getItems().setAll(Collections.nCopies(50, errors.getItems().getFirst()));
            assertEquals(108, errors.prefHeight(400), "the rest is scrolled to");
        });
    }
}
