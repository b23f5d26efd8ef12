package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.diagram.Trigger;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stateless service at work: its replicas, and who of them gets the next call. */
final class ServicePart extends Part {
    private static final long NEVER_QUIET = -1;

    private final Component.Service service;
    private final List<Replica> replicas = new ArrayList<>();
    private final Draws durations;
    private final Optional<Scaler> scaler;
    private int turn;

    /** How many changes there had been when a tick last found nothing to do. */
    private long quietAtChanges = NEVER_QUIET;

    ServicePart(World world, Component.Service service) {
        super(world, service.id());
        this.service = service;
        this.durations = new Draws(() -> world.randomFor("durations " + service.id()));
        this.scaler = service.scale().map(scale -> new Scaler(this, scale));
        for (int i = 0; i < service.replicas(); i++) {
            replicas.add(new Replica(this, i));
        }
    }

    Component.Service component() {
        return service;
    }

    List<Replica> replicas() {
        return replicas;
    }

    @Override
    void start() {
        replicas.stream().filter(Replica::isWanted).forEach(Replica::start);
        scheduleTick();
        scaler.ifPresent(Scaler::start);
    }

    private void scheduleTick() {
        if (service.trigger() instanceof Trigger.Every every) {
            world().afterInBackground(every.periodMicros(), Op.TICK, this);
        }
    }

    @Override
    void fire(Op op) {
        scheduleTick();
        replicas.stream().filter(Replica::isUp).findFirst().ifPresent(Replica::tick);
    }

