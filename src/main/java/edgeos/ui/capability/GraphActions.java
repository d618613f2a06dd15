package edgeos.ui.capability;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.model.edit.Assets;
import edgeos.model.edit.Grants;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Choice;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.capability.layout.Picture;
import edgeos.ui.capability.layout.Words;
import edgeos.ui.capability.paint.BoxPainter;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** All that can be done in the graph, for menus, shortcuts, the palette, and the inspector. What makes no sense now does nothing. */
public final class GraphActions {
    private static final Texts TEXTS = Texts.of(GraphActions.class);
    private static final double STEP = 1.25;
    private static final double FIT_MARGIN = 24;
    /** What the headings take at the top of the view. */
    private static final double HEAD = 34;
    /** What the buttons take at the bottom of the view; no card is shown there. */
    static final double FOOT = 46;
    private static final double LEAST_FIT = 0.85;

    /** What the view does for actions. */
    interface Stage {
        /** Lets the user choose a card. */
        void pick(Pick pick);

        /** Asks for rights, near this card. */
        void ask(Card near, Offer offer, boolean minting, GrantPanel.Answer answer);

        /** Says something for a while. */
        void say(String words, boolean refused);
    }

    private final GraphBoard board;
    private final Stage stage;

    GraphActions(GraphBoard board, Stage stage) {
        this.board = board;
        this.stage = stage;
    }

    /** Asks which rights to grant a holder on what another card stands for, or says why there is nothing to grant. */
    void grant(Card holder, Card target) {
        Optional<String> refusal = refusal(holder, target);
        if (refusal.isPresent()) {
            stage.say(refusal.get(), true);
            return;
        }
        Offer offer = Offer.between(holder, target, board.picture().graph()).orElseThrow().fitting(editor());
        stage.ask(target, offer, false, (to, rights, from) -> grant(to, offer.object(), rights, from));
    }

    /** Why a holder cannot be granted anything on what another card stands for; empty: it can. */
    Optional<String> refusal(Card holder, Card target) {
        if (!holder.kind().holds()) {
            return Optional.of(TEXTS.get("no.holder"));
        }
        if (target.kind() == Card.Kind.FOLD || target.kind() == Card.Kind.FOLDED_OBJECTS) {
            return Optional.of(TEXTS.get("no.folded"));
        }
        return Offer.between(holder, target, board.picture().graph()).map(offer -> offer.refusal(editor()))
                .orElse(Optional.of(TEXTS.get("no.target")));
    }

    /** Starts to grant by keys: the selected domain is the holder. */
    public void grantByKeys() {
        if (board.currentPart() instanceof Part.OnCard(var card) && card.kind().holds()) {
            stage.pick(new Pick(card, TEXTS.get("pick.object", card.name()), target -> refusal(card, target), target -> grant(card, target)));
        } else {
            stage.say(TEXTS.get("no.domain"), true);
        }
    }

    /** Revokes what is selected; drawn parts are deleted. */
    public void delete() {
        switch (board.currentPart()) {
            case Part.OnEdge(var edge) when edge.isBundle() -> stage.say(TEXTS.get("no.bundle", edge.capabilities().size()), true);
            case Part.OnEdge(var edge) -> revoke(edge.key());
            case Part.OnCard(var card) -> deleteAsset(card);
            case Part.OnNothing() -> { }
        }
    }

    /** Revokes a capability, and all that was derived from it. */
    public void revoke(String capability) {
        graph().capability(capability).ifPresent(found -> {
            if (found.revoked()) {
                stage.say(TEXTS.get("no.revoked"), true);
            } else {
                editor().apply(TEXTS.get("edit.revoke", words(found)), drawing -> Grants.revoke(drawing, capability));
            }
        });
    }

    /** Gives a revoked capability back. */
    public void grantAgain(String capability) {
        graph().capability(capability).filter(Capability::revoked).ifPresent(found ->
                editor().apply(TEXTS.get("edit.again", words(found)), drawing -> Grants.grantAgain(drawing, capability)));
    }

    /** Asks for fewer rights, and who shall hold them. */
    public void mint(String capability) {
        graph().capability(capability).filter(found -> !found.revoked()).ifPresent(found -> board.picture().edge(capability).ifPresent(edge -> {
            Offer offer = new Offer(found.holder(), found.object(), found.rights(), found.rights(), found.id());
            stage.ask(edge.to(), offer, true, (to, rights, from) -> grant(to, found.object(), rights, from));
        }));
    }

