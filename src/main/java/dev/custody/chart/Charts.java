package dev.custody.chart;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All series of a run. See the package. Not for several threads. */
public final class Charts {
    private final Diagram diagram;
    private final Now now = new Now();
    private final Messages messages;
    private final Map<ComponentId, Vessel> vessels = new LinkedHashMap<>();
    private final Map<ComponentId, Transactions> transactions = new LinkedHashMap<>();
    private final Map<ComponentId, Memory> memories = new LinkedHashMap<>();
    /** Of services with a memory only. */
    private final Map<Integer, TraceEvent.JobStarted> jobs = new LinkedHashMap<>();

    private final List<Series> series = new ArrayList<>();

    public Charts(Diagram diagram) {
        this.diagram = diagram;
        this.messages = new Messages();
        for (Component component : diagram.components()) {
            switch (component) {
                case Component.Client _ -> {}
                case Component.Service service -> {
                    if (Memory.isUsedBy(service)) {
                        memories.put(service.id(), new Memory(service.id()));
                    }
                }
                case Component.Database database -> {
                    if (database.kind().isTransactional()) {
                        transactions.put(database.id(), new Transactions(database.id()));
                    }
                }
                case Component.Queue queue -> vessels.put(queue.id(), Vessel.of(queue.id()));
                case Component.Topic topic -> vessels.put(topic.id(), Vessel.of(topic));
                case Component.Stream stream -> vessels.put(stream.id(), Vessel.of(stream.id()));
            }
        }
        list();
    }

    private Charts(Charts other) {
        diagram = other.diagram;
        now.set(other.now.micros());
        messages = other.messages.copy();
        other.vessels.forEach((id, vessel) -> vessels.put(id, vessel.copy()));
        other.transactions.forEach((id, open) -> transactions.put(id, open.copy()));
        other.memories.forEach((id, memory) -> memories.put(id, memory.copy()));
        jobs.putAll(other.jobs);
        list();
    }

    private void list() {
        messages.addTo(series, diagram, now);
        vessels.values().forEach(vessel -> vessel.addTo(series, now));
        transactions.values().forEach(open -> series.add(open.series(now)));
        memories.values().forEach(memory -> series.add(memory.series(now)));
        series.sort((a, b) -> a.id().measure().compareTo(b.id().measure()));
    }

    /** Charts of their own that stand where these stand. */
    public Charts copy() {
        return new Charts(this);
    }

    /** By measure, and of each in the order of the diagram. The same series for ever; they grow. */
    public List<Series> series() {
        return Collections.unmodifiableList(series);
    }

    /** Until then there are values: the time of the last event, or what has {@linkplain #pass passed} since. */
    public long endMicros() {
        return now.micros();
    }

    /** Until that time nothing happens after the last event: what stands goes on as it stood, and what is counted by the second ebbs. */
    public void pass(long untilMicros) {
        now.set(Math.max(now.micros(), untilMicros));
    }

    /**
     * Takes the next event of the run.
     *
     * @param after a ledger of the same run, which has taken this event as its last
     */
    public void take(TraceEvent event, Ledger after) {
        now.set(event.atMicros());
        switch (event) {
            case TraceEvent.MessageCreated e -> messages.created(e);
            case TraceEvent.AttemptStarted e -> messages.attempted(e);
            case TraceEvent.ReceiptGiven e -> messages.told(e);
            case TraceEvent.JobStarted e -> {
                if (memories.containsKey(e.service())) {
                    jobs.put(e.job(), e);
                }
            }
            case TraceEvent.JobEnded e -> jobs.remove(e.job());
            case TraceEvent.MessageKept e -> {
                TraceEvent.JobStarted job = jobs.get(e.job());
                Memory memory = memory(job);
                if (job != null && memory != null) {
                    memory.kept(e, job.replica());
                }
            }
            case TraceEvent.KeptTaken e -> {
                TraceEvent.JobStarted job = jobs.get(e.job());
                Memory memory = memory(job);
                if (job != null && memory != null) {
                    memory.taken(e, job.replica());
                }
            }
            case TraceEvent.TransactionOpened e -> {
                Transactions open = transactions.get(e.database());
                if (open != null) {
                    open.opened(e.atMicros(), e.tx());
                }
            }
            case TraceEvent.TransactionCommitted e -> ended(e);
            case TraceEvent.TransactionRolledBack e -> ended(e);
            case TraceEvent.EntryStored e -> {
                Vessel vessel = vessels.get(e.sink());
                if (vessel != null) {
                    vessel.stored(e);
                }
            }
            case TraceEvent.EntryLeased e -> messages.leased(e);
            case TraceEvent.EntryRemoved e -> {
                Vessel vessel = vessels.get(e.sink());
                if (vessel != null) {
                    vessel.removed(e);
                }
            }
            case TraceEvent.Recovered e -> {
                Vessel vessel = vessels.get(e.sink());
                if (vessel != null) {
                    vessel.recovered(e);
                }
            }
            case TraceEvent.Killed e -> killed(e);
            case TraceEvent.OfRun _,
                    TraceEvent.OfHop _,
                    TraceEvent.JobTook _,
                    TraceEvent.StepStarted _,
                    TraceEvent.StepEnded _,
                    TraceEvent.RowInserted _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.EntryReturned _,
                    TraceEvent.AckIgnored _,
                    TraceEvent.Restarted _,
                    TraceEvent.LinkCut _,
                    TraceEvent.LinkHealed _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.WritesRefused _,
                    TraceEvent.LimitReached _,
                    TraceEvent.Scaled _,
                    TraceEvent.SettingChanged _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.CommandIgnored _ -> {}
        }
        messages.settle(event.atMicros(), after);
    }

    private @Nullable Memory memory(TraceEvent.@Nullable JobStarted job) {
        return job == null ? null : memories.get(job.service());
    }

    private void ended(TraceEvent.OfDatabase event) {
        Transactions open = transactions.get(event.database());
        if (open != null) {
            open.ended(event.atMicros(), event.tx());
        }
    }

    private void killed(TraceEvent.Killed event) {
        Memory memory = memories.get(event.component());
        if (memory != null) {
            memory.killed(event);
        }
        Transactions open = transactions.get(event.component());
        if (open != null) {
            open.killed(event.atMicros());
        }
    }
}
