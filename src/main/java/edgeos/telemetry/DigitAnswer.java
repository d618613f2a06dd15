package edgeos.telemetry;

import java.util.List;

/**
 * What an FWP answered to somebody who drew a digit. Immutable; any thread.
 *
 * @param number that of the question
 * @param digit what it takes the image for, 0 to 9
 * @param scores of 0 to 9, each 0 to 1
 * @param latencyNanos from when the question was asked until the answer left the drawing
 * @param instance number of the chain's instance that answered; -1: it is in no chain
 * @param client IPv4 address of the client in whose name it was asked
 */
public record DigitAnswer(long number, int digit, List<Double> scores, long latencyNanos, int instance, int client) {
    public DigitAnswer {
        scores = List.copyOf(scores);
    }
}
