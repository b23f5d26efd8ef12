package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.News;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Workload;
import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A client at work: sends its workload, waits for answers, tries again if that is its habit. */
final class ClientPart extends Part {
    private static final double MICROS_PER_SECOND = 1_000_000;

    private final Component.Client client;
    private final Workload workload;
    private final Draws arrivals;
    private final Draws contents;
    private final Map<Integer, Nature> made = new LinkedHashMap<>();

    /** Messages of which an earlier attempt was left without an answer. */
    private final Set<MessageId> doubted = new LinkedHashSet<>();

    /** The messages that it was told are accepted and hears of later, each with the attempt that was. */
    private final Map<MessageId, Integer> awaited = new LinkedHashMap<>();

    /** The messages that it is still handing in, if it hears of them later. */
    private final Set<MessageId> underWay = new LinkedHashSet<>();

    private Optional<Ear> ear = Optional.empty();
    private int left;
    private int drawn;

    ClientPart(World world, Component.Client client, Workload workload) {
        super(world, client.id());
        this.client = client;
        this.workload = workload;
        this.arrivals = new Draws(() -> world.randomFor("arrivals " + client.id()));
        this.contents = new Draws(() -> world.randomFor("contents " + client.id()));
        this.left = workload.messages();
    }

    @Override
    void start() {
        scheduleArrival();
        if (client.news().orElse(null) instanceof News.Hears(ComponentId queue)) {
            Ear opened = new Ear(this, (EntryPart) world().part(queue));
            ear = Optional.of(opened);
            opened.start();
        }
    }

    Component.Client component() {
        return client;
    }

    private void scheduleArrival() {
        if (left > 0) {
            double mean = MICROS_PER_SECOND / workload.perSecond();
            double wait = workload.random() ? arrivals.from().exponential(mean) : mean;
            world().after(Math.max(1, Math.round(wait)), Op.ARRIVAL, this);
        }
    }

    @Override
    void fire(Op op) {
        int now = Math.min(left, workload.burst());
        left -= now;
        for (int i = 0; i < now; i++) {
            send(draw());
        }
        scheduleArrival();
    }

    /** Decides what the message with this number will be. Returns whether it is not too late for that. */
    boolean make(int message, Nature nature) {
        if (message <= drawn) {
            return false;
        }
        made.put(message, nature);
        return true;
    }

    /** The chance is drawn in any case, so that a message whose nature was decided never reshuffles what follows. */
    private Nature draw() {
        drawn++;
        Nature chance = drawn(contents.from().nextDouble());
        return made.getOrDefault(drawn, chance);
    }

    private Nature drawn(double chance) {
        if (chance < workload.invalid()) {
            return Nature.INVALID;
        }
        if (chance < workload.invalid() + workload.poison()) {
            return Nature.POISON;
        }
        return chance < workload.invalid() + workload.poison() + workload.late() ? Nature.LATE : Nature.VALID;
    }

    void send(Nature nature) {
        hand(nature, Payloads.generate(type(), nature, contents.from()));
    }

    /** Sends what somebody made up. Whether it keeps the limits is for others to find out. */
    void send(List<NamedValue> payload) {
        List<NamedValue> complete = Payloads.complete(type(), payload, contents.from());
        Nature nature = Payloads.complaint(type(), complete).isPresent() ? Nature.INVALID : Nature.VALID;
        hand(nature, complete);
    }

    private void hand(Nature nature, List<NamedValue> payload) {
        Message message = world().create(type(), nature, id(), payload);
        world().busy(1);
        if (ear.isPresent()) {
            underWay.add(message.id());
        }
        new Attempt(this, message, 1).start();
    }

    private MessageType type() {
        return world().diagram().message(client.sends());
    }

