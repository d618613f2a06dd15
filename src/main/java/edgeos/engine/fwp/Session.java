package edgeos.engine.fwp;

import edgeos.memory.FwpMemory;
import edgeos.notation.Right;

/**
 * What a library-OS service keeps for one chain instance, because it cannot lie in an FWP's bytes. Called by the core that runs the instance's FWPs; ended by the manager when no core runs them any more.
 */
public interface Session {
    /** The node whose sessions they are. */
    String owner();

    /** Which right an operation needs, besides calling; null: there is no such operation. */
    Right needs(int operation);

    /**
     * Carries out an operation. Arguments and results lie in the caller's memory, as the service says.
     *
     * @return at least 0
     * @throws IndexOutOfBoundsException if an argument names bytes outside of that memory
     */
    int call(int operation, FwpMemory memory, long at);

    /** Nobody calls it any more. */
    void end();
}
