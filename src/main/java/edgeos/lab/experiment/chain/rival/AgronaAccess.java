package edgeos.lab.experiment.chain.rival;

import org.agrona.concurrent.UnsafeBuffer;

/** Whether this Java lets Agrona reach memory: it wants {@code --add-opens java.base/jdk.internal.misc=ALL-UNNAMED}, which the lab's jar says. */
final class AgronaAccess {
    private static final String ABSENCE = tried();

    private AgronaAccess() { }

    /** Why Agrona cannot be used; empty: it can. */
    static String absence() {
        return ABSENCE;
    }

    private static String tried() {
        try {
            return new UnsafeBuffer(new byte[Long.BYTES]).capacity() == Long.BYTES ? "" : "Agrona does not work on this Java";
        } catch (LinkageError refused) {
            return "Agrona needs --add-opens java.base/jdk.internal.misc=ALL-UNNAMED";
        }
    }
}
