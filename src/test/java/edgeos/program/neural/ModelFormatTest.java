package edgeos.program.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModelFormatTest {
    private final byte[] shipped = ModelFormat.write(ModelFormat.shipped());

    @Test
    void shouldReadWhatItWrote() throws IOException {
        Model model = ModelFormat.read(shipped);
        assertEquals(Model.DIGITS, model.layers());
        assertArrayEquals(shipped, ModelFormat.write(model));
        assertTrue(shipped.length < 32 << 10, "it is small");
    }

    @Test
    void shouldRefuseEveryTruncation() {
        for (int length = 0; length < shipped.length; length += 37) {
            byte[] some = Arrays.copyOf(shipped, length);
            assertThrows(IOException.class, () -> ModelFormat.read(some), () -> "length=" + some.length);
        }
        assertThrows(IOException.class, () -> ModelFormat.read(Arrays.copyOf(shipped, shipped.length + 1)));
    }

    @Test
    void shouldRefuseEveryDamage() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = shipped.clone();
            int at = round < 36 ? round : random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(IOException.class, () -> ModelFormat.read(damaged), () -> "at=" + at);
        }
    }

    @Test
    void shouldSayWhatIsWrong() {
        byte[] later = shipped.clone();
        ByteBuffer.wrap(later).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 2);
        assertEquals("model of another version: version=2", assertThrows(IOException.class, () -> ModelFormat.read(later)).getMessage());
    }
}
