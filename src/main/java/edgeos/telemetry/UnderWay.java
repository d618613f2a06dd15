package edgeos.telemetry;

/**
 * A message that is in a ring of a stepping engine, as of a moment.
 *
 * @param serial its number, the same from gate to gate
 * @param node where it is
 * @param handled whether that node is done with it, and it is ready to be moved on
 * @param bytes a copy of its payload, which nobody changes; empty where the FWP forged where that is
 */
public record UnderWay(long serial, String node, boolean handled, byte[] bytes) { }
