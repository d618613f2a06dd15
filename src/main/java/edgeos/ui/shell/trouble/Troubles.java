package edgeos.ui.shell.trouble;

import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Says what failed in the lab itself, once for each cause, what still works, and what can be done; whatever failed, the lab goes on. */
public final class Troubles {
    private static final Texts TEXTS = Texts.of(Troubles.class);
    private static final int MOST_CAUSES = 100;
    private static final int LONGEST_REASON = 120;
    private static final int RESERVE_BYTES = 4 << 20;

    private final Editor editor;
    private final Notices notices;
    private final Supplier<List<String>> actions;
    private final Runnable saveCopy;
    private final Set<Cause> known = ConcurrentHashMap.newKeySet();
    /** Given up where memory runs out, so that there is some to say so. */
    private volatile byte[] reserve = new byte[RESERVE_BYTES];

    /**
     * Says it by these notices.
     *
     * @param actions what the user did last
     * @param saveCopy saves what is drawn elsewhere
     */
    public Troubles(Editor editor, Notices notices, Supplier<List<String>> actions, Runnable saveCopy) {
        this.editor = editor;
        this.notices = notices;
        this.actions = actions;
        this.saveCopy = saveCopy;
    }

    /** Something failed on this thread that nobody foresaw. Called by any thread; never fails itself. */
    public void happened(Thread thread, Throwable problem) {
        try {
            if (problem instanceof OutOfMemoryError) {
                reserve = null;
            }
            if (known.size() < MOST_CAUSES && known.add(Cause.of(problem))) {
                String name = thread.getName();
                Platform.runLater(() -> tell(name, problem));
            }
        } catch (OutOfMemoryError | IllegalStateException nobodyCanBeTold) {
            return;
        }
    }

    private void tell(String thread, Throwable problem) {
        String details = Details.of(problem, thread, actions.get(), editor);
        offer(words(problem), details);
        if (reserve == null) {
            System.gc();
            reserve = freed() ? new byte[RESERVE_BYTES] : null;
        }
    }

    private static boolean freed() {
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - java.totalMemory() + java.freeMemory() > 4L * RESERVE_BYTES;
    }

    private void offer(String words, String details) {
        notices.tell(Notice.error(Event.Topic.FAULT, words).offering(TEXTS.get("copy"), () -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
            offer(words, details);
            notices.tell(Notice.info(Event.Topic.FAULT, TEXTS.get("copied")));
        }).offering(TEXTS.get("save"), () -> {
            offer(words, details);
            saveCopy.run();
        }));
    }

    private static String words(Throwable problem) {
        Throwable root = Cause.root(problem);
        if (root instanceof OutOfMemoryError) {
            return TEXTS.get("memory");
        }
        if (root instanceof StackOverflowError) {
            return TEXTS.get("deep");
        }
        String reason = root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse(""));
        return TEXTS.get("failed", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "..." : reason);
    }
}
