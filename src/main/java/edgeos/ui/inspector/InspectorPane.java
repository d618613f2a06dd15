package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.capability.CapabilityGraph;
import edgeos.notation.DomainRef;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.capability.CapabilityPage;
import edgeos.ui.inspector.capability.DomainPage;
import edgeos.ui.inspector.capability.ObjectPage;
import edgeos.ui.inspector.capability.PolicyPage;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.theme.FollowingPane;
import edgeos.ui.theme.Styles;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/** The panel at the right: the one thing that is selected, several things together, or the drawing when nothing is. */
public final class InspectorPane extends BorderPane {
    private final Editor editor;
    private final PageStack stack = new PageStack();
    private final ScrollPane scroll = new FollowingPane(stack);
    private final PulseListener pulse = this::pulse;
    private final Subscription subscriptions;
    private final NodePages nodes;
    private final PagesAhead ahead;
    private Page page;
    private Selection shown;
    private boolean rests;

    /** An inspector of what this editor has selected. */
    public InspectorPane(Editor editor) {
        this.editor = editor;
        nodes = new NodePages(editor);
        ahead = new PagesAhead(editor, nodes, stack);
        getStyleClass().addAll(Styles.PANEL, "lab-inspector");
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        subscriptions = Subscription.combine(editor.selectionProperty().subscribe(_ -> select()),
                editor.documentProperty().subscribe(_ -> opened()), editor.drawingProperty().subscribe(_ -> refresh()),
                editor.findingsProperty().subscribe(_ -> refresh()), editor.viewProperty().subscribe(_ -> turned()), editor.refusalsProperty().subscribe((_, _) -> refused()),
                editor.run().stateProperty().subscribe(_ -> figures()), sceneProperty().subscribe(_ -> enter()));
        editor.addPulse(pulse);
    }

    /** Stays without a page, although it is in a scene, until {@link #begin()}. */
    public void rest() {
        rests = true;
    }

    /** Shows its page, if it did not anyway. */
    public void begin() {
        rests = false;
        enter();
    }

    /** Lets go of the editor. */
    public void dispose() {
        editor.removePulse(pulse);
        subscriptions.unsubscribe();
    }

    private void pulse(Pulse beat) {
        if (beat.labels() && page != null && isInWindow()) {
            figures();
            ahead.beat(scroll.getViewportBounds().getWidth());
        }
    }

    /** Of what was never in a scene nobody sees a page. */
    private void enter() {
        if (page == null && getScene() != null && !rests) {
            turnPage();
        }
    }

    private void figures() {
        if (page != null) {
            page.figures();
        }
    }

    private void select() {
        if (page != null && !editor.selection().equals(shown)) {
            turnPage();
        }
    }

    /** In the graph a node's table comes first. */
    private void turned() {
        if (page instanceof NodePage) {
            turnPage();
        }
    }

    private void refresh() {
        if (page != null && !page.refresh(editor.drawing(), editor.findingsProperty().get())) {
            turnPage();
        }
    }

    private void opened() {
        nodes.forget();
        ahead.begin();
        if (page != null) {
            turnPage();
        }
    }

    /** A recording stays as it was: what somebody typed or pressed here is not shown as if it had been recorded. */
    private void refused() {
        if (isWithin(this, focusOwner())) {
            Platform.runLater(this::opened);
        }
    }

    /** Nothing can be styled in a scene that is in no window: its colours are unknown there. */
    private boolean isInWindow() {
        return getScene() != null && getScene().getWindow() != null;
    }

    private javafx.scene.Node focusOwner() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private static boolean isWithin(javafx.scene.Node outer, javafx.scene.Node inner) {
        javafx.scene.Node each = inner;
        while (each != null && each != outer) {
            each = each.getParent();
        }
        return each != null;
    }

    private void turnPage() {
        letGo();
        shown = editor.selection();
        page = page(editor.drawing(), shown);
        page.refresh(editor.drawing(), editor.findingsProperty().get());
        stack.show(page.node(), nodes.shown());
        scroll.setVvalue(0);
    }

    /** The page may be about something else in a moment: what is being typed belongs to what it was about. */
    private void letGo() {
        if ((page instanceof NodePage || page instanceof ManyPage) && isWithin(page.node(), focusOwner())) {
            scroll.requestFocus();
        }
    }

    private Page page(Drawing drawing, Selection selection) {
        if (selection.size() > 1 || GroupHead.of(drawing, selection).filter(group -> group.collapsed()).isPresent()) {
            return new ManyPage(editor, selection);
        }
        Optional<Page> one = selection.nodes().stream().flatMap(id -> drawing.node(id).stream()).<Page>map(node -> nodes.of(node))
                .findFirst()
                .or(() -> selection.links().stream().flatMap(id -> drawing.link(id).stream()).<Page>map(link -> new LinkPage(editor, link))
                        .findFirst())
                .or(() -> selection.chains().stream().flatMap(id -> drawing.chain(id).stream()).<Page>map(chain -> new ChainPage(editor, chain))
                        .findFirst())
                .or(() -> drawing.notes().stream().filter(note -> selection.notes().contains(note.id()))
                        .<Page>map(note -> new NotePage(editor, note)).findFirst())
                .or(() -> selection.graph().stream().flatMap(part -> ofGraph(part).stream()).findFirst());
        return one.orElseGet(() -> new DrawingPage(editor));
    }

    /** The page of a part of the capability graph; a node's domain has the page of the node. */
    private Optional<Page> ofGraph(String part) {
        CapabilityGraph graph = editor.graph();
        return Selection.policy(part).flatMap(id -> editor.drawing().isolation().policies().stream().filter(policy -> policy.id().equals(id)).findFirst())
                .<Page>map(policy -> new PolicyPage(editor, policy))
                .or(() -> graph.capability(part).map(capability -> new CapabilityPage(editor, capability)))
                .or(() -> graph.domains().stream().filter(domain -> domain.ref().toString().equals(part)).findFirst().map(domain ->
                        editor.drawing().node(domain.ref().of()).filter(_ -> domain.ref().kind() == DomainRef.Kind.NODE)
                                .<Page>map(node -> nodes.of(node)).orElseGet(() -> new DomainPage(editor, domain.ref()))))
                .or(() -> graph.objects().stream().filter(object -> object.ref().toString().equals(part)).findFirst()
                        .map(object -> new ObjectPage(editor, object.ref())));
    }
}
