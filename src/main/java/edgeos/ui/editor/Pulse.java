package edgeos.ui.editor;

import edgeos.telemetry.Act;
import java.util.List;

/**
 * One beat of the window's only clock.
 *
 * @param nowNanos of {@code System.nanoTime()}
 * @param labels true about ten times a second: show new figures
 * @param charts true about five times a second: draw new charts
 * @param acts what the engine did, in STEP and SLOW, since the last pulse; oldest first
 */
public record Pulse(long nowNanos, boolean labels, boolean charts, List<Act> acts) { }
