package edgeos.ui.shell.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final List<Rectangle2D> SCREENS = List.of(new Rectangle2D(0, 27, 1920, 1053), new Rectangle2D(1920, 0, 1280, 720));

    @Test
    void shouldStandWhereItStoodIfThatIsInReach() {
        Rectangle2D last = new Rectangle2D(259, 51, 1400, 900);
        assertEquals(Optional.of(last), WindowPlace.reachable(last, SCREENS));
    }

    @Test
    void shouldBringTheTitleBackThatWasAboveTheScreen() {
        assertEquals(Optional.of(new Rectangle2D(0, 27, 1400, 900)), WindowPlace.reachable(new Rectangle2D(-2, -28, 1400, 900), SCREENS));
    }

    @Test
    void shouldFitTheScreenThatShowsMostOfIt() {
        assertEquals(Optional.of(new Rectangle2D(1920, 0, 1280, 720)), WindowPlace.reachable(new Rectangle2D(1900, 100, 1400, 900), SCREENS));
    }

    @Test
    void shouldBeAsSmallAsTheScreenThatItComesUpOn() {
        Rectangle2D primary = SCREENS.getFirst();
        assertEquals(SCREENS.getLast(), WindowPlace.screen(new Rectangle2D(1900, 100, 1200, 600), SCREENS, primary));
        assertEquals(primary, WindowPlace.screen(new Rectangle2D(1000, 100, 1000, 600), SCREENS, primary));
        assertEquals(primary, WindowPlace.screen(new Rectangle2D(9000, 100, 1000, 600), SCREENS, primary));
    }

    @Test
    void shouldStandNowhereWhenItsScreenIsGone() {
        assertEquals(Optional.empty(), WindowPlace.reachable(new Rectangle2D(4000, 100, 1400, 900), SCREENS));
        assertEquals(Optional.empty(), WindowPlace.reachable(null, SCREENS));
    }

    @Test
    void shouldShowItsTitleAndItsFootOnASmallScreenTheFirstTime() {
        assertEquals(new Rectangle2D(260, 78, 1400, 900), WindowPlace.first(1400, 900, SCREENS.getFirst()));
        assertEquals(SCREENS.getLast(), WindowPlace.first(1400, 900, SCREENS.getLast()));
        assertEquals(new Rectangle2D(0, 0, 960, 540), WindowPlace.first(1400, 900, new Rectangle2D(0, 0, 960, 540)));
    }
}
