package edgeos.ui;

import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.Timeline;

/** What JavaFX moves at the moment: while there is anything, it lays all windows out sixty times a second. It tells nobody, so its own lists are read. JavaFX application thread. */
public final class Animations {
    private static final String TIMER = "com.sun.scenario.animation.AbstractPrimaryTimer";
    private static final String CARET = "CaretBlinking";

    private Animations() { }

    /** Carets that blink, whether or not anybody sees them. */
    public static List<Timeline> carets() {
        try {
            Field all = Class.forName(TIMER).getDeclaredField("receivers");
            all.setAccessible(true);
            return Arrays.stream((Object[]) all.get(Toolkit.getToolkit().getPrimaryTimer())).filter(Objects::nonNull).flatMap(Animations::within).filter(Timeline.class::isInstance)
                    .map(Timeline.class::cast).filter(timeline -> timeline.getKeyFrames().stream().anyMatch(frame -> String.valueOf(frame.getOnFinished()).contains(CARET))).toList();
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("JavaFX keeps its animations elsewhere now", other);
        }
    }

    /** An object and what it was made for. */
    private static Stream<Object> within(Object object) {
        boolean known = Stream.of("com.sun.scenario.", "javafx.animation.").anyMatch(object.getClass().getName()::startsWith);
        return Stream.concat(Stream.of(object), Arrays.stream(object.getClass().getDeclaredFields()).filter(field -> known && field.isSynthetic())
                .map(field -> value(field, object)).filter(Objects::nonNull).flatMap(Animations::within));
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