    /** The client learns, or concludes, what became of an attempt, and with it of its message. */
    void conclude(Attempt attempt, Receipt answer, String reason) {
        Retry retry = client.retry();
        // "It failed" is said of this attempt. What an unanswered one before it did, nobody has said.
        Receipt receipt =
                answer == Receipt.FAILED && doubted.contains(attempt.message().id()) ? Receipt.IN_DOUBT : answer;
        boolean unhappy = receipt == Receipt.FAILED || receipt == Receipt.IN_DOUBT;
        boolean again = unhappy && attempt.number() < retry.attempts();
        boolean asks = receipt == Receipt.ACCEPTED && client.news().isPresent();
        world().write(new TraceEvent.ReceiptGiven(
                world().now(), attempt.message().id(), id(), attempt.number(), receipt, reason, !again && !asks));
        if (!again) {
            underWay.remove(attempt.message().id());
        }
        if (asks) {
            doubted.remove(attempt.message().id());
            waitForNews(attempt, client.news().get());
        } else if (again) {
            if (receipt == Receipt.IN_DOUBT) {
                doubted.add(attempt.message().id());
            }
            double wait = retry.backoffMicros() * Math.pow(retry.factor(), attempt.number() - 1);
            new Attempt(this, attempt.message(), attempt.number() + 1).startAfter(Math.max(1, Math.round(wait)));
        } else {
            doubted.remove(attempt.message().id());
            world().busy(-1);
        }
    }

    private void waitForNews(Attempt attempt, News news) {
        switch (news) {
            case News.Polls polls ->
                new Enquiry(this, attempt.message(), polls, attempt.number(), 1).startAfter(polls.everyMicros());
            case News.Hears _ -> {
                // It only listens: nothing of it is under way.
                awaited.put(attempt.message().id(), attempt.number());
                world().busy(-1);
            }
        }
    }

    /** The client learns what became of a message that it was told is accepted, or gives up asking. */
    void learnt(Message message, int attempt, Receipt receipt, String reason) {
        world().write(new TraceEvent.ReceiptGiven(world().now(), message.id(), id(), attempt, receipt, reason, true));
        world().busy(-1);
    }

    /**
     * A notification came. Returns whether the client is done with it; it is not while it still waits for the answer to what
     * it handed in, and lets the notification come again.
     */
    boolean hear(StoredEntry entry) {
        MessageId message = new MessageId(entry.message());
        if (underWay.contains(message)) {
            return false;
        }
        Integer attempt = awaited.remove(message);
        if (attempt != null) {
            world().write(new TraceEvent.ReceiptGiven(
                    world().now(), message, id(), attempt, Notification.read(entry), "notified", true));
        }
        return true;
    }

    /** Whether it takes notifications out of this queue. */
    boolean hears(EntryPart queue) {
        return ear.filter(e -> e.isAt(queue)).isPresent();
    }

    @Override
    boolean isUp(int replica) {
        return true;
    }

    @Override
    boolean accepts(Hop hop) {
        return !(hop.cargo() instanceof Cargo.PollAnswered answer)
                || answer.poll().isExpected();
    }

    @Override
    void arrive(Hop hop) {
        switch (hop.cargo()) {
            case Cargo.Told told -> told.exchange().told(told.receipt(), told.reason());
            case Cargo.Answered answered -> answered.call().answered(answered.result());
            case Cargo.Broken(Cargo.Ask ask, boolean refused) -> ask.exchange().broken(refused);
            case Cargo.Broken(Cargo.Asked asked, boolean refused) ->
                asked.call().broken(refused);
            case Cargo.PollAnswered answer -> answer.poll().receiver().received(answer.poll(), answer);
            case Cargo.Broken(Cargo.PollSent(Poll poll), boolean _) ->
                poll.receiver().pollFailed(poll, true);
            case Cargo.Ask _, Cargo.Asked _, Cargo.PollSent _, Cargo.GaveBack _ -> throw misled(hop);
            case Cargo.Moved _, Cargo.MoveAnswered _, Cargo.Closed _, Cargo.Hushed _, Cargo.Withdrawn _ ->
                throw misled(hop);
        }
    }
}
