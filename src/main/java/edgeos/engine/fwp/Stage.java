package edgeos.engine.fwp;

import edgeos.engine.cap.Handles;
import edgeos.memory.FwpMemory;
import java.lang.foreign.MemorySegment;

/**
 * One program of a unit, with its memory. The first stage is given what is in the ring; a later one what an earlier stage sent to it over a share link.
 *
 * @param template whose program it is
 * @param memory what it remembers
 * @param handles what it has opened
 * @param piece the slab piece that the memory is cut from
 * @param sentBy the earlier stage; -1 for the first
 * @param viaPort the out port of that stage
 * @param wire the share link; null for the first
 */
public record Stage(Template template, FwpMemory memory, Handles handles, MemorySegment piece, int sentBy, int viaPort, Wire wire) {
    /** Back to the checkpoint; all of it is copied if the memory may have been written without being marked. Nobody else may use it meanwhile. Returns how many bytes were copied. */
    long recycle(boolean whole) {
        handles.reset();
        if (whole) {
            return memory.createFrom(template.checkpoint(), template.extentBytes(), template.version());
        } else {
            return memory.cleanFrom(template.checkpoint(), template.extentBytes(), template.version());
        }
    }

    /** This stage, reached in another way; its memory stays. */
    public Stage reachedBy(int newSentBy, int newPort, Wire newWire) {
        return new Stage(template, memory, handles, piece, newSentBy, newPort, newWire);
    }
}
