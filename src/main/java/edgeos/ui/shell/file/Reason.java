package edgeos.ui.shell.file;

import edgeos.ui.text.Texts;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words: what Java says of one that is not there, or forbidden, is its path alone. Stateless. */
final class Reason {
    private static final Texts TEXTS = Texts.of(Reason.class);

    private Reason() { }

    static String of(Throwable failed) {
        return switch (failed) {
            case NoSuchFileException _ -> TEXTS.get("reason.nowhere");
            case AccessDeniedException _ -> TEXTS.get("reason.forbidden");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> failed.getMessage() == null ? failed.toString() : failed.getMessage();
        };
    }
}
