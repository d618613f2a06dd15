package edgeos.lab.swarm;

import java.util.function.IntFunction;

/** Makes what clients of a protocol say. */
final class Talks {
    private Talks() { }

    /** By client; {@code pattern} is where contents are cut from, and belongs to the swarm's thread. */
    static IntFunction<Talk> of(SwarmSettings settings, Pattern pattern) {
        return switch (settings.protocol()) {
            case ECHO, TLS -> {
                var lengths = new Lengths(settings.leastBytes(), settings.mostBytes());
                yield client -> new EchoTalk(pattern, lengths, settings.seed(), client);
            }
            case MEMCACHED -> {
                var habits = MemcachedTalk.Habits.of(settings);
                yield client -> new MemcachedTalk(habits, pattern, client, settings.pipelined());
            }
            case HTTP, HTTPS -> {
                var habits = HttpTalk.Habits.of(settings);
                yield client -> new HttpTalk(habits, client);
            }
            case PING -> {
                var lengths = new Lengths(Math.min(settings.leastBytes(), PingBoard.MOST_QUESTION_BYTES - Integer.BYTES), Math.min(settings.mostBytes(), PingBoard.MOST_QUESTION_BYTES - Integer.BYTES));
                yield client -> new PingTalk(pattern, lengths, settings.seed(), client, settings.pipelined());
            }
            case DNS -> {
                var habits = DnsTalk.Habits.of(settings);
                yield client -> new DnsTalk(habits, client, settings.pipelined());
            }
        };
    }
}
