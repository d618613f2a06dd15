package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeyondScreenTest {
    @Test
    void shouldBeSilentOnlyOfWhatIsCopiedBeyondAScreenThatNobodySees() {
        var told = new ArrayList<Throwable>();
        var handler = new BeyondScreen((_, problem) -> told.add(problem));
        var copying = new IndexOutOfBoundsException();
        copying.setStackTrace(new StackTraceElement[] {new StackTraceElement("java.nio.Buffer", "checkIndex", "Buffer.java", 767), new StackTraceElement("com.sun.glass.ui.headless.HeadlessWindow", "blit", "HeadlessWindow.java", 333)});
        var ours = new IndexOutOfBoundsException();
        var other = new IllegalStateException();
        other.setStackTrace(copying.getStackTrace());
        List.of(copying, ours, other).forEach(problem -> handler.uncaughtException(Thread.currentThread(), problem));
        assertEquals(List.of(ours, other), told);
    }
}
