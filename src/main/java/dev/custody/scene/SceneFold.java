package dev.custody.scene;

import dev.custody.diagram.ComponentId;
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
import java.util.List;
import java.util.function.Consumer;

/** What each event changes in a {@link Scene}; hops, jobs, databases and vessels have folds of their own. */
final class SceneFold {
    private final Scene scene;
    private final StepLabels labels;
    private final Happenings happenings;
    private final DatabaseFold databases;
    private final VesselFold vessels;
    private final HopFold hops;
    private final JobFold jobs;

    SceneFold(Scene scene, StepLabels labels) {
        this.scene = scene;
        this.labels = labels;
        happenings = new Happenings(scene);
        databases = new DatabaseFold(scene, happenings);
        vessels = new VesselFold(scene, happenings);
        hops = new HopFold(scene, databases, happenings);
        jobs = new JobFold(scene, labels, happenings);
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
            case HopStarted e -> hops.started(e);
            case HopArrived e -> hops.arrived(e);
            case HopLost e -> hops.lost(e);
            case JobStarted e -> jobs.started(e);
            case JobTook e -> jobs.took(e);
            case MessageKept e -> jobs.kept(e);
            case KeptTaken e -> jobs.keptTaken(e);
            case StepStarted e -> jobs.stepped(e);
            case StepEnded e -> jobs.stepped(e);
            case JobEnded e -> jobs.ended(e);
            case TransactionOpened e -> databases.opened(e);
            case RowInserted e -> databases.inserted(e);
            case InsertSkipped e ->
                happenings.happen(
                        e.atMicros(),
                        Happening.Kind.SKIPPED,
                        e.table().database(),
                        -1,
                        -1,
                        List.of(e.message()),
                        e.table().table());
            case RowUpdated e -> databases.updated(e);
            // The row itself is told of by its commit.
            case ChangeCaptured _ -> {}
            case MarkMoved e -> databases.moved(e);
            case TransactionCommitted e -> databases.committed(e);
            case TransactionRolledBack e -> databases.rolledBack(e);
            case Checkpointed e -> databases.checkpointed(e);
            case CommitLost e -> databases.lost(e);
            case EntryStored e -> vessels.stored(e);
            case EntryLeased e -> vessels.leased(e);
            case EntryReturned e -> vessels.returned(e);
            case EntryRemoved e -> vessels.removed(e);
            case AckIgnored e ->
                happenings.happen(
                        e.atMicros(),
                        Happening.Kind.ACK_IGNORED,
                        e.sink(),
                        -1,
                        e.entry(),
                        List.of(e.message()),
                        "ack too late");
            case Killed e -> killed(e);
            case Restarted e -> restarted(e);
            case Recovered e -> {
                databases.recovered(e);
                vessels.recovered(e);
            }
            case LinkCut e -> link(e.from(), e.to(), state -> state.setCut(e.from(), true));
            case LinkHealed e -> link(e.from(), e.to(), state -> state.setCut(e.from(), false));
            case LinkSlowed e -> link(e.from(), e.to(), state -> state.setFactor(e.from(), e.factor()));
            case Slowed e -> touch(e.component(), state -> state.factor = e.factor());
            case WritesRefused e -> touch(e.sink(), state -> state.refusing = e.refused());
            case SettingChanged e -> touch(e.component(), state -> state.set(e.setting(), e.now()));
            case LinkSettingChanged e -> link(e.from(), e.to(), state -> state.set(e.from(), e.setting(), e.now()));
            case LimitReached e ->
                happenings.happen(e.atMicros(), Happening.Kind.LIMIT, e.component(), -1, -1, List.of(), e.limit());
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
        happenings.happen(
                e.atMicros(),
                Happening.Kind.RECEIPT,
                e.client(),
                -1,
                -1,
                List.of(e.message()),
                e.receipt().name());
    }

    private void killed(Killed e) {
        touch(e.component(), state -> {
            if (state instanceof ServiceState service) {
                jobs.forget(service, e);
                service.setDown(e.replica(), true);
            } else {
                state.kill();
            }
        });
        happenings.happen(e.atMicros(), Happening.Kind.KILLED, e.component(), e.replica(), -1, List.of(), "");
    }

    private void restarted(Restarted e) {
        touch(e.component(), state -> {
            if (state instanceof ServiceState service) {
                service.setDown(e.replica(), false);
            } else {
                state.down = false;
            }
        });
        happenings.happen(e.atMicros(), Happening.Kind.RESTARTED, e.component(), e.replica(), -1, List.of(), "");
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
}
