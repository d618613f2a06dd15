package edgeos.ui.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.ui.ViewStage;
import edgeos.ui.editor.View;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Wall;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/** Phones find their cells again by the colour that their pages have. */
class ColouredCellsTest extends ViewStage<PoolPane> {
    private static final Pattern WHO = Pattern.compile("\"fwp\":(\\d+),\"colour\":\"#([0-9a-f]{6})\"");
    private static final int PHONES = 5;
    private static final int CELLS = 12;
    private static final int TOLERANCE = 2;

    ColouredCellsTest() {
        super(900, 600, "pool", PoolPane::dispose);
    }

    @Override
    protected Drawing first() {
        var chain = new Chain("guest", "One for each phone", 0, 0, 200, 200, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, PHONES, CELLS, CELLS, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(PoolTest.node("in", "tcpIn", null, Map.of()), PoolTest.node("page", "http", "guest", Map.of("folder", "audience")), PoolTest.node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(PoolTest.link("in", "page"), PoolTest.link("page", "out"))).withChains(List.of(chain));
    }

    @Override
    protected void prepare() {
        editor.viewProperty().set(View.POOL);
    }

    @Override
    protected PoolPane view() {
        return new PoolPane(editor, appearance, _ -> { }, () -> editor.run().start());
    }

    private Census census() {
        return view.surface().census();
    }

    /** The cell and the colour of who serves a phone, as it is told. */
    private Map.Entry<Cell, Integer> ask(HttpClient phone) throws IOException, InterruptedException {
        URI at = URI.create("http://" + editor.listensAt("in").orElseThrow() + "/fwp.json");
        Matcher who = WHO.matcher(phone.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString()).body());
        assertTrue(who.find());
        return Map.entry(new Cell("guest", Integer.parseInt(who.group(1)), "page"), Integer.parseInt(who.group(2), 16));
    }

    /** How many pixels of a cell have this colour. */
    private int pixels(WritableImage picture, Cell cell, int rgb) {
        Wall wall = view.surface().wall();
        int number = census().number(cell);
        int left = (int) wall.xOf(number);
        int top = (int) (wall.y(number) - view.surface().scroll());
        PixelReader reader = picture.getPixelReader();
        int found = 0;
        for (int at = 0; at < wall.cellSize() * wall.cellSize(); at++) {
            int pixel = reader.getArgb(left + at % wall.cellSize(), top + at / wall.cellSize());
            found += isLike(pixel, rgb, 16) && isLike(pixel, rgb, 8) && isLike(pixel, rgb, 0) ? 1 : 0;
        }
        return found;
    }

    private static boolean isLike(int one, int other, int shift) {
        return Math.abs((one >> shift & 255) - (other >> shift & 255)) <= TOLERANCE;
    }

    private WritableImage picture() {
        WritableImage[] taken = {null};
        interact(() -> {
            view.surface().layout();
            taken[0] = view.surface().snapshot(null, null);
        });
        return taken[0];
    }

    private void checkWorn(List<Map.Entry<Cell, Integer>> told) {
        WritableImage picture = picture();
        for (Map.Entry<Cell, Integer> each : told) {
            int worn = pixels(picture, each.getKey(), each.getValue());
            assertTrue(worn >= view.surface().wall().cellSize(), () -> each + " pixels=" + worn + " cell=" + view.surface().wall().cellSize());
            for (int other = 0; other < CELLS; other++) {
                Cell cell = new Cell("guest", other, "page");
                assertFalse(!cell.equals(each.getKey()) && pixels(picture, cell, each.getValue()) > 0, () -> cell + " wears the colour of " + each);
            }
        }
    }

    @Test
    void shouldWearTheColourThatThePhoneIsToldUntilItLeaves() throws Exception {
        interact(() -> assertTrue(editor.run().start(), () -> editor.shown().findings().toString()));
        until(() -> editor.listensAt("in").isPresent());
        var phones = new ArrayList<HttpClient>();
        var told = new ArrayList<Map.Entry<Cell, Integer>>();
        for (int k = 0; k < PHONES; k++) {
            phones.add(HttpClient.newHttpClient());
            told.add(ask(phones.get(k)));
        }
        until(() -> told.stream().allMatch(each -> census().number(each.getKey()) >= 0 && census().colour(census().number(each.getKey())) == each.getValue()));
        checkWorn(told);
        pictureNow("colours");
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        pictureNow("colours-light");
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.DARK));
        interact(() -> view.zoom(-2));
        until(() -> view.surface().wall().cellSize() < 30);
        checkWorn(told);
        pictureNow("colours-small");
        Wall wall = view.surface().wall();
        int first = census().number(told.getFirst().getKey());
        Point2D at = view.surface().localToScreen(wall.xOf(first) + 4, wall.y(first) - view.surface().scroll() + 4);
        clickOn(at);
        until(() -> view.client().lookup("#pool-client-colour") instanceof Rectangle swatch && swatch.isVisible() && swatch.getFill() != null);
        assertTrue(view.surface().hint().getText().contains("same colour"), view.surface().hint().getText());
        phones.forEach(HttpClient::close);
        until(() -> told.stream().allMatch(each -> census().colour(census().number(each.getKey())) == Census.COLOURLESS));
        assertEquals(0, told.stream().mapToInt(each -> pixels(picture(), each.getKey(), each.getValue())).sum());
    }
}
