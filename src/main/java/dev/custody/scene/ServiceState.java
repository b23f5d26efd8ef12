package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.Scale;
import dev.custody.diagram.Setting;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A stateless service: its replicas, the jobs at work in them, and who waits at its door. */
public final class ServiceState extends ComponentState {
    private final ComponentId id;
    private boolean[] replicaDown;
    private int wanted;
    final List<Job> jobs = new ArrayList<>();
    final List<MessageId> waiting = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();

    /** A copy that a replica keeps in itself. */
    public record Kept(int replica, Keeping in, MessageId message) {}

    ServiceState(Component.Service service) {
        this(
                service.id(),
                new boolean[service.replicas()],
                service.scale().map(Scale::from).orElse(service.replicas()));
    }

    private ServiceState(ComponentId id, boolean[] replicaDown, int wanted) {
        this.wanted = wanted;
        this.id = id;
        this.replicaDown = replicaDown;
    }

    ComponentId id() {
        return id;
    }

    public int replicas() {
        return replicaDown.length;
    }

    /** How many of its replicas are to run, from the first on: all, unless it is scaled. */
    public int wanted() {
        return wanted;
    }

    /** Whether the replica is scaled in and has nothing to do any more. */
    public boolean isReplicaAbsent(int replica) {
        return replica >= wanted && jobs.stream().noneMatch(job -> job.replica() == replica);
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
        settle();
    }

    void scale(int replicas) {
        wanted = Math.min(replicas, replicaDown.length);
        settle();
    }

    @Override
    void set(Setting setting, long value) {
        super.set(setting, value);
        if (setting == Setting.REPLICAS) {
            wanted = Math.toIntExact(value);
            replicaDown = Arrays.copyOf(replicaDown, Math.max(wanted, replicaDown.length));
            settle();
        }
    }

    /** It is down when all that are to run are. */
    private void settle() {
        boolean all = true;
        for (int i = 0; i < wanted; i++) {
            all &= replicaDown[i];
        }
        down = all;
        if (down) {
            waiting.clear();
        }
    }

    @Override
    ServiceState copy() {
        ServiceState copy = copyInto(new ServiceState(id, replicaDown.clone(), wanted));
        copy.jobs.addAll(jobs);
        copy.waiting.addAll(waiting);
        copy.kept.addAll(kept);
        return copy;
    }
}
