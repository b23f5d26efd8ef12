package dev.custody.audience;

import dev.custody.diagram.NamedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** One phone, and what it is told. All of it is guarded by the lock of the {@link Floor}. */
final class Phone {
    private final String token;
    private final Bucket calls;
    private final Bucket sends;
    private final Condition changed;
    private final Deque<Mine> mine = new ArrayDeque<>();
    private @Nullable Object stream;
    private long seenNanos;
    private boolean listened;
    private int ballot = Ballot.NONE;
    private int vote = Ballot.NONE;

    /** A message of this phone. */
    static final class Mine {
        private final long ticket;
        private final List<NamedValue> payload;
        private Standing standing = new Standing.Waiting();
        private long version;

        Mine(long ticket, List<NamedValue> payload, long version) {
            this.ticket = ticket;
            this.payload = payload;
            this.version = version;
        }

        void stands(Standing now, long atVersion) {
            standing = now;
            version = atVersion;
        }
    }

    /** What is seen of a message. */
    record View(long ticket, List<NamedValue> payload, Standing standing) {}

    Phone(String token, Bucket calls, Bucket sends, Condition changed) {
        this.token = token;
        this.calls = calls;
        this.sends = sends;
        this.changed = changed;
    }

    String token() {
        return token;
    }

    /** @throws RefusedException if it asks too often */
    void call() throws RefusedException {
        if (!calls.use()) {
            throw new RefusedException(Refusal.TOO_FAST);
        }
    }

    /** @throws RefusedException if it sends too often */
    void send() throws RefusedException {
        if (!sends.use()) {
            throw new RefusedException(Refusal.TOO_FAST);
        }
    }

    // ---- whether it is there

    void seen(long nanos) {
        seenNanos = nanos;
    }

    long seenNanos() {
        return seenNanos;
    }

    /** From now on that stream is its only one. */
    void listen(Object newStream) {
        stream = newStream;
        listened = true;
        changed.signalAll();
    }

    void hangUp(Object oldStream) {
        if (isOn(oldStream)) {
            stream = null;
        }
    }

    boolean isOn(Object someStream) {
        return someStream.equals(stream);
    }

    boolean isListening() {
        return stream != null;
    }

    /** Whether it ever did. */
    boolean hasListened() {
        return listened;
    }

    /** Wakes the stream, since there is something for it. */
    void ring() {
        changed.signalAll();
    }

    Condition changed() {
        return changed;
    }

    // ---- its messages and its vote

    /** @return the message that is remembered no longer, to make room for this one */
    @Nullable
    Mine add(Mine message, int remembered) {
        mine.addLast(message);
        return mine.size() > remembered ? mine.removeFirst() : null;
    }

    List<View> changedSince(long version) {
        List<View> news = new ArrayList<>();
        for (Mine message : mine) {
            if (message.version > version) {
                news.add(new View(message.ticket, message.payload, message.standing));
            }
        }
        return news;
    }

    List<Mine> mine() {
        return List.copyOf(mine);
    }

    static long ticket(Mine message) {
        return message.ticket;
    }

    /** What it chose of that ballot, or {@link Ballot#NONE}. */
    int voteIn(int number) {
        return ballot == number ? vote : Ballot.NONE;
    }

    void vote(int number, int choice) {
        ballot = number;
        vote = choice;
    }
}
