package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.trace.HopKind;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.HopStarted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows a trace and says of each thing that happens whom it concerns and where in whose program it lies. It knows jobs, hops and
 * steps in general and none of them by name, so that a new step or component needs nothing here.
 */
final class Tracker {
    private static final String REQUEST = "request";
    private static final String POLL = "poll";
    private static final String MOVE = "move";
    private static final String BY_ITSELF = "by itself";

    /** Something on its way, and what it is for. */
    private record Flight(HopStarted hop, Spot spot, boolean isAnswer, boolean ofJob) {}

    private record Transaction(ComponentId database, int number) {}

    /** That an event concerns somebody; the more telling spots are those of jobs. */
    private record Sighting(Optional<Spot> spot, boolean ofJob) {}

    private final Diagram diagram;
    private final Map<Integer, Target> jobs = new LinkedHashMap<>();
    private final Map<Integer, Spot> spots = new LinkedHashMap<>();
    private final Map<Integer, Flight> flights = new LinkedHashMap<>();
    private final Map<ComponentId, List<Flight>> pending = new LinkedHashMap<>();
    private final Map<Transaction, Integer> transactions = new LinkedHashMap<>();
    private final Map<String, String> verbs = new LinkedHashMap<>();

    // ---- what the present happening adds
    private final Map<Target, Sighting> sightings = new LinkedHashMap<>();
    private final List<Recording.Sent> sent = new ArrayList<>();
    private final List<Recording.Sent> arrived = new ArrayList<>();
    private final List<Target> started = new ArrayList<>();

