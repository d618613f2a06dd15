package edgeos.ui.capability.paint;

import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Tokens;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints cards, in the picture's coordinates. */
public final class BoxPainter {
    private static final Texts TEXTS = Texts.of(BoxPainter.class);

    /** Below this zoom only names are painted, as large as there is room for. */
    public static final double TEXT_ZOOM = 0.5;

    private static final double ROUND = 20;
    private static final double INSET = 10;
    private static final double TILE = 26;
    private static final double SMALL_TILE = 20;
    private static final double END = 10;
    private static final Font[] NAMES = {Fonts.semibold(13), Fonts.semibold(12), Fonts.semibold(11)};
    private static final Font[] OBJECT_NAMES = {Fonts.semibold(12), Fonts.semibold(11)};
    private static final Font[] FAR_NAMES = {Fonts.semibold(21), Fonts.semibold(17), Fonts.semibold(14)};
    private static final Font SUBTITLE = Fonts.text(11);
    private static final Font OBJECT_SUBTITLE = Fonts.text(10.5);

    private final GraphicsContext gc;
    private final Tokens tokens;

    /** A painter in these colours. */
    public BoxPainter(GraphicsContext gc, Tokens tokens) {
        this.gc = gc;
        this.tokens = tokens;
    }

    /** The card in this box. */
    void paint(Card card, Box box, Light light, Optional<FaultFigures> fault, double zoom) {
        boolean dimmed = light.dimsCard(card.key());
        surface(card, box, light, dimmed, fault.isPresent());
        double tile = card.kind().column() == 2 ? SMALL_TILE : TILE;
        tile(card, box.x() + INSET, box.centreY() - tile / 2, tile, dimmed);
        double x = box.x() + INSET + tile + INSET;
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        if (zoom < TEXT_ZOOM) {
            text(card.name(), FAR_NAMES, x, box.centreY(), room(card), dimmed ? faded(tokens.fg()) : tokens.fg());
            return;
        }
        text(card.name(), names(card), x, box.centreY() - 7.5, room(card), dimmed ? faded(tokens.fg()) : tokens.fg());
        String words = fault.map(figures -> TEXTS.get(figures.down() > 0 ? "fault.down" : "fault.was", figures.reason())).orElse(card.subtitle());
        Color ink = fault.isPresent() ? tokens.bad() : tokens.muted();
        text(words, new Font[] {subtitleFont(card)}, x, box.centreY() + 8, room(card), dimmed ? faded(ink) : ink);
        if (fault.isPresent()) {
            cross(box.right() - 10, box.y() + 10);
        }
    }

    private void surface(Card card, Box box, Light light, boolean dimmed, boolean faulted) {
        double round = card.kind().column() == 2 ? Math.min(box.height(), 32) : ROUND;
        boolean chosen = light.chosen().contains(card.key());
        boolean target = light.target().equals(card.key());
        if (card.kind() == Card.Kind.FOLD && !card.members().isEmpty() || card.kind() == Card.Kind.FOLDED_OBJECTS) {
            for (double behind = 6; behind > 0; behind -= 3) {
                gc.setFill(tokens.card());
                gc.fillRoundRect(box.x() + behind, box.y() + behind, box.width(), box.height(), round, round);
                gc.setStroke(tokens.line());
                gc.setLineWidth(1);
                gc.strokeRoundRect(box.x() + behind + 0.5, box.y() + behind + 0.5, box.width() - 1, box.height() - 1, round, round);
            }
        }
        if (chosen || target || light.current().equals(card.key())) {
            gc.setStroke((target && !light.fits() ? tokens.bad() : tokens.accent()).deriveColor(0, 1, 1, 0.25));
            gc.setLineWidth(6);
            gc.strokeRoundRect(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2, round + 2, round + 2);
        }
        gc.setFill(dimmed ? Tokens.over(tokens.bg(), tokens.card(), 0.6) : tokens.card());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
        boolean lit = light.dims() && light.cards().contains(card.key());
        gc.setStroke(target ? light.fits() ? tokens.accent() : tokens.bad() : chosen ? tokens.accent() : faulted ? tokens.bad()
                : lit ? Tokens.over(tokens.line(), tokens.accent(), 0.55) : tokens.line());
        gc.setLineWidth(chosen || target ? 2 : 1);
        double inset = chosen || target ? 0 : 0.5;
        gc.strokeRoundRect(box.x() + inset, box.y() + inset, box.width() - 2 * inset, box.height() - 2 * inset, round, round);
    }

    private void tile(Card card, double x, double y, double size, boolean dimmed) {
        IconTile.paint(gc, tokens, card.icon(), dimmed ? faded(colour(card)) : colour(card), x, y, size);
    }

    private void text(String text, Font[] fonts, double x, double y, double room, Color ink) {
        Font font = smallest(fonts);
        for (Font each : fonts) {
            if (TextWidths.of(text, each) <= room) {
                font = each;
                break;
            }
        }
        gc.setFont(font);
        gc.setFill(ink);
        gc.fillText(TextWidths.fitted(text, font, room), x, y);
    }

    private void cross(double x, double y) {
        gc.setStroke(tokens.bad());
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineWidth(2.2);
        gc.strokeLine(x - 3.5, y - 3.5, x + 3.5, y + 3.5);
        gc.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
    }

    private Color faded(Color colour) {
        return Tokens.over(tokens.card(), colour, 0.6);
    }

    private Color colour(Card card) {
        return switch (card.kind()) {
            case ROLE -> card.key().equals("role:mover") ? tokens.accent() : tokens.control();
            case NODE -> Catalogue.kind(card.icon()).map(Kind::group).map(tokens::of).orElse(tokens.muted());
            case DRAWN -> tokens.control();
            case TENANT, FOLD, FOLDED_OBJECTS -> tokens.muted();
            case OBJECT -> switch (card.icon()) {
                case "key", "service", "session", "sharedMemory" -> tokens.warm();
                default -> tokens.muted();
            };
        };
    }

    private static double room(Card card) {
        double tile = card.kind().column() == 2 ? SMALL_TILE : TILE;
        return card.box().width() - 2 * INSET - tile - END;
    }

    private static Font[] names(Card card) {
        return card.kind().column() == 2 ? OBJECT_NAMES : NAMES;
    }

    private static Font subtitleFont(Card card) {
        return card.kind().column() == 2 ? OBJECT_SUBTITLE : SUBTITLE;
    }

    private static Font smallest(Font[] fonts) {
        return fonts[fonts.length - 1];
    }
}
