package edgeos.program.wasm;

import java.nio.file.Path;

/** A module that is not run, and why: in a sentence with the name of what is wrong. */
final class RefusedModuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String why;

    RefusedModuleException(String why) {
        this(why, null);
    }

    RefusedModuleException(String why, Throwable cause) {
        super("the module cannot be run: " + why, cause);
        this.why = why;
    }

    /** This refusal, with the file's name. */
    RefusedModuleException in(String file) {
        return new RefusedModuleException(why + ": file=" + Path.of(file).getFileName(), this);
    }

    /** What the library that reads, compiles, and instantiates modules makes of a bad one: any failure of its own, which is never ours to pass on. */
    static RefusedModuleException of(Throwable failed) {
        if (failed instanceof RefusedModuleException refused) {
            return refused;
        }
        String message = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return new RefusedModuleException(message.lines().findFirst().orElse("it is malformed"), failed);
    }
}