    Tracker(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Takes in all events of one happening: nothing can come between them. */
    Recording.Happening take(List<TraceEvent> events) {
        sightings.clear();
        sent.clear();
        arrived.clear();
        started.clear();
        for (TraceEvent event : events) {
            switch (event) {
                case TraceEvent.OfRun _, TraceEvent.OfClient _ -> {}
                case TraceEvent.OfFault fault -> {
                    if (fault instanceof TraceEvent.Killed killed) {
                        pending.remove(killed.component());
                    }
                }
                case TraceEvent.OfJob job -> take(job);
                case TraceEvent.OfHop hop -> take(hop);
                case TraceEvent.OfDatabase database -> applied(database.database(), asker(database));
                case TraceEvent.OfEntry entry -> applied(entry.sink(), asker(entry));
            }
        }
        return new Recording.Happening(concerned(), List.copyOf(sent), List.copyOf(arrived), List.copyOf(started));
    }

    /** Where a sink is concerned and nobody asked it to, it acts by itself: a timer. */
    private Map<Target, Spot> concerned() {
        Optional<Spot> somebody = sightings.values().stream()
                .filter(Sighting::ofJob)
                .flatMap(sighting -> sighting.spot().stream())
                .reduce((_, last) -> last);
        Map<Target, Spot> concerned = new LinkedHashMap<>();
        sightings.forEach((target, sighting) -> concerned.put(
                target,
                sighting.spot()
                        .or(() -> somebody)
                        .orElseGet(() -> new Spot(target.component(), Spot.NO_STEP, BY_ITSELF, Phase.DURING))));
        return concerned;
    }

    private void see(Target target, Optional<Spot> spot, boolean ofJob) {
        if (diagram.component(target.component()) instanceof Component.Client) {
            return;
        }
        Sighting before = sightings.get(target);
        boolean tellsMore = before == null || before.spot().isEmpty() || ofJob || !before.ofJob();
        if (tellsMore && (before == null || spot.isPresent())) {
            sightings.put(target, new Sighting(spot, ofJob));
        }
    }

    // ---- what sinks do

    /** Something changed in a sink: because somebody asked it to, and does not know yet; or by itself, after a while. */
    private void applied(ComponentId sink, Optional<Flight> asked) {
        Optional<Spot> spot = asked.map(flight -> flight.spot().at(Phase.APPLIED));
        boolean ofJob = asked.map(Flight::ofJob).orElse(false);
        see(whole(sink), spot, ofJob);
        asked.filter(Flight::ofJob)
                .ifPresent(flight -> spots.computeIfPresent(
                        flight.hop().job(), (_, now) -> isSameStep(now, flight.spot()) ? now.at(Phase.APPLIED) : now));
    }

    private Optional<Flight> asker(TraceEvent.OfDatabase event) {
        if (event instanceof TraceEvent.TransactionOpened opened) {
            transactions.put(new Transaction(opened.database(), opened.tx()), opened.job());
        }
        Integer job = transactions.get(new Transaction(event.database(), event.tx()));
        return waiting(event.database(), flight -> job != null && flight.hop().job() == job);
    }

    private Optional<Flight> asker(TraceEvent.OfEntry event) {
        return waiting(event.sink(), flight -> flight.hop().messages().contains(event.message()));
    }

    /** The first that a sink was asked, and has not answered yet. */
    private Optional<Flight> waiting(ComponentId sink, Predicate<Flight> which) {
        return pending.getOrDefault(sink, List.of()).stream().filter(which).findFirst();
    }

    private Target whole(ComponentId component) {
        return new Target(component, Command.ALL_REPLICAS);
    }

    /** A replica where there are several; else the component, which is the same and reads better. */
    private Target replica(ComponentId component, int replica) {
        boolean several = diagram.component(component) instanceof Component.Service service && service.replicas() > 1;
        return several ? new Target(component, replica) : whole(component);
    }

    // ---- jobs

    private void take(TraceEvent.OfJob event) {
        if (event instanceof TraceEvent.JobStarted start) {
            Target target = replica(start.service(), start.replica());
            jobs.put(start.job(), target);
            spots.put(start.job(), beforeFirst(start.service()));
            started.add(target);
        }
        Target target = jobs.get(event.job());
        Spot now = spots.get(event.job());
        if (target == null || now == null) {
            return;
        }
        if (event instanceof TraceEvent.StepStarted step) {
            verbs.put(target.component() + " " + step.step(), step.verb());
            now = new Spot(target.component(), step.step(), step.verb(), Phase.DURING);
        } else if (event instanceof TraceEvent.StepEnded step) {
            String verb = verbs.getOrDefault(target.component() + " " + step.step(), "");
            now = new Spot(target.component(), step.step(), verb, Phase.AFTER);
        } else if (event instanceof TraceEvent.JobEnded) {
            now = new Spot(target.component(), Spot.END, Spot.END, Phase.AFTER);
        }
        spots.put(event.job(), now);
        see(target, Optional.of(now), true);
    }

    private Spot beforeFirst(ComponentId service) {
        String verb = diagram.component(service) instanceof Component.Service known
                        && !known.program().steps().isEmpty()
                ? known.program().steps().getFirst().verb()
                : "";
        return new Spot(service, "0", verb, Phase.BEFORE);
    }

    // ---- hops

    private void take(TraceEvent.OfHop event) {
        if (event instanceof HopStarted hop) {
            Flight flight = flight(hop);
            flights.put(hop.hop(), flight);
            sent.add(new Recording.Sent(hop.from(), hop.to(), flight.spot()));
            if (flight.isAnswer()) {
                answered(hop);
            }
            see(flight, flight.spot());
            return;
        }
        Flight flight = flights.remove(event.hop());
        if (flight == null) {
            return;
        }
        boolean isQuestion = event instanceof TraceEvent.HopArrived && !flight.isAnswer();
        Spot spot = isQuestion ? flight.spot().at(Phase.ARRIVED) : flight.spot();
        if (isQuestion) {
            arrived.add(new Recording.Sent(flight.hop().from(), flight.hop().to(), spot));
            if (!flight.hop().messages().isEmpty()) {
                pending.computeIfAbsent(flight.hop().to(), _ -> new ArrayList<>())
                        .add(flight);
            }
        }
        see(flight, spot);
    }

    private void answered(HopStarted answer) {
        question(answer)
                .ifPresent(flight ->
                        pending.getOrDefault(answer.from(), new ArrayList<>()).remove(flight));
    }

    private Optional<Flight> question(HopStarted answer) {
        return waiting(
                answer.from(),
                flight -> flight.hop().from().equals(answer.to())
                        && flight.hop().job() == answer.job()
                        && flight.hop().messages().equals(answer.messages()));
    }

    private void see(Flight flight, Spot spot) {
        HopStarted hop = flight.hop();
        if (flight.ofJob()) {
            spots.computeIfPresent(hop.job(), (_, now) -> isSameStep(now, spot) ? spot : now);
        }
        see(replica(hop.from(), hop.fromReplica()), Optional.of(spot), flight.ofJob());
        see(replica(hop.to(), hop.toReplica()), Optional.of(spot), flight.ofJob());
    }

    private static boolean isSameStep(Spot now, Spot other) {
        return now.isWithinStep() && now.path().equals(other.path());
    }

    private Flight flight(HopStarted hop) {
        boolean withClient = isClient(hop.from()) || isClient(hop.to());
        Target target = jobs.get(hop.job());
        Spot now = spots.get(hop.job());
        if (target != null && now != null && !withClient) {
            boolean isAnswer = !hop.from().equals(target.component());
            // What a job sends when its step is over (it gives a message back) belongs to no step.
            Spot about = now.isWithinStep()
                    ? now
                    : new Spot(target.component(), Spot.END, hop.kind().name().toLowerCase(Locale.ROOT), Phase.DURING);
            return new Flight(hop, about.at(isAnswer ? Phase.ANSWER : Phase.REQUEST), isAnswer, true);
        }
        boolean isAnswer = isAnswer(hop);
        ComponentId asker = isAnswer ? hop.to() : hop.from();
        String verb = isClient(asker) ? REQUEST : diagram.component(asker).isSink() ? verbOfSink(hop, isAnswer) : POLL;
        return new Flight(
                hop, new Spot(asker, Spot.NO_STEP, verb, isAnswer ? Phase.ANSWER : Phase.REQUEST), isAnswer, false);
    }

    /** What a sink asks of another one: an answer is named after its question. */
    private String verbOfSink(HopStarted hop, boolean isAnswer) {
        return isAnswer
                ? question(hop).map(flight -> flight.spot().verb()).orElseGet(() -> verb(hop.kind()))
                : verb(hop.kind());
    }

    private static String verb(HopKind kind) {
        return kind == HopKind.TRANSFER ? MOVE : kind.name().toLowerCase(Locale.ROOT);
    }

    /** Clients ask services and sinks, services ask sinks; between two sinks, what travels tells who asks. */
    private boolean isAnswer(HopStarted hop) {
        if (isClient(hop.from()) || isClient(hop.to())) {
            return isClient(hop.to());
        }
        boolean fromSink = diagram.component(hop.from()).isSink();
        return fromSink && (!diagram.component(hop.to()).isSink() || isAnswerBetweenSinks(hop));
    }

    private boolean isAnswerBetweenSinks(HopStarted hop) {
        // Either side may notice the end of a connection: whoever is asked tells the one who asks.
        return hop.kind() == HopKind.RESET
                ? diagram.links().stream()
                        .noneMatch(link ->
                                link.from().equals(hop.from()) && link.to().equals(hop.to()))
                : hop.kind().isReply();
    }

    private boolean isClient(ComponentId id) {
        return diagram.component(id) instanceof Component.Client;
    }
}
