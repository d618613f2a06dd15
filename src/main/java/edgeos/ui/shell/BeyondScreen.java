package edgeos.ui.shell;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;

/**
 * Says nothing of one failure: without a display, JavaFX 26 copies each frame to a screen of 1000 x 1000 pixels that nobody sees, and fails where a window is larger. Pictures are not taken from there. All else is told as ever. Any thread.
 *
 * @param others who is told of everything else
 */
record BeyondScreen(UncaughtExceptionHandler others) implements UncaughtExceptionHandler {
    private static final String SCREEN = "com.sun.glass.ui.headless.HeadlessWindow";

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        if (!(problem instanceof IndexOutOfBoundsException && Arrays.stream(problem.getStackTrace()).anyMatch(BeyondScreen::isCopying))) {
            others.uncaughtException(thread, problem);
        }
    }

    private static boolean isCopying(StackTraceElement frame) {
        return frame.getClassName().equals(SCREEN) && frame.getMethodName().equals("blit");
    }
}
