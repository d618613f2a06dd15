package edgeos.ui.canvas;

import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.kind.Kind;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.paint.CardLook.Sign;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that can be seen on the map of a drawing, but for what part of it the canvas shows. Equal looks need no painting.
 *
 * @param spots nodes and cards of groups, in the drawing's order
 * @param words the same for who cannot see it
 */
record MapLook(List<Spot> spots, String words) {
    /** No drawing. */
    static final MapLook NOTHING = new MapLook(List.of(), "");

    private static final Texts TEXTS = Texts.of(MapLook.class);

    /** What is wrong, the worst last. */
    enum Trouble { NONE, DISABLED, FINDING, HELD, DENIED, FAULTED }

    /**
     * A node, or the card of a group.
     *
     * @param box where it stands in the drawing
     * @param group of its kind, for its colour
     * @param card true for a group
     * @param trouble the worst of it, or of anything in it
     */
    record Spot(Box box, Optional<Kind.Group> group, boolean card, Trouble trouble) { }

    MapLook {
        spots = List.copyOf(spots);
    }

    /** How a drawing looks as of the newest figures and findings. */
    static MapLook of(Plot plot, Looks looks) {
        Set<String> denied = new HashSet<>();
        plot.drawing().links().stream().filter(link -> looks.denials().words(link.id()).isPresent()).forEach(link -> denied.add(link.from().node()));
        Map<String, Trouble> troubles = new HashMap<>();
        plot.drawing().nodes().forEach(node -> troubles.putIfAbsent(node.id(), trouble(node, looks, denied)));
        List<Spot> spots = new ArrayList<>();
        plot.nodes().forEach(spot -> spots.add(new Spot(spot.box(), spot.kind().map(Kind::group), false, troubles.get(spot.node().id()))));
        plot.groups().stream().filter(spot -> spot.card()).forEach(spot -> {
            List<Trouble> inside = plot.tree().nodes(spot.group().id()).stream().map(troubles::get).toList();
            boolean out = inside.stream().allMatch(Trouble.DISABLED::equals);
            spots.add(new Spot(spot.box(), Optional.empty(), true, out ? Trouble.DISABLED
                    : inside.stream().filter(trouble -> trouble != Trouble.DISABLED).max(Comparator.naturalOrder()).orElse(Trouble.NONE)));
        });
        return new MapLook(spots, words(plot, spots, troubles));
    }

    private static Trouble trouble(Node node, Looks looks, Set<String> denied) {
        Sign sign = looks.sign(node);
        if (sign == Sign.DISABLED) {
            return Trouble.DISABLED;
        }
        return sign == Sign.FAULTED ? Trouble.FAULTED : denied.contains(node.id()) ? Trouble.DENIED : sign == Sign.BACK_PRESSURED ? Trouble.HELD
                : looks.fault(Finding.Place.NODE, node.id()).isPresent() ? Trouble.FINDING : Trouble.NONE;
    }

    private static String words(Plot plot, List<Spot> spots, Map<String, Trouble> troubles) {
        List<String> words = new ArrayList<>();
        words.add(TEXTS.get("map", plot.nodes().size()));
        long cards = spots.stream().filter(Spot::card).count();
        if (cards > 0) {
            words.add(TEXTS.get("map.groups", cards));
        }
        for (Trouble trouble : List.of(Trouble.FAULTED, Trouble.DENIED, Trouble.HELD, Trouble.FINDING, Trouble.DISABLED)) {
            long count = troubles.entrySet().stream().filter(each -> each.getValue() == trouble && plot.tree().holds(plot.scope(), each.getKey())).count();
            if (count > 0) {
                words.add(TEXTS.get("map." + trouble.name(), count));
            }
        }
        return String.join(TEXTS.get("map.between"), words);
    }
}
