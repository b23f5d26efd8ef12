package dev.custody.audience;

import dev.custody.engine.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the run and the phones meet. What is public is for those who play the run: all of it returns at once, and waits for no
 * phone and for no lock.
 */
public final class Room implements Votes {
    private final Limits limits;
    private final Floor floor;
    private final Queue<Sent> toRun = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Queue<News> toPhones = new ConcurrentLinkedQueue<>();
    private volatile Attendance attendance = Attendance.NOBODY;
    private volatile @Nullable Thread usher;
    private volatile boolean over;

    public Room(Limits limits) {
        this(limits, System::nanoTime, new Keys()::phone);
    }

    /** @param tokens makes up identities that can't be guessed */
    Room(Limits limits, LongSupplier nanoTime, Supplier<String> tokens) {
        this.limits = limits;
        floor = new Floor(limits, nanoTime, tokens);
    }

    Limits limits() {
        return limits;
    }

    // ---- for those who play the run

    /** What can be sent from now on. */
    public void offer(Offer offer) {
        tell(new News.Offered(offer));
    }

    /** Takes the next messages that came from phones, in their order. */
    public List<Sent> take(int most) {
        List<Sent> taken = new ArrayList<>();
        while (taken.size() < most) {
            Sent next = toRun.poll();
            if (next == null) {
                break;
            }
            waiting.decrementAndGet();
            taken.add(next);
        }
        return taken;
    }

    /** What became of a message; one that nobody remembers any more changes nothing. */
    public void became(long ticket, Standing standing) {
        tell(new News.Became(ticket, standing));
    }

    /** Who is there, a moment ago. */
    public Attendance attendance() {
        return attendance;
    }

    @Override
    public void ask(String question, List<String> choices) {
        tell(new News.Asked(question, choices));
    }

    @Override
    public void close() {
        tell(new News.Closed());
    }

    @Override
    public void reveal(int right, String because) {
        tell(new News.Revealed(right, because));
    }

    @Override
    public void withdraw() {
        tell(new News.Withdrawn());
    }

    @Override
    public List<Integer> counts() {
        return attendance.votes();
    }

    @Override
    public int phones() {
        return attendance.phones();
    }

    private void tell(News news) {
        toPhones.add(news);
        LockSupport.unpark(usher);
    }

    // ---- for the server

    /** Passes on to the phones what is told, until the room is closed. On a thread of its own. */
    void serve() {
        usher = Thread.currentThread();
        while (!over) {
            takeIn();
            if (toPhones.isEmpty()) {
                LockSupport.park(this);
            }
        }
    }

    /** Takes in what was told so far. */
    void takeIn() {
        for (News next = toPhones.poll(); next != null; next = toPhones.poll()) {
            floor.take(next);
        }
        count();
    }

    private void count() {
        floor.count(now -> attendance = now);
    }

    /** Sends everybody home. */
    void end() {
        over = true;
        floor.end();
        LockSupport.unpark(usher);
    }

    /** Somebody asks for something, whoever it is. */
    void call() throws RefusedException {
        floor.call();
    }

    String join(String before) throws RefusedException {
        return floor.join(before);
    }

    Offer offer(String token, int number) throws RefusedException {
        return floor.offer(token, number);
    }

    void send(String token, Offer offer, Command.SendPayload command) throws RefusedException {
        if (waiting.incrementAndGet() > limits.waiting()) {
            waiting.decrementAndGet();
            throw new RefusedException(Refusal.BUSY);
        }
        try {
            toRun.add(floor.send(token, offer, command));
        } catch (RefusedException refused) {
            waiting.decrementAndGet();
            throw refused;
        }
        count();
    }

    void vote(String token, int ballot, int choice) throws RefusedException {
        floor.vote(token, ballot, choice);
        count();
    }

    void listen(String token, Object stream) throws RefusedException {
        floor.listen(token, stream);
        count();
    }

    void hangUp(String token, Object stream) {
        floor.hangUp(token, stream);
        count();
    }

    /** See {@link Floor#await}. */
    Optional<Update> await(String token, Object stream, long since, long mostNanos)
            throws RefusedException, InterruptedException {
        return floor.await(token, stream, since, mostNanos);
    }
}
