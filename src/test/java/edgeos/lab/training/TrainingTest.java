package edgeos.lab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final int SHORT = 100;

    private static byte[] trained(long seed, int batches) {
        return TrainedDigits.of(seed, batches, (_, _) -> { }).bytes();
    }

    @Test
    void shouldMakeTheSameModelOfTheSameSeed() {
        assertArrayEquals(trained(3, 4), trained(3, 4));
        assertFalse(Arrays.equals(trained(3, 4), trained(4, 4)));
    }

    @Test
    void shouldLearnWithinAMinute() {
        List<Double> errors = new ArrayList<>();
        var model = TrainedDigits.of(2, 2 * SHORT, (_, error) -> errors.add(error));
        assertTrue(errors.getLast() < errors.getFirst() / 2, errors::toString);
        assertTrue(model.floatAccuracy() > 0.8, () -> "accuracy=" + model.floatAccuracy());
    }

    @Test
    void shouldShipAModelThatReadsHeldOutHands() {
        var shipped = TrainedDigits.shipped();
        assertTrue(shipped.floatAccuracy() >= 0.97, () -> "float=" + shipped.floatAccuracy());
        assertTrue(shipped.byteAccuracy() >= 0.97, () -> "int8=" + shipped.byteAccuracy());
        assertTrue(shipped.byteNanos() > 0 && shipped.floatNanos() > 0);
    }
}
