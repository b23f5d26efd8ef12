package dev.custody.audience;

import dev.custody.engine.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The phones, what they are offered and asked, and how their messages stand. For several threads; each call is short. */
final class Floor {
    /** A phone that was away that long gives up its seat when somebody else needs one. */
    private static final long AWAY_NANOS = 30_000_000_000L;

    private static final int LATEST = 8;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Supplier<String> tokens;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Map<Long, Phone.Mine> byTicket = new HashMap<>();
    private final Map<Long, Phone> senders = new HashMap<>();
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
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.tokens = tokens;
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
        return locked(() -> {
            if (phones.containsKey(before)) {
                return before;
            }
            if (phones.size() >= limits.phones()) {
                leave(longestAway().orElseThrow(() -> new RefusedException(Refusal.FULL)));
            }
            Phone phone = new Phone(
                    tokens.get(),
                    new Bucket(limits.callsOfOne(), nanoTime),
                    new Bucket(limits.sendsOfOne(), nanoTime),
                    lock.newCondition());
            phone.seen(nanoTime.getAsLong());
            phones.put(phone.token(), phone);
            return phone.token();
        });
    }

    private Optional<Phone> longestAway() {
        long latestSeen = nanoTime.getAsLong() - AWAY_NANOS;
        return phones.values().stream()
                .filter(phone -> !phone.isListening() && phone.seenNanos() - latestSeen <= 0)
                .min((one, other) -> Long.signum(one.seenNanos() - other.seenNanos()));
    }

    private void leave(Phone phone) {
        phones.remove(phone.token());
        phone.mine().forEach(this::forget);
    }

    private void forget(Phone.Mine message) {
        byTicket.remove(Phone.ticket(message));
        senders.remove(Phone.ticket(message));
    }

    private Phone phone(String token) throws RefusedException {
        Phone phone = phones.get(token);
        if (phone == null || over) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
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
            Phone.Mine message = new Phone.Mine(ticket, command.payload(), ++version);
            byTicket.put(ticket, message);
            senders.put(ticket, phone);
            Phone.Mine forgotten = phone.add(message, limits.remembered());
            if (forgotten != null) {
                forget(forgotten);
            }
            phone.ring();
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
            Phone phone = phones.get(token);
            if (phone != null) {
                phone.hangUp(stream);
                phone.seen(nanoTime.getAsLong());
            }
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
                    phones.values().forEach(Phone::ring);
                }
                case News.Became(long ticket, Standing standing) -> became(ticket, standing);
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

    private void became(long ticket, Standing standing) {
        Phone.Mine message = byTicket.get(ticket);
        Phone sender = senders.get(ticket);
        if (message != null && sender != null) {
            message.stands(standing, ++version);
            sender.ring();
        }
    }

    private void asks(@Nullable Ballot now) {
        ballot = now;
        askedAt = ++version;
        phones.values().forEach(Phone::ring);
    }

    /** Ends all streams, for good. */
    void end() {
        lock.lock();
        try {
            over = true;
            phones.values().forEach(Phone::ring);
        } finally {
            lock.unlock();
        }
    }

    Attendance attendance() {
        lock.lock();
        try {
            Ballot asked = ballot;
            return new Attendance(
                    (int) phones.values().stream().filter(Phone::isListening).count(),
                    tickets,
                    List.copyOf(latest),
                    asked == null ? List.of() : asked.counts());
        } finally {
            lock.unlock();
        }
    }
}
