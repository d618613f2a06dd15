package edgeos.program.wasm;

/** A module that is not run, and why: in a sentence with the name of what is wrong. */
final class RefusedModuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    RefusedModuleException(String why) {
        super("the module cannot be run: " + why);
    }

    RefusedModuleException(String why, Throwable cause) {
        super("the module cannot be run: " + why, cause);
    }
}