    @Override
    boolean isUp(int replica) {
        if (replica != NO_REPLICA) {
            return replicas.get(replica).isUp();
        }
        for (Replica candidate : replicas) {
            if (candidate.isUp()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the replica is to run; all of them are, where nobody scales. */
    boolean wants(int replica) {
        return scaler.isPresent() ? scaler.get().wants(replica) : replica < setting(Setting.REPLICAS);
    }

    @Override
    void changed(Setting setting) {
        switch (setting) {
            case CONCURRENCY -> List.copyOf(replicas).forEach(Replica::resized);
            case REPLICAS -> {
                while (replicas.size() < setting(Setting.REPLICAS)) {
                    replicas.add(new Replica(this, replicas.size()));
                }
                List.copyOf(replicas).forEach(Replica::scaled);
            }
            case CALL_TIMEOUT, TIMEOUT, VISIBILITY, MAX_RECEIVES, BATCH, LATENCY, JITTER -> {}
        }
    }

    /** Whether somebody of it is there to poll. */
    boolean isReceiving() {
        for (Replica replica : replicas) {
            if (replica.isUp() && replica.isWanted()) {
                return true;
            }
        }
        return false;
    }

    /** The replica that a load balancer would send the next call to: alive, least loaded, in turn. */
    int chooseReplica() {
        int best = NO_REPLICA;
        for (int i = 0; i < replicas.size(); i++) {
            int candidate = (turn + i) % replicas.size();
            Replica replica = replicas.get(candidate);
            if (replica.isUp()
                    && replica.isWanted()
                    && (best == NO_REPLICA
                            || replica.load() < replicas.get(best).load())) {
                best = candidate;
            }
        }
        turn = (turn + 1) % replicas.size();
        return best;
    }

    @Override
    boolean accepts(Hop hop) {
        return switch (hop.cargo()) {
            case Cargo.Ask _ -> hop.toReplica() != NO_REPLICA && isUp(hop.toReplica()) && !hop.refused();
            case Cargo.Answered(Call call, CallResult _) -> call.isExpected();
            case Cargo.PollAnswered answer -> answer.poll().isExpected();
            case Cargo.Broken(Cargo.Asked(Call call), boolean _) -> call.isExpected();
            case Cargo.Broken(Cargo.PollSent(Poll poll), boolean _) -> poll.isExpected();
            case Cargo.Broken(Cargo.Ask _, boolean _) -> throw misled(hop);
            case Cargo.Asked _, Cargo.PollSent _, Cargo.Told _, Cargo.GaveBack _, Cargo.Moved _ -> throw misled(hop);
            case Cargo.MoveAnswered _, Cargo.Closed _, Cargo.Hushed _, Cargo.Withdrawn _ -> throw misled(hop);
        };
    }

    @Override
    void arrive(Hop hop) {
        switch (hop.cargo()) {
            case Cargo.Ask(Exchange exchange) -> replicas.get(hop.toReplica()).take(exchange);
            case Cargo.Answered(Call call, CallResult result) -> call.answered(result);
            case Cargo.PollAnswered answer -> answer.poll().receiver().received(answer.poll(), answer);
            case Cargo.Broken(Cargo.Asked(Call call), boolean refused) -> call.broken(refused);
            case Cargo.Broken(Cargo.PollSent(Poll poll), boolean _) ->
                poll.receiver().pollFailed(poll, true);
            case Cargo.Broken(Cargo.Ask _, boolean _) -> throw misled(hop);
            case Cargo.Asked _, Cargo.PollSent _, Cargo.Told _, Cargo.GaveBack _, Cargo.Moved _ -> throw misled(hop);
            case Cargo.MoveAnswered _, Cargo.Closed _, Cargo.Hushed _, Cargo.Withdrawn _ -> throw misled(hop);
        }
    }

    /** How long a work takes this time, in microseconds. */
    long draw(Step.Work work) {
        return switch (work.spread()) {
            case NONE -> work.takesMicros();
            case UNIFORM -> durations.from().uniform(0, 2 * work.takesMicros());
            case EXPONENTIAL -> Math.round(durations.from().exponential(work.takesMicros()));
        };
    }

    /** Answers a caller. */
    void tell(int replica, int job, Exchange exchange, Receipt receipt, String reason) {
        world().network()
                .send(new Sending(
                        HopKind.ANSWER,
                        this,
                        replica,
                        exchange.client(),
                        NO_REPLICA,
                        job,
                        reason,
                        List.of(exchange.message().id()),
                        new Cargo.Told(exchange, receipt, reason),
                        false,
                        0));
    }

    /** The queue or topic that it receives from, if it does. */
    Optional<EntryPart> source() {
        return switch (service.trigger()) {
            case Trigger.Receive receive -> Optional.of((EntryPart) world().part(receive.queue()));
            case Trigger.Subscription subscription -> Optional.of((EntryPart) world().part(subscription.topic()));
            case Trigger.Request _, Trigger.Status _, Trigger.Every _ -> Optional.empty();
        };
    }

    /** Up to how many messages a job of it has in hand. */
    int batch() {
        return service.trigger() instanceof Trigger.Receive ? Math.toIntExact(setting(Setting.BATCH)) : 1;
    }

    boolean isConsumerOf(EntryPart sink, String channel) {
        return source().filter(s -> s == sink).isPresent() && (channel.isEmpty() || channel.equals(id().value()));
    }

    // ---- schedules

    /** Whether it reads rows by the time at which they were written. */
    boolean readsByTime() {
        return service.readsByTime();
    }

    /** Whether its next tick would find nothing to do, as far as anybody can know, and nobody would scale it. */
    boolean isQuiet() {
        return (scaler.isEmpty() || scaler.get().isQuiet()) && isIdle();
    }

    private boolean isIdle() {
        return !(service.trigger() instanceof Trigger.Every)
                || !isUp(NO_REPLICA)
                || quietAtChanges == world().changes();
    }

    /** A tick's job is over. One that failed for want of a sink that stays away would fail again. */
    void ticked(boolean idle, long changesAtStart) {
        quietAtChanges = idle ? changesAtStart : NEVER_QUIET;
    }

    /** Whether a sink that the program needs is dead, out of reach, or refuses. */
    boolean lacksSomething() {
        for (Step step : service.program().all()) {
            if (step instanceof Step.AtSink atSink) {
                SinkPart sink = world().sink(atSink.sink());
                if (!sink.isUp() || sink.refusesWrites() || !world().network().isConnected(id(), sink.id())) {
                    return true;
                }
            }
        }
        return false;
    }
}
