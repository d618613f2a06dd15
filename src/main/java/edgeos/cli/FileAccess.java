package edgeos.cli;

import edgeos.model.format.LimitedFile;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that commands read and write. What is wrong with one is said in a sentence, and before the work begins where it can be known. Stateless. */
final class FileAccess {
    /** Longer texts are not read. */
    private static final int MOST_BYTES = 64 << 20;

    private FileAccess() { }

    /**
     * Makes sure, as far as can be known, that a file can be written when there is something to write.
     *
     * @param file null: none is wanted
     * @throws IOException if it cannot
     */
    static void requireWritable(Path file) throws IOException {
        requireNoFolder(file);
        if (file == null || isSpecial(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (!Files.isDirectory(folder)) {
            throw new IOException(file + " cannot be written: there is no folder " + folder + ". Make it, or choose another place.");
        }
        if (!Files.isWritable(folder) || Files.exists(file) && !Files.isWritable(file)) {
            throw new IOException(file + " cannot be written: this user may not. Choose another place.");
        }
    }

    /**
     * Makes sure that nobody wants to write a file over a folder.
     *
     * @param file null: none is wanted
     * @throws IOException if somebody does
     */
    static void requireNoFolder(Path file) throws IOException {
        if (file != null && Files.isDirectory(file)) {
            throw new IOException(file + " cannot be written: it is a folder. Name a file in it.");
        }
    }

    /** True for a pipe, a terminal, and the like, which nothing can take the place of. */
    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /**
     * Writes a text in UTF-8, whole or not at all.
     *
     * @throws IOException if it cannot be written; what the file held before it holds then
     */
    static void write(Path file, String text) throws IOException {
        requireWritable(file);
        try {
            AtomicFile.write(file, text);
        } catch (FileSystemException failed) {
            String why = failed instanceof NoSuchFileException ? "no file can be made there" : failed.getReason() == null ? failed.getMessage() : failed.getReason();
            throw new IOException(file + " cannot be written: " + why + ". Choose another place.", failed);
        }
    }

    /**
     * What a file holds.
     *
     * @throws IOException if it cannot be read, is too long, or is not UTF-8
     */
    static String read(Path file) throws IOException {
        return LimitedFile.text(file, MOST_BYTES);
    }

    /** What went wrong with a file, for people. */
    static String sentence(IOException failed) {
        return OneLine.of(switch (failed) {
            case NoSuchFileException absent -> absent.getFile() + ": there is no such file";
            case AccessDeniedException denied -> denied.getFile() + ": this user may not read or write it";
            case FileAlreadyExistsException there -> there.getFile() + ": it is there already, and is no folder. Choose another place.";
            case FileSystemException trouble when trouble.getReason() != null -> trouble.getFile() + ": " + trouble.getReason();
            default -> failed.getMessage() == null ? failed.toString() : failed.getMessage();
        });
    }
}
