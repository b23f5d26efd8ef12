package dev.custody.audience;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A phone's stream: as long as it lasts, a thread of its own writes to the phone what is new. Where the phone does not read, that
 * thread waits, and nobody else; {@link #endIfStuck} then ends it.
 */
final class Listening {
    private static final long PING_NANOS = 5_000_000_000L;
    private static final String AGAIN_MILLIS = "retry: 2000\n\n";
    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final Room room;
    private final HttpExchange exchange;
    private final String token;
    private final Feed feed;
    private final Thread thread = Thread.currentThread();
    private volatile long writingNanos = NOT_WRITING;

    /** Made on the thread that then runs it. */
    Listening(Room room, HttpExchange exchange, String token, Feed feed) {
        this.feed = feed;
        this.room = room;
        this.exchange = exchange;
        this.token = token;
    }

    /**
     * Writes until the phone hangs up, listens elsewhere, or the invitation is over.
     *
     * @param since the version that the phone has
     */
    void run(long since) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
            exchange.sendResponseHeaders(200, 0);
            write(AGAIN_MILLIS);
            long version = since;
            for (Optional<Update> next = await(version); next.isPresent(); next = await(version)) {
                write(next.get().isEmpty() ? ":\n\n" : feed.of(next.get()));
                version = next.get().version();
            }
            write("event: over\ndata: {}\n\n");
            writingNanos = System.nanoTime();
        } catch (InterruptedException stuck) {
            Thread.currentThread().interrupt();
        } finally {
            writingNanos = NOT_WRITING;
            room.hangUp(token, this);
        }
    }

    private Optional<Update> await(long since) throws InterruptedException {
        try {
            return room.await(token, this, since, PING_NANOS);
        } catch (RefusedException gone) {
            return Optional.empty();
        }
    }

    private void write(String text) throws IOException {
        OutputStream out = exchange.getResponseBody();
        writingNanos = System.nanoTime();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        writingNanos = NOT_WRITING;
    }

    /** Ends it if its phone has not read for so long that what is for it has no place left on the way. */
    void endIfStuck(long nowNanos) {
        long since = writingNanos;
        if (since != NOT_WRITING
                && nowNanos - since
                        > TimeUnit.MILLISECONDS.toNanos(room.limits().patienceMillis())) {
            // Closes the connection under the write.
            thread.interrupt();
        }
    }
}
