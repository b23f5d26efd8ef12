package dev.custody.engine.world;

import dev.custody.diagram.Defaults;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Trigger;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One instance of a service: its jobs, the callers that wait for one, and the polls it has out. All of it dies with it. */
final class Replica {
    private final ServicePart service;
    private final int index;
    private final List<Job> jobs = new ArrayList<>();
    private final Deque<Exchange> backlog = new ArrayDeque<>();
    private final Polls polls;
    private final List<Message.Copy> memory = new ArrayList<>();
    private final Supervisor supervisor = new Supervisor();
    private boolean up;
    private boolean killed;
    private int incarnation;

    Replica(ServicePart service, int index) {
        this.service = service;
        this.index = index;
        this.polls = new Polls(this);
    }

    ServicePart service() {
        return service;
    }

    int index() {
        return index;
    }

    boolean isUp() {
        return up;
    }

    /** Whether it was killed, and nobody has started it again. One that is scaled in is neither up nor killed. */
    boolean isKilled() {
        return killed;
    }

    /** Whether it is to run, if it is not killed. */
    boolean isWanted() {
        return service.wants(index);
    }

    /** How often it was killed. */
    int incarnation() {
        return incarnation;
    }

    /** How many jobs it has to do, those that wait included. */
    int load() {
        return jobs.size() + backlog.size();
    }

    /** Starts the replica again after it crashed by itself. A kill is somebody else's to undo. */
    private final class Supervisor extends Timed {
        @Override
        void fire(Op op) {
            world().slots().remove(this);
            if (!up) {
                world().write(new TraceEvent.Restarted(world().now(), service.id(), index));
                world().changed();
                start();
            }
        }
    }

    /** What it keeps in its memory, longest kept first. */
    List<Message.Copy> memory() {
        return memory;
    }

    /** Keeps further messages. With more than fit it crashes, and all of it is gone: it is not up then. */
    void remember(List<Message.Copy> copies) {
        memory.addAll(copies);
        if (memory.size() > service.component().memory()) {
            world().write(new TraceEvent.LimitReached(
                    world().now(),
                    service.id(),
                    "memory for " + service.component().memory() + " messages"));
            world().write(new TraceEvent.Killed(world().now(), service.id(), index));
            kill();
            world().changed();
            world().slots().add(supervisor);
            world().after(Defaults.SUPERVISOR_MICROS, Op.RESTART, supervisor);
        }
    }

    /** Forgets what it kept, and gives it away. */
    List<Message.Copy> takeMemory() {
        List<Message.Copy> all = List.copyOf(memory);
        memory.clear();
        return all;
    }

    private World world() {
        return service.world();
    }

    void start() {
        up = true;
        killed = false;
        polls.open();
        poll();
    }

    /** Mends it after a kill. It starts if it is wanted. */
    void restart() {
        killed = false;
        scaled();
    }

    /** Another number of replicas is wanted: starts or polls again if it is one of them, else comes to an end. */
    void scaled() {
        if (killed) {
            return;
        }
        if (!isWanted()) {
            if (up) {
                polls.withdraw("no more");
            }
            endIfDone();
        } else if (up) {
            poll();
        } else {
            start();
        }
    }

    /** One that is not wanted is off as soon as it has no job, and no delivery can come. */
    private void endIfDone() {
        if (up && !isWanted() && jobs.isEmpty() && polls.size() == 0) {
            up = false;
            polls.close();
        }
    }

    /** A caller is here. */
    void take(Exchange exchange) {
        if (jobs.size() < service.setting(Setting.CONCURRENCY)) {
            begin(new Origin.Request(exchange));
        } else if (backlog.size() < service.component().backlog()) {
            backlog.add(exchange);
        } else {
            world().write(new TraceEvent.LimitReached(
                    world().now(),
                    service.id(),
                    "backlog of " + service.component().backlog()));
            service.tell(index, Part.NO_JOB, exchange, exchange.unable(Receipt.FAILED), "503: too many callers wait");
        }
    }

    void begin(Origin origin) {
        Job job = new Job(this, origin, world().nextJob());
        jobs.add(job);
        job.start();
    }

    void ended(Job job) {
        jobs.remove(job);
        takeNext();
    }

    private void takeNext() {
        while (!backlog.isEmpty() && jobs.size() < service.setting(Setting.CONCURRENCY)) {
            begin(new Origin.Request(backlog.poll()));
        }
        poll();
    }

    /**
     * It may run another number of jobs at once. What it asked the queue for is answered with nothing, so that it asks again
     * for as many as it may; what the queue has handed out by then is worked on all the same.
     */
    void resized() {
        if (!up) {
            return;
        }
        if (jobs.size() + polls.size() > service.setting(Setting.CONCURRENCY)) {
            polls.withdraw("fewer");
        }
        takeNext();
    }

    /** Asks for as many messages as it could work on. */
    void poll() {
        if (up && isWanted()) {
            polls.ask(service.setting(Setting.CONCURRENCY) - jobs.size());
        }
        endIfDone();
    }

    /** Starts a job for a tick of the clock, unless the last one still runs. */
    void tick() {
        if (jobs.isEmpty() && service.component().trigger() instanceof Trigger.Every) {
            begin(new Origin.Tick());
        }
    }

    /** Starts a job at once that reads again what was written from one time to another. */
    void rerun(long fromMicros, long toMicros) {
        begin(new Origin.Rerun(fromMicros, toMicros));
    }

    void kill() {
        up = false;
        killed = true;
        incarnation++;
        for (Job job : List.copyOf(jobs)) {
            job.kill();
        }
        jobs.clear();
        memory.clear();
        world().slots().remove(supervisor);
        backlog.forEach(this::breakOff);
        backlog.clear();
        polls.breakOff(incarnation - 1);
    }

    /** A caller notices that the connection is gone. */
    void breakOff(Exchange exchange) {
        service.breakOff(index, exchange.client(), Part.NO_REPLICA, new Cargo.Ask(exchange), false);
    }
}
