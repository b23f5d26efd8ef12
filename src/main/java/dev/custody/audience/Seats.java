package dev.custody.audience;

import dev.custody.diagram.NamedValue;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The phones that are there, and whose message is whose. All of it is guarded by the lock of the {@link Floor}. */
final class Seats {
    /** A phone that was away that long gives up its seat when somebody else needs one. */
    private static final long AWAY_NANOS = 30_000_000_000L;
    /** And so does one that never listened: a page does so at once. */
    private static final long NEVER_THERE_NANOS = 5_000_000_000L;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Supplier<String> tokens;
    private final Supplier<Condition> conditions;
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Map<Long, Phone.Mine> byTicket = new HashMap<>();
    private final Map<Long, Phone> senders = new HashMap<>();

    /**
     * Those of an empty room.
     *
     * @param tokens makes up identities that can't be guessed
     * @param conditions makes what a phone's stream waits for, of the lock that guards this
     */
    Seats(Limits limits, LongSupplier nanoTime, Supplier<String> tokens, Supplier<Condition> conditions) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.tokens = tokens;
        this.conditions = conditions;
    }

    /** See {@link Floor#join}. */
    String join(String before) throws RefusedException {
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
                conditions.get());
        phone.seen(nanoTime.getAsLong());
        phones.put(phone.token(), phone);
        return phone.token();
    }

    private Optional<Phone> longestAway() {
        return awayFor(NEVER_THERE_NANOS, phone -> !phone.hasListened()).or(() -> awayFor(AWAY_NANOS, _ -> true));
    }

    private Optional<Phone> awayFor(long nanos, Predicate<Phone> which) {
        long latestSeen = nanoTime.getAsLong() - nanos;
        return phones.values().stream()
                .filter(which)
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

    /** The phone with that identity. */
    Optional<Phone> find(String token) {
        return Optional.ofNullable(phones.get(token));
    }

    Collection<Phone> all() {
        return Collections.unmodifiableCollection(phones.values());
    }

    /** A message of that phone; it is remembered in place of an old one if it has many. */
    void add(Phone phone, long ticket, List<NamedValue> payload, long version) {
        Phone.Mine message = new Phone.Mine(ticket, payload, version);
        byTicket.put(ticket, message);
        senders.put(ticket, phone);
        Phone.Mine forgotten = phone.add(message, limits.remembered());
        if (forgotten != null) {
            forget(forgotten);
        }
        phone.ring();
    }

    /** A message stands otherwise from that version on. */
    void became(long ticket, Standing standing, long version) {
        Phone.Mine message = byTicket.get(ticket);
        Phone sender = senders.get(ticket);
        if (message != null && sender != null) {
            message.stands(standing, version);
            sender.ring();
        }
    }
}
