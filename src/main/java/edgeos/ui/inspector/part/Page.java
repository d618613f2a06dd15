package edgeos.ui.inspector.part;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import java.util.List;
import javafx.scene.Node;

/** What the inspector shows of one selection. */
public interface Page {
    /** What is to be seen. */
    Node node();

    /** Shows the drawing as it is now; false if what the page is about is gone or has become another kind of thing. */
    boolean refresh(Drawing drawing, List<Finding> findings);

    /** Shows the newest figures; about ten times a second while something runs. */
    void figures();
}
