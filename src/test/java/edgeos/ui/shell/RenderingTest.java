package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {
    @TempDir
    Path root;

    @Test
    void shouldLeaveItToJavafxWhatDrawsWhereSomethingElseThanTheProcessorMight() throws IOException {
        assertFalse(Rendering.isDrawnByProcessor(root), "elsewhere than on Linux nobody knows");
        Files.createDirectories(root.resolve("proc/self"));
        assertTrue(Rendering.isDrawnByProcessor(root));
        Files.createDirectories(root.resolve("dev/dri"));
        assertFalse(Rendering.isDrawnByProcessor(root));
    }
}
