package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Keeping;
import dev.custody.ledger.Holding.InJob;
import dev.custody.ledger.Holding.Kept;
import dev.custody.ledger.Holding.OnHop;
import dev.custody.ledger.Holding.Waiting;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.HopStarted;
import dev.custody.trace.TraceEvent.JobStarted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The carriers but for open transactions: hops, jobs, places in the waiting line of a service, and what it keeps in itself. */
final class Flights {
    private final Lives lives;
    private final Set<ComponentId> services = new LinkedHashSet<>();
    private final Map<Integer, HopStarted> hops = new LinkedHashMap<>();
    private final Map<Integer, Job> jobs = new LinkedHashMap<>();
    private final Set<MessageId> waiting = new LinkedHashSet<>();
    private final List<InReplica> kept = new ArrayList<>();

    private record InReplica(Kept holding, MessageId message) {}

    private record Job(InJob holding, List<MessageId> inHand) {}

    Flights(Diagram diagram, Lives lives) {
        this.lives = lives;
        for (Component component : diagram.components()) {
            if (component instanceof Component.Service) {
                services.add(component.id());
            }
        }
    }

    private Flights(Set<ComponentId> services, Lives lives) {
        this.lives = lives;
        this.services.addAll(services);
    }

    Flights copyFor(Lives copied) {
        Flights copy = new Flights(services, copied);
        copy.hops.putAll(hops);
        jobs.forEach((number, job) -> copy.jobs.put(number, new Job(job.holding(), new ArrayList<>(job.inHand()))));
        copy.waiting.addAll(waiting);
        copy.kept.addAll(kept);
        return copy;
    }

    void hopStarted(HopStarted hop) {
        boolean carries = hop.kind().carriesPayload();
        boolean turnedAway = !carries && hop.job() < 0;
        hops.put(hop.hop(), hop);
        for (MessageId message : hop.messages()) {
            lives.concern(message);
            if (carries) {
                lives.take(message, holding(hop));
            } else if (turnedAway && waiting.contains(message)) {
                stopWaiting(message, w -> w.service().equals(hop.from()));
            }
        }
    }

    void hopArrived(int number) {
        HopStarted hop = endHop(number);
        if (hop != null && hop.kind() == HopKind.REQUEST && services.contains(hop.to())) {
            for (MessageId message : hop.messages()) {
                lives.take(message, new Waiting(number, hop.to(), hop.toReplica()));
                waiting.add(message);
            }
        }
    }

    void hopLost(int number) {
        endHop(number);
    }

    private @Nullable HopStarted endHop(int number) {
        HopStarted hop = hops.remove(number);
        if (hop != null) {
            for (MessageId message : hop.messages()) {
                lives.concern(message);
                if (hop.kind().carriesPayload()) {
                    lives.leave(message, holding(hop));
                }
            }
        }
        return hop;
    }

    private static OnHop holding(HopStarted hop) {
        return new OnHop(hop.hop(), hop.from(), hop.to());
    }

    void jobStarted(JobStarted event) {
        Job job = new Job(new InJob(event.job(), event.service(), event.replica()), new ArrayList<>(1));
        jobs.put(event.job(), job);
        take(job, event.messages());
    }

    void jobTook(int number, List<MessageId> messages) {
        Job job = jobs.get(number);
        if (job != null) {
            take(job, messages);
        }
    }

    private void take(Job job, List<MessageId> messages) {
        for (MessageId message : messages) {
            lives.concern(message);
            if (!job.inHand().contains(message)) {
                job.inHand().add(message);
                lives.take(message, job.holding());
                if (waiting.contains(message)) {
                    stopWaiting(message, w -> w.service().equals(job.holding().service()));
                }
            }
        }
    }

    void messageKept(int number, Keeping in, MessageId message) {
        Job job = jobs.get(number);
        if (job != null) {
            InJob who = job.holding();
            InReplica copy = new InReplica(new Kept(who.service(), who.replica(), in), message);
            kept.add(copy);
            lives.take(message, copy.holding());
        }
    }

    void keptTaken(int number, List<MessageId> messages) {
        Job job = jobs.get(number);
        if (job != null) {
            Kept memory = new Kept(job.holding().service(), job.holding().replica(), Keeping.MEMORY);
            take(job, messages);
            for (MessageId message : messages) {
                if (kept.remove(new InReplica(memory, message))) {
                    lives.leave(message, memory);
                }
            }
        }
    }

    /** Something happened in that job, and so to all that it has in hand. */
    void concernJob(int number) {
        Job job = jobs.get(number);
        if (job != null) {
            job.inHand().forEach(lives::concern);
        }
    }

    void jobEnded(int number) {
        Job job = jobs.remove(number);
        if (job != null) {
            job.inHand().forEach(message -> lives.leave(message, job.holding()));
        }
    }

    /** @param replica -1 for all */
    void serviceKilled(ComponentId service, int replica) {
        List<Integer> killed = new ArrayList<>();
        jobs.forEach((number, job) -> {
            if (isOf(service, replica, job.holding().service(), job.holding().replica())) {
                killed.add(number);
            }
        });
        killed.forEach(this::jobEnded);
        kept.removeIf(copy ->
                isOf(service, replica, copy.holding().service(), copy.holding().replica())
                        && lives.leave(copy.message(), copy.holding()));
        for (MessageId message : List.copyOf(waiting)) {
            while (waiting.contains(message)
                    && stopWaiting(message, w -> isOf(service, replica, w.service(), w.replica()))) {}
        }
    }

    private static boolean isOf(ComponentId killed, int killedReplica, ComponentId service, int replica) {
        return service.equals(killed) && (killedReplica < 0 || killedReplica == replica);
    }

    /** It leaves the first matching place in a waiting line. Returns whether there was one. */
    private boolean stopWaiting(MessageId message, Predicate<Waiting> which) {
        boolean left = false;
        boolean waitsElsewhere = false;
        for (Holding holding : lives.get(message).hands()) {
            if (holding instanceof Waiting place) {
                if (!left && which.test(place)) {
                    left = lives.leave(message, place);
                } else {
                    waitsElsewhere = true;
                }
            }
        }
        if (!waitsElsewhere) {
            waiting.remove(message);
        }
        return left;
    }
}
