package edgeos.ui.outline;

import java.util.List;

/**
 * A line of the outline with those inside. Immutable.
 *
 * @param part what it stands for
 * @param inside in the drawing's order
 */
record Branch(Part part, List<Branch> inside) {
    Branch {
        inside = List.copyOf(inside);
    }
}
