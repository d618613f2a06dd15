package edgeos.ui.lessons;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Says when something in a folder changes: a thread of its own waits for it, until {@link #close}. Where the system cannot say so, nothing is ever said. */
public final class FolderWatch implements AutoCloseable {
    /** An editor writes in several moves. */
    private static final long SETTLED_MILLIS = 150;

    private final WatchService service;
    private final Thread thread;

    /**
     * Watches from now on.
     *
     * @param folder its files; not those of folders in it
     * @param changed told on the thread of this watch
     * @throws IOException if the folder cannot be watched
     */
    public FolderWatch(Path folder, Runnable changed) throws IOException {
        service = folder.getFileSystem().newWatchService();
        try {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException refused) {
            service.close();
            throw refused;
        }
        thread = Thread.ofVirtual().name("lesson-folder").start(() -> watch(changed));
    }

    private void watch(Runnable changed) {
        try {
            for (WatchKey key = service.take(); key.isValid(); key = service.take()) {
                Thread.sleep(SETTLED_MILLIS);
                key.pollEvents();
                changed.run();
                if (!key.reset()) {
                    return;
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException gone) {
            thread.interrupt();
        }
    }
}
