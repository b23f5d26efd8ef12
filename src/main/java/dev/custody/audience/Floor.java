package dev.custody.audience;

import dev.custody.engine.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The phones, what they are offered and asked, and how their messages stand. For several threads; each call is short. */
final class Floor {
    private static final int LATEST = 8;

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Seats seats;
    private final Deque<Attendance.Latest> latest = new ArrayDeque<>();
    private final Bucket sends;
    private final Bucket calls;

    private Offer offer = new Offer("", List.of());
    private int offers;
    private long offeredAt;
    private @Nullable Ballot ballot;
    private int ballots;
    private long askedAt;
    private long version = 1;
    private long tickets;
    private boolean over;

    /** @param tokens makes up identities that can't be guessed */
    Floor(Limits limits, LongSupplier nanoTime, Supplier<String> tokens) {
        this.nanoTime = nanoTime;
        seats = new Seats(limits, nanoTime, tokens, lock::newCondition);
        sends = new Bucket(limits.sendsOfAll(), nanoTime);
        calls = new Bucket(limits.callsOfAll(), nanoTime);
    }

    private interface Deed<T> {
        T done() throws RefusedException;
    }

    private <T> T locked(Deed<T> deed) throws RefusedException {
        lock.lock();
        try {
            return deed.done();
        } finally {
            lock.unlock();
        }
    }

    // ---- what phones do

    /** Takes part in what all may ask for. */
    void call() throws RefusedException {
        locked(() -> {
            if (!calls.use()) {
                throw new RefusedException(Refusal.BUSY);
            }
            return true;
        });
    }

    /**
     * A phone takes its seat.
     *
     * @param before the identity that it had, if any
     * @return its identity from now on
     */
    String join(String before) throws RefusedException {
        return locked(() -> seats.join(before));
    }

    private Phone phone(String token) throws RefusedException {
        Phone phone = seats.find(token).filter(_ -> !over).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
        phone.seen(nanoTime.getAsLong());
        return phone;
    }

    /** The offer with that number, if it still stands and the phone may send now. */
    Offer offer(String token, int number) throws RefusedException {
        return locked(() -> {
            phone(token).call();
            if (number != offers) {
                throw new RefusedException(Refusal.CHANGED);
            }
            return offer;
        });
    }

    /** Takes a message in. The caller sees to it that it gets to the run. */
    Sent send(String token, Offer answered, Command.SendPayload command) throws RefusedException {
        return locked(() -> {
            Phone phone = phone(token);
            if (!answered.equals(offer)) {
                throw new RefusedException(Refusal.CHANGED);
            }
            phone.send();
            if (!sends.use()) {
                throw new RefusedException(Refusal.BUSY);
            }
            long ticket = ++tickets;
            seats.add(phone, ticket, command.payload(), ++version);
            latest.addFirst(new Attendance.Latest(
                    command.by().map(Object::toString).orElse(""), Payloads.inWords(command.payload())));
            if (latest.size() > LATEST) {
                latest.removeLast();
            }
            return new Sent(ticket, answered, command);
        });
    }

    void vote(String token, int number, int choice) throws RefusedException {
        locked(() -> {
            Phone phone = phone(token);
            phone.call();
            Ballot asked = ballot;
            if (asked == null || asked.number() != number) {
                throw new RefusedException(Refusal.CHANGED);
            }
            asked.count(phone.voteIn(number), choice);
            phone.vote(number, choice);
            return true;
        });
    }

    /** Begins to listen; whoever listened for that phone before hears nothing more. */
    void listen(String token, Object stream) throws RefusedException {
        locked(() -> {
            Phone phone = phone(token);
            phone.call();
            phone.listen(stream);
            return true;
        });
    }

    void hangUp(String token, Object stream) {
        lock.lock();
        try {
            seats.find(token).ifPresent(phone -> {
                phone.hangUp(stream);
                phone.seen(nanoTime.getAsLong());
            });
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something that is newer than a version.
     *
     * @return what is new, or nothing new after that time; empty if this stream is to end
     */
    Optional<Update> await(String token, Object stream, long since, long mostNanos)
            throws RefusedException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Phone phone = phone(token);
            long left = mostNanos;
            while (phone.isOn(stream) && !over) {
                Update update = update(phone, since);
                if (!update.isEmpty() || left <= 0) {
                    return Optional.of(update);
                }
                left = phone.changed().awaitNanos(left);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Update update(Phone phone, long since) {
        Ballot asked = ballot;
        return new Update(
                version,
                offeredAt > since ? Optional.of(new Update.Numbered(offers, offer)) : Optional.empty(),
                askedAt > since,
                asked == null ? Optional.empty() : Optional.of(asked.seenWith(phone.voteIn(asked.number()))),
                phone.changedSince(since));
    }

    // ---- what they are told

    void take(News news) {
        lock.lock();
        try {
            switch (news) {
                case News.Offered(Offer now) -> {
                    offer = now;
                    offers++;
                    offeredAt = ++version;
                    seats.all().forEach(Phone::ring);
                }
                case News.Became(long ticket, Standing standing) -> seats.became(ticket, standing, ++version);
                case News.Asked(String question, List<String> choices) ->
                    asks(new Ballot(++ballots, question, choices));
                case News.Closed() -> {
                    if (ballot != null) {
                        ballot.close();
                        asks(ballot);
                    }
                }
                case News.Revealed(int right, String because) -> {
                    if (ballot != null) {
                        ballot.reveal(right, because);
                        asks(ballot);
                    }
                }
                case News.Withdrawn() -> asks(null);
            }
        } finally {
            lock.unlock();
        }
    }

    private void asks(@Nullable Ballot now) {
        ballot = now;
        askedAt = ++version;
        seats.all().forEach(Phone::ring);
    }

    /** Ends all streams, for good. */
    void end() {
        lock.lock();
        try {
            over = true;
            seats.all().forEach(Phone::ring);
        } finally {
            lock.unlock();
        }
    }

    /** Tells who is there. Of several threads that ask, the last one hears the last of it: it is told under the lock. */
    void count(Consumer<Attendance> teller) {
        lock.lock();
        try {
            Ballot asked = ballot;
            teller.accept(new Attendance(
                    (int) seats.all().stream().filter(Phone::isListening).count(),
                    tickets,
                    List.copyOf(latest),
                    asked == null ? List.of() : asked.counts()));
        } finally {
            lock.unlock();
        }
    }
}
