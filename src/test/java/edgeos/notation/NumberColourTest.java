package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumberColourTest {
    @Test
    void shouldBeWhatStyleSheetsMeanByTheSameHue() {
        assertEquals(0xee6363, NumberColour.rgb(0), "hsl(0 80% 66%)");
        assertEquals(0x63ee91, NumberColour.rgb(1), "hsl(140 80% 66%), the nearest to the golden angle");
    }

    @Test
    void shouldGiveNumbersThatFollowEachOtherColoursFarApart() {
        for (int number = 0; number < 100_000; number++) {
            int first = NumberColour.rgb(number);
            for (int next = 1; next <= 4; next++) {
                int second = NumberColour.rgb(number + next);
                int away = Math.abs((first >> 16) - (second >> 16)) + Math.abs((first >> 8 & 255) - (second >> 8 & 255)) + Math.abs((first & 255) - (second & 255));
                assertTrue(away >= 100, number + " and " + (number + next) + ": " + away);
            }
        }
    }
}
