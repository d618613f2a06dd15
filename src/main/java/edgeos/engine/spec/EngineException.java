package edgeos.engine.spec;

/** A plan that the engine cannot carry out; nothing was changed. The text names the node and what to do. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1;

    private final String node;

    /** What cannot be carried out, at which node. */
    public EngineException(String node, String message, Throwable cause) {
        super(message, cause);
        this.node = node;
    }

    /** The id of the node concerned. */
    public String node() {
        return node;
    }
}
