package edgeos.ui.shell.trouble;

import edgeos.lab.LabVersion;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What whoever mends the lab needs to know of a failure, as text; the home folder and the user's name are left out. JavaFX application thread. */
final class Details {
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_EVENTS = 10;
    private static final int SHORTEST_NAME = 3;

    private Details() { }

    static String of(Throwable problem, String thread, List<String> actions, Editor editor) {
        List<Event> events = editor.shown().events().after(0);
        String text = Stream.of("EdgeOS Lab " + LabVersion.text(),
                "System: " + property("os.name") + " " + property("os.version") + " " + property("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors",
                "Java: " + property("java.vm.name") + " " + property("java.runtime.version") + ", JavaFX " + property("javafx.runtime.version") + ", memory used of most: " + memory(),
                "Drawing: nodes=" + editor.drawing().nodes().size() + " links=" + editor.drawing().links().size() + " chains=" + editor.drawing().chains().size() + " state=" + editor.shown().state() + " mode=" + editor.shown().mode(),
                "Last actions: " + String.join(", ", actions), "Thread: " + thread, "", stack(problem), "",
                "Last events:", events.stream().skip(Math.max(0, events.size() - MOST_EVENTS)).map(event -> event.level() + " " + event.topic() + " " + event.text()).collect(Collectors.joining("\n"))).collect(Collectors.joining("\n"));
        return withoutPerson(text);
    }

    private static String stack(Throwable problem) {
        return Stream.iterate(problem, each -> each != null, Throwable::getCause).limit(MOST_CAUSES)
                .map(each -> each + Arrays.stream(each.getStackTrace()).limit(MOST_FRAMES).map(frame -> "\n    at " + frame).collect(Collectors.joining())
                        + (each.getStackTrace().length > MOST_FRAMES ? "\n    and " + (each.getStackTrace().length - MOST_FRAMES) + " more" : ""))
                .collect(Collectors.joining("\ncaused by: "));
    }

    private static String memory() {
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory() >> 20) + " of " + (java.maxMemory() >> 20) + " MiB";
    }

    private static String withoutPerson(String text) {
        String home = property("user.home");
        String name = property("user.name");
        String homeless = home.length() < SHORTEST_NAME ? text : text.replace(home, "~");
        return name.length() < SHORTEST_NAME ? homeless : homeless.replaceAll("(?<=[/\\\\])" + java.util.regex.Pattern.quote(name) + "(?=[/\\\\])", "...");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
