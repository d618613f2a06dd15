package edgeos.ui.shell.file;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicReference<Runnable> teller = new AtomicReference<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("settings").factory());

    private Flushing(Preferences store) {
        this.store = store;
    }

    /** Writes the store whenever it changes, as long as the program lasts. */
    static Flushing of(Preferences store) {
        Flushing flushing = new Flushing(store);
        store.addPreferenceChangeListener(flushing);
        return flushing;
    }

    /** What is written. */
    Preferences store() {
        return store;
    }

    /** Tells once, on any thread, that what was set cannot be written; at once if that is known already. */
    void onRefused(Runnable told) {
        teller.set(told);
        if (refused.get()) {
            tell();
        }
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
            refused.set(true);
            tell();
        }
    }

    private void tell() {
        Runnable told = teller.getAndSet(null);
        if (told != null) {
            told.run();
        }
    }
}
