package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.AckIgnored;
import dev.custody.trace.TraceEvent.AttemptStarted;
import dev.custody.trace.TraceEvent.ChangeCaptured;
import dev.custody.trace.TraceEvent.Checkpointed;
import dev.custody.trace.TraceEvent.CommandIgnored;
import dev.custody.trace.TraceEvent.CommitLost;
import dev.custody.trace.TraceEvent.EntryLeased;
import dev.custody.trace.TraceEvent.EntryRemoved;
import dev.custody.trace.TraceEvent.EntryReturned;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.HopArrived;
import dev.custody.trace.TraceEvent.HopLost;
import dev.custody.trace.TraceEvent.HopStarted;
import dev.custody.trace.TraceEvent.InsertSkipped;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.JobEnded;
import dev.custody.trace.TraceEvent.JobStarted;
import dev.custody.trace.TraceEvent.JobTook;
import dev.custody.trace.TraceEvent.KeptTaken;
import dev.custody.trace.TraceEvent.Killed;
import dev.custody.trace.TraceEvent.LimitReached;
import dev.custody.trace.TraceEvent.LinkCut;
import dev.custody.trace.TraceEvent.LinkHealed;
import dev.custody.trace.TraceEvent.LinkSettingChanged;
import dev.custody.trace.TraceEvent.LinkSlowed;
import dev.custody.trace.TraceEvent.MarkMoved;
import dev.custody.trace.TraceEvent.MessageCreated;
import dev.custody.trace.TraceEvent.MessageKept;
import dev.custody.trace.TraceEvent.ReceiptGiven;
import dev.custody.trace.TraceEvent.Recovered;
import dev.custody.trace.TraceEvent.Restarted;
import dev.custody.trace.TraceEvent.RowInserted;
import dev.custody.trace.TraceEvent.RowUpdated;
import dev.custody.trace.TraceEvent.RunEnded;
import dev.custody.trace.TraceEvent.RunStarted;
import dev.custody.trace.TraceEvent.Scaled;
import dev.custody.trace.TraceEvent.SettingChanged;
import dev.custody.trace.TraceEvent.Slowed;
import dev.custody.trace.TraceEvent.StepEnded;
import dev.custody.trace.TraceEvent.StepStarted;
import dev.custody.trace.TraceEvent.TransactionCommitted;
import dev.custody.trace.TraceEvent.TransactionOpened;
import dev.custody.trace.TraceEvent.TransactionRolledBack;
import dev.custody.trace.TraceEvent.WritesRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What each event changes in a {@link Scene}; sinks are {@link SinkFold}'s. */
final class SceneFold {
    private final Scene scene;
    private final StepLabels labels;
    private final SinkFold sinks;

    SceneFold(Scene scene, StepLabels labels) {
        this.scene = scene;
        this.labels = labels;
        this.sinks = new SinkFold(scene, this);
    }

    StepLabels labels() {
        return labels;
    }

    void accept(TraceEvent event) {
        switch (event) {
            case RunStarted _, RunEnded _ -> {}
            case MessageCreated e -> created(e);
            case AttemptStarted e -> attempt(e);
            case ReceiptGiven e -> receipt(e);
            case HopStarted e -> hopStarted(e);
            case HopArrived e -> hopArrived(e);
            case HopLost e -> hopLost(e);
            case JobStarted e -> jobStarted(e);
            case JobTook e -> change(e.job(), (_, job) -> job.with(e.messages()));
            case MessageKept e -> kept(e);
            case KeptTaken e -> keptTaken(e);
            case StepStarted e ->
                change(e.job(), (service, job) -> job.at(labels.of(service.id(), e.step(), e.verb()), e.atMicros()));
            case StepEnded e -> change(e.job(), (_, job) -> job.ended(e.outcome()));
            case JobEnded e -> jobEnded(e);
            case TransactionOpened e -> sinks.opened(e);
            case RowInserted e -> sinks.inserted(e);
            case InsertSkipped e ->
                happen(
                        e.atMicros(),
                        Happening.Kind.SKIPPED,
                        e.table().database(),
                        -1,
                        -1,
                        List.of(e.message()),
                        e.table().table());
            case RowUpdated e -> sinks.updated(e);
            // The row itself is told of by its commit.
            case ChangeCaptured _ -> {}
            case MarkMoved e -> sinks.moved(e);
            case TransactionCommitted e -> sinks.committed(e);
            case TransactionRolledBack e -> sinks.rolledBack(e);
            case Checkpointed e -> sinks.checkpointed(e);
            case CommitLost e -> sinks.lost(e);
            case EntryStored e -> sinks.stored(e);
            case EntryLeased e -> sinks.leased(e);
            case EntryReturned e -> sinks.returned(e);
            case EntryRemoved e -> sinks.removed(e);
            case AckIgnored e ->
                happen(
                        e.atMicros(),
                        Happening.Kind.ACK_IGNORED,
                        e.sink(),
                        -1,
                        e.entry(),
                        List.of(e.message()),
                        "ack too late");
            case Killed e -> killed(e);
            case Restarted e -> restarted(e);
            case Recovered e -> sinks.recovered(e);
            case LinkCut e -> link(e.from(), e.to(), state -> state.setCut(e.from(), true));
            case LinkHealed e -> link(e.from(), e.to(), state -> state.setCut(e.from(), false));
            case LinkSlowed e -> link(e.from(), e.to(), state -> state.setFactor(e.from(), e.factor()));
            case Slowed e -> touch(e.component(), state -> state.factor = e.factor());
            case WritesRefused e -> touch(e.sink(), state -> state.refusing = e.refused());
            case SettingChanged e -> touch(e.component(), state -> state.set(e.setting(), e.now()));
            case LinkSettingChanged e -> link(e.from(), e.to(), state -> state.set(e.from(), e.setting(), e.now()));
            case LimitReached e ->
                happen(e.atMicros(), Happening.Kind.LIMIT, e.component(), -1, -1, List.of(), e.limit());
            case Scaled e ->
                touch(e.service(), state -> {
                    if (state instanceof ServiceState service) {
                        service.scale(e.replicas());
                    }
                });
            case CommandIgnored _ -> {}
        }
    }

