package dev.custody.scene;

import dev.custody.trace.HopKind;
import dev.custody.trace.TraceEvent.HopArrived;
import dev.custody.trace.TraceEvent.HopLost;
import dev.custody.trace.TraceEvent.HopStarted;

/** What the events of hops change in a scene: what is on its way, and who waits for it. */
final class HopFold {
    private final Scene scene;
    private final DatabaseFold databases;
    private final Happenings happenings;

    HopFold(Scene scene, DatabaseFold databases, Happenings happenings) {
        this.scene = scene;
        this.databases = databases;
        this.happenings = happenings;
    }

    void started(HopStarted e) {
        Flight flight = new Flight(
                e.hop(),
                e.kind(),
                e.from(),
                e.fromReplica(),
                e.to(),
                e.toReplica(),
                e.job(),
                e.what(),
                e.messages(),
                e.atMicros(),
                e.arrivesAtMicros());
        scene.flights.put(e.hop(), flight);
        databases.talked(flight, false);
        boolean answersCaller = e.kind() == HopKind.ANSWER || e.kind() == HopKind.RESET;
        if (answersCaller && scene.components.get(e.from()) instanceof ServiceState service) {
            if (service.waiting.removeAll(e.messages())) {
                service.version++;
            }
        }
        if (e.kind() == HopKind.RESET) {
            happenings.happen(e.atMicros(), Happening.Kind.RESET, e.from(), e.to(), 0, -1, e.messages(), e.what());
        }
    }

    void arrived(HopArrived e) {
        Flight flight = scene.flights.remove(e.hop());
        if (flight != null) {
            databases.talked(flight, true);
        }
        if (flight != null
                && flight.kind() == HopKind.REQUEST
                && scene.components.get(flight.to()) instanceof ServiceState service) {
            service.waiting.addAll(flight.messages());
            service.version++;
        }
    }

    void lost(HopLost e) {
        Flight flight = scene.flights.remove(e.hop());
        if (flight == null) {
            return;
        }
        double fraction = flight.progress(e.atMicros());
        boolean payload = flight.kind().carriesPayload();
        if (payload) {
            happenings.drop(flight.messages(), new Drop(e.atMicros(), flight.from(), flight.to(), fraction));
        }
        happenings.happen(
                e.atMicros(),
                payload ? Happening.Kind.MESSAGE_DROPPED : Happening.Kind.TALK_DROPPED,
                flight.from(),
                flight.to(),
                fraction,
                -1,
                flight.messages(),
                flight.what());
    }
}