    /** Lets the user choose who shall hold what a user granted. */
    public void move(String capability) {
        graph().capability(capability).filter(found -> found.origin() == Capability.Origin.USER).ifPresent(found ->
                board.picture().edge(capability).ifPresent(edge -> stage.pick(new Pick(edge.to(), TEXTS.get("pick.holder"),
                        target -> moveRefusal(found, target), target -> move(found, target)))));
    }

    /** Shows the wire that needs a capability. */
    public void jumpToWire(String capability) {
        graph().capability(capability).flatMap(found -> found.links().stream().sorted().findFirst()).ifPresent(link -> {
            editor().select(Selection.ofLink(link));
            editor().viewProperty().set(View.CHAIN);
        });
    }

    /** Puts what is selected onto the clipboard, in words. */
    public void copyText() {
        String text = switch (board.currentPart()) {
            case Part.OnEdge(var edge) -> edge.capabilities().stream().map(this::words).collect(Collectors.joining("\n"));
            case Part.OnCard(var card) -> card.name() + ": " + card.subtitle() + board.picture().out(card).stream().flatMap(edge -> edge.capabilities().stream())
                    .map(each -> "\n" + words(each)).collect(Collectors.joining());
            case Part.OnNothing() -> "";
        };
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Draws a tenant, domain, or object, and selects it. */
    public void addAsset(Asset.Kind kind) {
        Set<String> before = editor().drawing().isolation().assets().stream().map(Asset::id).collect(Collectors.toSet());
        editor().apply(TEXTS.get("edit.add", kind.ordinal()), drawing -> Assets.add(drawing, kind));
        editor().drawing().isolation().assets().stream().filter(asset -> !before.contains(asset.id())).findFirst().ifPresent(asset -> show(reference(asset)));
    }

    /** Selects a part of the graph (a reference of a domain or object, or the id of a capability) and shows it, opening the fold that it is in. */
    public void show(String part) {
        Picture now = board.picture();
        Optional<String> fold = now.card(part).filter(card -> card.members().contains(part)).map(GraphActions::fold)
                .or(() -> now.edge(part).filter(Edge::isBundle).flatMap(GraphActions::fold));
        Choice choice = fold.map(board.choice()::toggled).orElse(board.choice());
        boolean hidden = graph().capability(part).isPresent() && now.edge(part).isEmpty();
        board.choose(hidden ? new Choice(true, true, choice.open()) : choice, () -> {
            Picture then = board.picture();
            then.edge(part).<Part>map(Part.OnEdge::new).or(() -> then.card(part).map(Part.OnCard::new)).ifPresent(found -> {
                board.select(found);
                reveal(found);
            });
        });
    }

    /** Opens a fold, or closes it again. */
    void toggle(Card card) {
        if (card.kind() == Card.Kind.FOLD || card.kind() == Card.Kind.FOLDED_OBJECTS) {
            String fold = fold(card);
            board.choose(board.choice().toggled(fold), () -> board.picture().card(fold).ifPresent(now -> board.select(new Part.OnCard(now))));
        }
    }

    private static String fold(Card card) {
        return card.key().replace("/objects", "");
    }

    private static Optional<String> fold(Edge edge) {
        return List.of(edge.from(), edge.to()).stream().filter(card -> card.kind() == Card.Kind.FOLD || card.kind() == Card.Kind.FOLDED_OBJECTS)
                .map(GraphActions::fold).findFirst();
    }

    /** Shows everything larger. */
    public void zoomIn() {
        zoomTo(board.camera().zoom() * STEP);
    }

    /** Shows everything smaller. */
    public void zoomOut() {
        zoomTo(board.camera().zoom() / STEP);
    }

    /** Shows everything at this zoom, with the middle of the view staying there. */
    public void zoomTo(double zoom) {
        board.look(board.camera().zoomed(zoom, board.viewWidth() / 2, board.viewHeight() / 2));
    }

    /** Shows the three columns, at 100 % at the most; all of them if they can still be read, else their top. */
    public void fit() {
        Box all = board.picture().bounds();
        double room = Math.max(1, board.viewHeight() - HEAD - FOOT);
        double across = Math.min(1, Math.max(1, board.viewWidth() - 2 * FIT_MARGIN) / Math.max(1, all.width()));
        double zoom = Math.clamp(Math.min(across, Math.max(LEAST_FIT, room / Math.max(1, all.height() + FIT_MARGIN))), BoxPainter.TEXT_ZOOM, 1);
        double x = across < zoom ? all.x() - FIT_MARGIN / 2 : all.centreX() - board.viewWidth() / zoom / 2;
        double y = all.y() - (HEAD + FIT_MARGIN / 2) / zoom;
        board.look(new Camera(Math.round(x), Math.round(y), zoom));
    }

    /** Moves the view, if need be, until a part can be seen. */
    void reveal(Part part) {
        Box box = switch (part) {
            case Part.OnCard(var card) -> board.box(card);
            case Part.OnEdge(var edge) -> board.pill(edge);
            case Part.OnNothing() -> board.seen();
        };
        Box seen = board.seen();
        double zoom = board.camera().zoom();
        Box free = new Box(seen.x() + 8, seen.y() + HEAD / zoom, seen.width() - 16, Math.max(1, seen.height() - (HEAD + FOOT) / zoom));
        if (!free.contains(box) && !(part instanceof Part.OnNothing)) {
            double x = box.x() >= free.x() && box.right() <= free.right() ? seen.x() : box.centreX() - seen.width() / 2;
            double y = box.y() >= free.y() && box.bottom() <= free.bottom() ? seen.y() : box.centreY() - seen.height() / 2;
            board.look(new Camera(x, y, zoom));
        }
    }

    /** A capability in words, as in {@code read on Key of tenant blue for NAT (slot 16)}. */
    public String words(Capability capability) {
        CapabilityGraph graph = graph();
        String object = graph.object(capability.object()).map(KernelObject::name).orElse(capability.object().toString());
        String holder = graph.domain(capability.holder()).map(Domain::name).orElse(capability.holder().toString());
        return TEXTS.get("capability", Words.rights(capability.rights()), object, holder, capability.slot());
    }

    private void grant(DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        Set<String> before = graph().capabilities().stream().map(Capability::id).collect(Collectors.toCollection(HashSet::new));
        String name = graph().domain(holder).map(Domain::name).orElse(holder.toString());
        editor().apply(TEXTS.get("edit.grant", Words.rights(rights), name), drawing -> Grants.grant(drawing, holder, object, rights, 0, from));
        List<Capability> added = graph().capabilities().stream().filter(each -> !before.contains(each.id()) && each.holder().equals(holder)).toList();
        if (!added.isEmpty()) {
            show(added.getFirst().id());
        }
    }

    private Optional<String> moveRefusal(Capability capability, Card target) {
        if (!target.kind().holds()) {
            return Optional.of(TEXTS.get("no.object"));
        }
        DomainRef holder = DomainRef.parse(target.key());
        if (holder.equals(capability.holder())) {
            return Optional.of(TEXTS.get("no.same"));
        }
        return Grants.refusal(editor().drawing(), holder, capability.object(), capability.rights(), capability.parent().startsWith("owner/") ? "" : capability.parent());
    }

    private void move(Capability capability, Card target) {
        editor().apply(TEXTS.get("edit.move", words(capability)), drawing -> Grants.move(drawing, capability.id(), DomainRef.parse(target.key())));
        show(capability.id());
    }

    private void deleteAsset(Card card) {
        Drawing drawing = editor().drawing();
        drawing.isolation().assets().stream().filter(asset -> reference(asset).equals(card.key())).findFirst().ifPresentOrElse(
                asset -> editor().apply(TEXTS.get("edit.delete", asset.name()), now -> Assets.delete(now, asset.id())),
                () -> stage.say(card.kind() == Card.Kind.NODE ? TEXTS.get("no.delete.node") : TEXTS.get("no.delete"), true));
    }

    /** How the graph names what a user drew. */
    static String reference(Asset asset) {
        return switch (asset.kind()) {
            case TENANT -> DomainRef.tenant(asset.name()).toString();
            case DOMAIN -> new DomainRef(DomainRef.Kind.DRAWN, asset.id()).toString();
            case SHARED_MEMORY -> new ObjectRef(ObjectRef.Kind.SHARED_MEMORY, asset.id()).toString();
            case SERVICE -> new ObjectRef(ObjectRef.Kind.SERVICE, asset.id()).toString();
            case KEY -> new ObjectRef(ObjectRef.Kind.KEY, asset.id()).toString();
        };
    }

    /** True if a user granted it. */
    static boolean isGrant(Edge edge) {
        return edge.capability().origin() == Capability.Origin.USER && edge.capability().slot() >= Grant.FIRST_SLOT;
    }

    private CapabilityGraph graph() {
        return editor().graph();
    }

    private Editor editor() {
        return board.editor();
    }
}
