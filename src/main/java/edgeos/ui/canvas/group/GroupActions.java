package edgeos.ui.canvas.group;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Parts;
import edgeos.model.group.GroupTree;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.gesture.Naming;
import edgeos.ui.canvas.gesture.Requests;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that can be done with groups, for menus, shortcuts, and keys. What makes no sense now does nothing, or says why. JavaFX application thread. */
public final class GroupActions {
    private static final Texts TEXTS = Texts.of(GroupActions.class);

    private final Board board;
    private final Requests requests;
    private final Scopes scopes;

    /** Actions on this board. */
    public GroupActions(Board board, Requests requests, Scopes scopes) {
        this.board = board;
        this.requests = requests;
        this.scopes = scopes;
    }

    /** The way into groups and out again. */
    public Scopes scopes() {
        return scopes;
    }

    /** The groups that are selected whole, and lie in no other such group. */
    public List<Group> chosen() {
        return Groups.chosen(tree(), board.selected());
    }

    /** The group that is selected, and nothing else. */
    public Optional<Group> only() {
        return drawing().groups().isEmpty() ? Optional.empty() : Groups.exactly(tree(), board.selected()).filter(group -> board.plot().group(group.id()).isPresent());
    }

    /** Puts what is selected together into a new group, and lets the user write its name. */
    public void group() {
        Parts parts = board.selected();
        Optional<String> refusal = Groups.refusal(drawing(), parts);
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        String id = Ids.group(drawing());
        board.editor().apply(TEXTS.get("edit.group", Naming.of(drawing(), parts)), drawing -> Groups.group(drawing, id, parts));
        board.editor().select(Selection.ofMembers(drawing(), id));
        rename(id);
    }

    /** Takes the selected groups away; what is in them stays where it is. */
    public void unpack() {
        List<Group> groups = chosen();
        if (!groups.isEmpty()) {
            board.editor().apply(TEXTS.get("edit.unpack", names(groups)), drawing -> Groups.unpack(drawing, groups.stream().map(Group::id).toList()));
        }
    }

    /** Folds the selected groups into cards; unfolds them if all of them are. */
    public void fold() {
        List<Group> groups = chosen();
        if (!groups.isEmpty()) {
            fold(groups, !groups.stream().allMatch(Group::collapsed));
        }
    }

    /** Folds a group into a card, or unfolds it; it is selected then, so that nobody has a part of it in hand that cannot be seen. */
    public void fold(Group group) {
        fold(List.of(group), !group.collapsed());
    }

    private void fold(List<Group> groups, boolean on) {
        board.editor().apply(TEXTS.get(on ? "edit.collapse" : "edit.expand", names(groups)), drawing -> Groups.collapse(drawing, groups.stream().map(Group::id).toList(), on));
        board.editor().select(groups.stream().map(group -> Selection.ofMembers(drawing(), group.id())).reduce(Selection.NONE, Selection::with));
    }

    /** Looks into the selected group; false if none is selected, or more than one. */
    public boolean enter() {
        Optional<Group> group = only();
        group.ifPresent(found -> scopes.enter(found.id()));
        return group.isPresent();
    }

    /** Takes what is selected out of the group that it is in, into the one around that. */
    public void takeOut() {
        Parts parts = board.selected();
        holder(parts).ifPresent(holder -> {
            String outer = tree().ofGroup(holder.id()).map(Group::id).orElse("");
            board.editor().apply(TEXTS.get("edit.takeOut", Naming.of(drawing(), parts), holder.name()), drawing -> Groups.put(drawing, outer, parts));
        });
    }

    /** Puts what is selected beside one group into that group. */
    public void put() {
        host().ifPresent(host -> {
            Parts parts = guests(host);
            Optional<String> refusal = Groups.putRefusal(drawing(), host.id(), parts);
            if (refusal.isPresent()) {
                refuse(refusal.get());
            } else {
                board.editor().apply(TEXTS.get("edit.put", Naming.of(drawing(), parts), host.name()), drawing -> Groups.put(drawing, host.id(), parts));
                board.editor().select(Selection.ofMembers(drawing(), host.id()));
            }
        });
    }

    /** The one group that is selected whole, where something else is selected beside it; empty: there is none, or more than one. */
    public Optional<Group> host() {
        return Optional.of(chosen()).filter(whole -> whole.size() == 1).map(List::getFirst).filter(host -> guests(host).size() > 0);
    }

    private Parts guests(Group host) {
        Parts parts = board.selected();
        GroupTree tree = tree();
        return new Parts(minus(parts.nodes(), tree.nodes(host.id())), Set.of(), minus(parts.chains(), tree.frames(host.id())), minus(parts.notes(), tree.notes(host.id())));
    }

    private static Set<String> minus(Set<String> ids, Set<String> without) {
        return ids.stream().filter(id -> !without.contains(id)).collect(Collectors.toSet());
    }

    private void refuse(String why) {
        Box seen = board.seen();
        board.show(Feedback.NONE.saying(why, true, seen.centreX(), seen.y() + 24 / board.camera().zoom()));
    }

    /** The group that something selected is directly in, if that is not selected whole itself. */
    public Optional<Group> holder() {
        return holder(board.selected());
    }

    private Optional<Group> holder(Parts parts) {
        GroupTree tree = tree();
        List<Group> whole = Groups.chosen(tree, parts);
        return whole.stream().flatMap(group -> tree.ofGroup(group.id()).stream()).findFirst()
                .or(() -> parts.nodes().stream().filter(node -> whole.stream().noneMatch(group -> tree.nodes(group.id()).contains(node))).flatMap(node -> tree.ofNode(node).stream()).findFirst())
                .or(() -> parts.notes().stream().filter(note -> whole.stream().noneMatch(group -> tree.notes(group.id()).contains(note))).flatMap(note -> tree.ofNote(note).stream()).findFirst());
    }

    /** Lets the user write the name of a group that is seen. */
    public void rename(String id) {
        board.plot().group(id).map(spot -> new Hit.OnGroup(spot, false)).ifPresent(requests::write);
    }

    /** Gives a group another name. */
    public void rename(GroupSpot spot, String name) {
        board.editor().apply(TEXTS.get("edit.rename", spot.group().name()), drawing -> Groups.rename(drawing, spot.group().id(), name));
    }

    private static String names(List<Group> groups) {
        return String.join(", ", groups.stream().map(Group::name).toList());
    }

    private GroupTree tree() {
        return board.plot().tree();
    }

    private Drawing drawing() {
        return board.editor().drawing();
    }
}
