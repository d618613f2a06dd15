package edgeos.ui.shell.file;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.prefs.BackingStoreException;
import java.util.prefs.PreferenceChangeEvent;
import java.util.prefs.PreferenceChangeListener;
import java.util.prefs.Preferences;

/**
 * Has what was changed written a moment later, on a thread of its own: a store by itself waits half a minute, and a sudden end of the lab would take with it what was set meanwhile. Any thread.
 */
final class Flushing implements PreferenceChangeListener {
    /** Settings that change together are written together. */
    private static final long TOGETHER_MILLIS = 200;

    private final Preferences store;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("settings").factory());

    private Flushing(Preferences store) {
        this.store = store;
    }

    /** The same store, which is written whenever it changes, as long as the program lasts. */
    static Preferences of(Preferences store) {
        store.addPreferenceChangeListener(new Flushing(store));
        return store;
    }

    @Override
    public void preferenceChange(PreferenceChangeEvent changed) {
        if (due.compareAndSet(false, true)) {
            writer.schedule(this::flush, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void flush() {
        due.set(false);
        try {
            store.flush();
        } catch (BackingStoreException | IllegalStateException cannot) {
            // they hold in this run all the same, and the next change tries again
            return;
        }
    }
}
