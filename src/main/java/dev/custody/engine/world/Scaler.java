package dev.custody.engine.world;

import dev.custody.diagram.Scale;
import dev.custody.trace.TraceEvent;

/**
 * Looks every so often how many entries the queue of a service has, and has as many of its replicas run as they want. It
 * belongs to the platform: it knows the queue's count whatever link is cut, and is not killed. While the queue or all of the
 * service is down, it leaves things as they are.
 */
final class Scaler extends Timed {
    private final ServicePart service;
    private final Scale scale;
    private int wanted;

    Scaler(ServicePart service, Scale scale) {
        this.service = service;
        this.scale = scale;
        this.wanted = scale.from();
        service.world().slots().add(this);
    }

    /** Whether the replica is one of those that are to run. */
    boolean wants(int replica) {
        return replica < wanted;
    }

    void start() {
        service.world().afterInBackground(scale.everyMicros(), Op.SCALE, this);
    }

    /** Whether nothing would change if it looked now. */
    boolean isQuiet() {
        return count() == wanted;
    }

    @Override
    void fire(Op op) {
        start();
        int count = count();
        if (count != wanted) {
            wanted = count;
            service.world().write(new TraceEvent.Scaled(service.world().now(), service.id(), count));
            service.replicas().forEach(Replica::scaled);
        }
    }

    private int count() {
        EntryPart queue = service.source().orElseThrow();
        boolean blind = !queue.isUp() || service.replicas().stream().allMatch(Replica::isKilled);
        return blind ? wanted : scale.wanted(queue.backlog());
    }
}
