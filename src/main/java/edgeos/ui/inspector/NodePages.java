package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.ui.editor.Editor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pages of nodes, one for each form: it is made for the first node of that form, and shown for all others by what it says only. A page of its own for each
 * click took most of what a click cost. {@link PagesAhead} makes those of an opened drawing before anybody clicks.
 */
final class NodePages {
    private static final int MOST = 12;

    private final Editor editor;
    private final Map<NodePage.Form, NodePage> pages = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<NodePage.Form, NodePage> eldest) {
            return size() > MOST;
        }
    };

    NodePages(Editor editor) {
        this.editor = editor;
    }

    /** The page of this node. It may have been another's a moment ago. */
    NodePage of(Node node) {
        NodePage.Form form = NodePage.Form.of(editor, node);
        NodePage known = pages.get(form);
        if (known != null) {
            known.become(node);
            return known;
        }
        NodePage made = new NodePage(editor, node);
        pages.put(form, made);
        return made;
    }

    /** A node whose page would have to be made first; empty: there is none, or no room for another page. */
    Optional<Node> missing(Drawing drawing) {
        return pages.size() >= MOST ? Optional.empty() : drawing.nodes().stream().filter(node -> !pages.containsKey(NodePage.Form.of(editor, node))).findFirst();
    }

    /** What there is to be seen of the pages that were made. */
    Set<javafx.scene.Node> shown() {
        return pages.values().stream().map(NodePage::node).collect(Collectors.toSet());
    }

    /** Another drawing is open. */
    void forget() {
        pages.clear();
    }
}
