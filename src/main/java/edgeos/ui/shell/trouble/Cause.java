package edgeos.ui.shell.trouble;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what two failures are the same: what was thrown first, and where. Immutable; any thread.
 *
 * @param kind the class of what was thrown
 * @param where the innermost frames of the lab's own code, or of any if there are none
 */
record Cause(String kind, List<String> where) {
    private static final int FRAMES = 2;
    private static final int MOST_CAUSES = 20;

    static Cause of(Throwable problem) {
        Throwable root = root(problem);
        StackTraceElement[] stack = root.getStackTrace();
        List<String> own = frames(Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith("edgeos.")));
        return new Cause(root.getClass().getName(), own.isEmpty() ? frames(Arrays.stream(stack)) : own);
    }

    /** What was thrown first. */
    static Throwable root(Throwable problem) {
        Throwable root = problem;
        for (int deep = 0; deep < MOST_CAUSES && root.getCause() != null; deep++) {
            root = root.getCause();
        }
        return root;
    }

    private static List<String> frames(Stream<StackTraceElement> stack) {
        return stack.limit(FRAMES).map(StackTraceElement::toString).toList();
    }
}
