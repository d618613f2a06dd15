package edgeos.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.WriteRobot;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.service.finder.WindowFinder;

/**
 * Mouse and keyboard that go on as soon as the window has followed: after its next frame, however late it comes. TestFX itself waits for 50 ms after each move, press,
 * release, and letter, which is three frames on a quick machine and none on a busy one.
 */
public final class Hands {
    private static final long MOST_SECONDS = 60;

    private Hands() { }

    /** Returns when whatever was posted to the window has been done, and a frame has been laid out after it. Not on the window's thread. */
    public static void settle() {
        CountDownLatch laidOut = new CountDownLatch(1);
        Platform.runLater(() -> afterNextFrame(laidOut));
        await(laidOut);
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        await(done);
    }

    /** Takes the keyboard from whoever has it: without a display, a caret blinks on in a window that has been closed, and disturbs whoever counts frames. */
    public static void letGo(Scene scene) {
        scene.getRoot().requestFocus();
    }

    private static void afterNextFrame(CountDownLatch laidOut) {
        Scene scene = Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene).findFirst().orElse(null);
        if (scene == null) {
            laidOut.countDown();
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                laidOut.countDown();
            }
        });
        Platform.requestNextPulse();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the window does not answer");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static final class Mouse extends MouseRobotImpl {
        Mouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            settle();
        }

        @Override
        public void move(Point2D location) {
            moveNoWait(location);
            settle();
        }

        @Override
        public void scroll(int amount) {
            scrollNoWait(amount);
            settle();
        }
    }

    static final class Keyboard extends KeyboardRobotImpl {
        Keyboard(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(KeyCode... keys) {
            pressNoWait(keys);
            settle();
        }

        @Override
        public void release(KeyCode... keys) {
            releaseNoWait(keys);
            settle();
        }
    }

    /** Types a text in one go, letter by letter. */
    record Writer(BaseRobot base, WindowFinder windows) implements WriteRobot {
        @Override
        public void write(char letter) {
            write(String.valueOf(letter));
        }

        @Override
        public void write(String text) {
            Window focused = windows.window(Window::isFocused);
            Scene scene = (focused == null ? windows.targetWindow() : focused).getScene();
            text.chars().forEach(letter -> base.typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(letter)));
            settle();
        }

        @Override
        public void write(String text, int sleepMillis) {
            write(text);
        }
    }

    /** There is nothing to sleep for: who uses it waits for the window as well. */
    static final class Restless implements SleepRobot {
        @Override
        public void sleep(long millis) { }

        @Override
        public void sleep(long duration, TimeUnit unit) { }
    }
}
