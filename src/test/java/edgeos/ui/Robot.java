package edgeos.ui;

import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.api.FxService;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.WriteRobot;
import org.testfx.robot.impl.BaseRobotImpl;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

/** TestFX's robot with {@link Hands}: everything that tests do with the mouse and the keyboard ends up in one of these methods. */
public class Robot extends FxRobot {
    private static final long MOST_MILLIS = 120_000;

    static {
        Frames.byRows();
        FxToolkit.toolkitContext().setLaunchTimeoutInMillis(MOST_MILLIS);
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(MOST_MILLIS);
    }

    private final BaseRobot base = new BaseRobotImpl();
    private final SleepRobot restless = new Hands.Restless();
    private final MouseRobot mouse = new Hands.Mouse(base);
    private final KeyboardRobot keyboard = new Hands.Keyboard(base);
    private final MoveRobot move = new MoveRobotImpl(base, mouse, restless);
    private final ClickRobot click = new ClickRobotImpl(mouse, move, restless);
    private final DragRobot drag = new DragRobotImpl(mouse, move);
    private final TypeRobot type = new TypeRobotImpl(keyboard, restless);
    private final WriteRobot write = new Hands.Writer(base, FxService.serviceContext().getWindowFinder());

    @Override
    public Robot interact(Runnable work) {
        return interact(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public <T> Robot interact(Callable<T> work) {
        waitFor(asyncFx(work));
        Hands.settle();
        return this;
    }

    @Override
    public Robot clickOn(MouseButton... buttons) {
        click.clickOn(buttons);
        return this;
    }

    @Override
    public Robot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        click.clickOn(point, motion, buttons);
        return this;
    }

    @Override
    public Robot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        click.doubleClickOn(point, motion, buttons);
        return this;
    }

    @Override
    public Robot moveTo(PointQuery point, Motion motion) {
        move.moveTo(point, motion);
        return this;
    }

    @Override
    public Robot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public Robot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public Robot drag(PointQuery point, MouseButton... buttons) {
        drag.drag(point, buttons);
        return this;
    }

    @Override
    public Robot dropTo(PointQuery point) {
        drag.dropTo(point);
        return this;
    }

    @Override
    public Robot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public Robot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public Robot push(KeyCode... combination) {
        type.push(combination);
        return this;
    }

    @Override
    public Robot push(KeyCodeCombination combination) {
        type.push(combination);
        return this;
    }

    @Override
    public Robot type(KeyCode... keys) {
        type.type(keys);
        return this;
    }

    @Override
    public Robot type(KeyCode key, int times) {
        type.type(key, times);
        return this;
    }

    @Override
    public Robot write(String text) {
        write.write(text);
        return this;
    }
}