    private void created(MessageCreated e) {
        MessageState message = new MessageState(
                e.message(),
                e.client(),
                e.nature(),
                scene.diagram().message(e.type()).delivered());
        while (scene.messages.size() < e.message().number()) {
            scene.messages.add(null);
        }
        scene.messages.set(e.message().number() - 1, message);
        client(e.client(), client -> client.created++);
    }

    private void attempt(AttemptStarted e) {
        MessageState message = scene.find(e.message());
        if (message == null) {
            return;
        }
        message.attempt = e.attempt();
        if (!message.waiting) {
            message.waiting = true;
            client(e.client(), client -> client.waiting++);
        }
    }

    private void receipt(ReceiptGiven e) {
        MessageState message = scene.find(e.message());
        if (message == null) {
            return;
        }
        Receipt before = message.receipt;
        boolean waited = message.waiting;
        message.receipt = e.receipt();
        message.reason = e.reason();
        message.waiting = false;
        client(e.client(), client -> {
            if (before != null) {
                client.receipts[before.ordinal()]--;
            }
            client.receipts[e.receipt().ordinal()]++;
            client.waiting -= waited ? 1 : 0;
        });
        happen(
                e.atMicros(),
                Happening.Kind.RECEIPT,
                e.client(),
                -1,
                -1,
                List.of(e.message()),
                e.receipt().name());
    }

    private void hopStarted(HopStarted e) {
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
        sinks.talked(flight, false);
        boolean answersCaller = e.kind() == HopKind.ANSWER || e.kind() == HopKind.RESET;
        if (answersCaller && scene.components.get(e.from()) instanceof ServiceState service) {
            if (service.waiting.removeAll(e.messages())) {
                service.version++;
            }
        }
        if (e.kind() == HopKind.RESET) {
            happen(e.atMicros(), Happening.Kind.RESET, e.from(), e.to(), 0, -1, e.messages(), e.what());
        }
    }

    private void hopArrived(HopArrived e) {
        Flight flight = scene.flights.remove(e.hop());
        if (flight != null) {
            sinks.talked(flight, true);
        }
        if (flight != null
                && flight.kind() == HopKind.REQUEST
                && scene.components.get(flight.to()) instanceof ServiceState service) {
            service.waiting.addAll(flight.messages());
            service.version++;
        }
    }

    private void hopLost(HopLost e) {
        Flight flight = scene.flights.remove(e.hop());
        if (flight == null) {
            return;
        }
        double fraction = flight.progress(e.atMicros());
        boolean payload = flight.kind().carriesPayload();
        if (payload) {
            drop(flight.messages(), new Drop(e.atMicros(), flight.from(), flight.to(), fraction));
        }
        happen(
                e.atMicros(),
                payload ? Happening.Kind.MESSAGE_DROPPED : Happening.Kind.TALK_DROPPED,
                flight.from(),
                flight.to(),
                fraction,
                -1,
                flight.messages(),
                flight.what());
    }

    private void jobStarted(JobStarted e) {
        if (scene.components.get(e.service()) instanceof ServiceState service) {
            for (MessageId message : e.messages()) {
                service.waiting.remove(message);
            }
            service.jobs.add(new Job(
                    e.job(), e.replica(), service.freeSlot(e.replica()), e.messages(), null, e.atMicros(), null));
            service.version++;
            scene.jobOwners.put(e.job(), service);
        }
    }

