package edgeos.program.net;

/**
 * What a rate limiter remembers.
 *
 * <pre>
 *  0        8          16
 *  +--------+----------+
 *  | tokens | filled   |
 *  +--------+----------+
 *  tokens: a double.   filled: when tokens were last added, in nanoseconds of the engine's clock
 * </pre>
 */
final class RateLimiterLayout {
    /** Offset of the tokens, a double. */
    static final int TOKENS = 0;
    /** Offset of the time when tokens were last added. */
    static final int FILLED_NANOS = 8;
    /** Bytes of it all. */
    static final int STATE_BYTES = 16;

    private RateLimiterLayout() { }
}
