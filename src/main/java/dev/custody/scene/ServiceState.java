package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A stateless service: its replicas, the jobs at work in them, and who waits at its door. */
public final class ServiceState extends ComponentState {
    private final ComponentId id;
    private final boolean[] replicaDown;
    final List<Job> jobs = new ArrayList<>();
    final List<MessageId> waiting = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();

    /** A copy that a replica keeps in itself. */
    public record Kept(int replica, Keeping in, MessageId message) {}

    ServiceState(Component.Service service) {
        this(service.id(), new boolean[service.replicas()]);
    }

    private ServiceState(ComponentId id, boolean[] replicaDown) {
        this.id = id;
        this.replicaDown = replicaDown;
    }

    ComponentId id() {
        return id;
    }

    public int replicas() {
        return replicaDown.length;
    }

    public boolean isReplicaDown(int replica) {
        return replicaDown[replica];
    }

    /** The jobs at work, oldest first. */
    public List<Job> jobs() {
        return Collections.unmodifiableList(jobs);
    }

    /** The messages of callers that wait for a free place, longest first. */
    public List<MessageId> waiting() {
        return Collections.unmodifiableList(waiting);
    }

    /** What its replicas keep in themselves, longest kept first. */
    public List<Kept> kept() {
        return Collections.unmodifiableList(kept);
    }

    int freeSlot(int replica) {
        int slot = 0;
        while (isTaken(replica, slot)) {
            slot++;
        }
        return slot;
    }

    private boolean isTaken(int replica, int slot) {
        for (Job job : jobs) {
            if (job.replica() == replica && job.slot() == slot) {
                return true;
            }
        }
        return false;
    }

    int indexOf(int job) {
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).number() == job) {
                return i;
            }
        }
        return -1;
    }

    @Override
    void kill() {
        setDown(-1, true);
    }

    void setDown(int replica, boolean isDown) {
        if (replica < 0 || replica >= replicaDown.length) {
            Arrays.fill(replicaDown, isDown);
        } else {
            replicaDown[replica] = isDown;
        }
        boolean all = true;
        for (boolean each : replicaDown) {
            all &= each;
        }
        down = all;
        if (down) {
            waiting.clear();
        }
    }

    @Override
    ServiceState copy() {
        ServiceState copy = copyInto(new ServiceState(id, replicaDown.clone()));
        copy.jobs.addAll(jobs);
        copy.waiting.addAll(waiting);
        copy.kept.addAll(kept);
        return copy;
    }
}
