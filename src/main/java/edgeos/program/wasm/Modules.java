package edgeos.program.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Modules by the content of their files: each is compiled once, however many templates and texts are made of it, and a file that changed is another module.
 *
 * <p>Any thread but those of the data plane: loading takes up to seconds.
 */
final class Modules {
    private static final int MOST_KEPT = 16;
    private static final Map<String, LoadedModule> KEPT = new Latest<>();
    /** Why contents are refused: so that an edit elsewhere in the drawing does not wait for the same refusal again. */
    private static final Map<String, RefusedModuleException> REFUSED = new Latest<>();

    /** What was asked for last. */
    private static final class Latest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        private Latest() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_KEPT;
        }
    }

    private Modules() { }

    /** The content of a module's file. */
    static byte[] read(String file) {
        if (file.isBlank()) {
            throw new IllegalArgumentException("no module is named: file=");
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(ModuleLimits.FILE_BYTES + 1);
            if (bytes.length > ModuleLimits.FILE_BYTES) {
                throw new RefusedModuleException("it is too large: mostBytes=" + ModuleLimits.FILE_BYTES);
            }
            return bytes;
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("the module cannot be read: file=" + file, unreadable);
        }
    }

    /** What tells a content from every other. */
    static String identity(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The module of this content, compiled and initialised, now or before.
     *
     * @param file where it was read, for messages
     * @param identity of that content
     * @throws RefusedModuleException if it cannot be run
     */
    static synchronized LoadedModule loaded(String file, byte[] content, String identity, int limitPages) {
        String key = identity + " " + limitPages;
        RefusedModuleException before = REFUSED.get(key);
        if (before != null) {
            throw before.in(file);
        }
        LoadedModule known = KEPT.get(key);
        if (known == null) {
            try {
                known = withinTime(content, limitPages);
            } catch (RefusedModuleException refused) {
                if (!isPassing(refused.getCause())) {
                    REFUSED.put(key, refused);
                }
                throw refused.in(file);
            }
            KEPT.put(key, known);
        }
        return known;
    }

    /** True if the content may not be to blame. */
    private static boolean isPassing(Throwable cause) {
        return cause instanceof InterruptedException || cause instanceof ExecutionException && cause.getCause() instanceof Error;
    }

    /** Loads on a thread of its own, which is given up when it takes too long: a module cannot hold up the lab. */
    private static LoadedModule withinTime(byte[] content, int limitPages) {
        var result = new CompletableFuture<LoadedModule>();
        Thread.ofPlatform().daemon().name("module loader").start(() -> {
            try {
                result.complete(new LoadedModule(CompiledModule.of(content), limitPages));
            } catch (RuntimeException | Error failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(ModuleLimits.LOAD_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedModuleException refused) {
                throw refused;
            }
            throw new RefusedModuleException("it could not be compiled: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw new RefusedModuleException("it takes too long to compile: seconds=" + ModuleLimits.LOAD_SECONDS, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RefusedModuleException("loading it was interrupted", interrupted);
        }
    }
}