    private void jobEnded(JobEnded e) {
        ServiceState service = scene.jobOwners.remove(e.job());
        int index = service == null ? -1 : service.indexOf(e.job());
        if (service == null || index < 0) {
            return;
        }
        ComponentId id = service.id();
        Job job = service.jobs.remove(index);
        service.version++;
        // A job that ends well may still have been the last to have the message: it forgets, too.
        drop(job.messages(), new Drop(e.atMicros(), id, null, 0));
        if (e.end() == JobEnd.KILLED) {
            happen(e.atMicros(), Happening.Kind.JOB_KILLED, id, job.replica(), job.slot(), job.messages(), "");
        } else if (e.end() == JobEnd.GAVE_UP) {
            happen(e.atMicros(), Happening.Kind.GAVE_UP, id, job.replica(), job.slot(), job.messages(), e.reason());
        }
    }

    private void kept(MessageKept e) {
        ServiceState service = scene.jobOwners.get(e.job());
        int index = service == null ? -1 : service.indexOf(e.job());
        if (service != null && index >= 0) {
            service.kept.add(new ServiceState.Kept(service.jobs.get(index).replica(), e.in(), e.message()));
            service.version++;
        }
    }

    private void keptTaken(KeptTaken e) {
        ServiceState service = scene.jobOwners.get(e.job());
        if (service != null) {
            service.kept.removeIf(k -> k.in() == Keeping.MEMORY && e.messages().contains(k.message()));
        }
        change(e.job(), (_, job) -> job.with(e.messages()));
    }

    /** A replica that dies takes with it what it kept in itself. */
    private void forget(ServiceState service, Killed e) {
        List<MessageId> gone = new ArrayList<>();
        service.kept.removeIf(k -> (e.replica() < 0 || e.replica() == k.replica()) && gone.add(k.message()));
        if (!gone.isEmpty()) {
            drop(gone, new Drop(e.atMicros(), service.id(), null, 0));
            happen(e.atMicros(), Happening.Kind.JOB_KILLED, service.id(), Math.max(0, e.replica()), 0, gone, "");
        }
    }

    private void killed(Killed e) {
        touch(e.component(), state -> {
            if (state instanceof ServiceState service) {
                forget(service, e);
                service.setDown(e.replica(), true);
            } else {
                state.kill();
            }
        });
        happen(e.atMicros(), Happening.Kind.KILLED, e.component(), e.replica(), -1, List.of(), "");
    }

    private void restarted(Restarted e) {
        touch(e.component(), state -> {
            if (state instanceof ServiceState service) {
                service.setDown(e.replica(), false);
            } else {
                state.down = false;
            }
        });
        happen(e.atMicros(), Happening.Kind.RESTARTED, e.component(), e.replica(), -1, List.of(), "");
    }

    private void link(ComponentId from, ComponentId to, Consumer<LinkState> change) {
        for (LinkState state : scene.links) {
            if (state.link().joins(from, to)) {
                change.accept(state);
            }
        }
    }

    private void touch(ComponentId id, Consumer<ComponentState> change) {
        ComponentState state = scene.components.get(id);
        if (state != null) {
            change.accept(state);
            state.version++;
        }
    }

    private void client(ComponentId id, Consumer<ClientState> change) {
        if (scene.components.get(id) instanceof ClientState client) {
            change.accept(client);
            client.version++;
        }
    }

    /** A new state of a job, from the service it runs in and what it was. */
    private interface JobChange {
        Job apply(ServiceState service, Job job);
    }

    private void change(int number, JobChange change) {
        ServiceState service = scene.jobOwners.get(number);
        int index = service == null ? -1 : service.indexOf(number);
        if (service != null && index >= 0) {
            service.jobs.set(index, change.apply(service, service.jobs.get(index)));
            service.version++;
        }
    }

    void drop(List<MessageId> messages, Drop drop) {
        for (MessageId id : messages) {
            MessageState message = scene.find(id);
            if (message != null) {
                message.drop = drop;
            }
        }
    }

    void happen(
            long at,
            Happening.Kind kind,
            ComponentId where,
            int replica,
            int slot,
            List<MessageId> messages,
            String note) {
        add(new Happening(scene.happened++, at, kind, where, null, 0, replica, slot, messages, note));
    }

    private void happen(
            long at,
            Happening.Kind kind,
            ComponentId from,
            ComponentId to,
            double fraction,
            int slot,
            List<MessageId> messages,
            String note) {
        add(new Happening(scene.happened++, at, kind, from, to, fraction, -1, slot, messages, note));
    }

    private void add(Happening happening) {
        if (scene.happenings.size() >= 2 * Scene.HAPPENINGS) {
            scene.happenings.subList(0, Scene.HAPPENINGS).clear();
        }
        scene.happenings.add(happening);
    }
}
