package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.HopStarted;
import dev.custody.trace.TraceEvent.JobStarted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What events only refer to by a number: hops on their way, jobs at work and what they have in hand, open transactions, how
 * often an entry was received. It stands before an event until that is {@linkplain #note noted}, and remembers only what later
 * events may still refer to, so that a {@link #copy} is small.
 */
public final class Referents {
    private final Diagram diagram;
    private final Map<Integer, HopStarted> hops;
    private final Map<Integer, JobStarted> jobs;
    /** The lists are never changed: a copy shares them. */
    private final Map<Integer, List<MessageId>> inHand;

    private final Map<StepAt, String> verbs;
    private final Map<Tx, Content> open;
    private final Map<Copy, Integer> receives;
    private final List<Kept> kept;
    private final BitSet logLines;

    private record Kept(ComponentId service, int replica, MessageId message) {}

    private record StepAt(int job, String step) {}

    private record Tx(ComponentId database, int number) {}

    /** @param inserted whether a row was inserted, and not only changed */
    private record Content(boolean inserted, List<MessageId> messages) {}

    private record Copy(ComponentId sink, int entry) {}

    /** At the start of a run. */
    public Referents(Diagram diagram) {
        this.diagram = diagram;
        hops = new LinkedHashMap<>();
        jobs = new LinkedHashMap<>();
        inHand = new LinkedHashMap<>();
        verbs = new LinkedHashMap<>();
        open = new LinkedHashMap<>();
        receives = new LinkedHashMap<>();
        kept = new ArrayList<>();
        logLines = new BitSet();
    }

    private Referents(Referents other) {
        diagram = other.diagram;
        hops = new LinkedHashMap<>(other.hops);
        jobs = new LinkedHashMap<>(other.jobs);
        inHand = new LinkedHashMap<>(other.inHand);
        verbs = new LinkedHashMap<>(other.verbs);
        open = new LinkedHashMap<>(other.open);
        receives = new LinkedHashMap<>(other.receives);
        kept = new ArrayList<>(other.kept);
        logLines = (BitSet) other.logLines.clone();
    }

    /** One of its own that stands where this one stands. */
    public Referents copy() {
        return new Referents(this);
    }

    /** Makes known whose job it is: its start may not be among the events that are noted. */
    void meet(Holding.InJob job) {
        jobs.putIfAbsent(job.job(), new JobStarted(0, job.job(), job.service(), job.replica(), List.of()));
    }

    /** Takes note of the next event. */
    public void note(TraceEvent event) {
        switch (event) {
            case TraceEvent.MessageCreated created -> {
                if (diagram.component(created.client()) instanceof Component.Service) {
                    logLines.set(created.message().number());
                }
            }
            case TraceEvent.HopStarted hop -> hops.put(hop.hop(), hop);
            case TraceEvent.HopArrived arrived -> hops.remove(arrived.hop());
            case TraceEvent.HopLost lost -> hops.remove(lost.hop());
            case TraceEvent.JobStarted job -> {
                jobs.put(job.job(), job);
                inHand.put(job.job(), job.messages());
            }
            case TraceEvent.JobTook took -> inHand.merge(took.job(), took.messages(), Referents::both);
            case TraceEvent.MessageKept copy ->
                job(copy.job()).ifPresent(job -> kept.add(new Kept(job.service(), job.replica(), copy.message())));
            case TraceEvent.KeptTaken taken -> {
                inHand.merge(taken.job(), taken.messages(), Referents::both);
                kept.removeIf(copy -> taken.messages().contains(copy.message()));
            }
            case TraceEvent.StepStarted step -> verbs.put(new StepAt(step.job(), step.step()), step.verb());
            case TraceEvent.StepEnded step -> verbs.remove(new StepAt(step.job(), step.step()));
            case TraceEvent.JobEnded job -> {
                jobs.remove(job.job());
                inHand.remove(job.job());
            }
            case TraceEvent.RowInserted row -> write(row, row.message(), true);
            case TraceEvent.InsertSkipped row -> write(row, row.message(), false);
            case TraceEvent.RowUpdated row -> write(row, row.message(), false);
            case TraceEvent.TransactionCommitted tx -> open.remove(new Tx(tx.database(), tx.tx()));
            case TraceEvent.TransactionRolledBack tx -> open.remove(new Tx(tx.database(), tx.tx()));
            case TraceEvent.EntryLeased entry -> receives.put(new Copy(entry.sink(), entry.entry()), entry.receives());
            case TraceEvent.EntryRemoved entry -> receives.remove(new Copy(entry.sink(), entry.entry()));
            case TraceEvent.Killed killed -> kept.removeIf(copy -> isIn(copy.service(), copy.replica(), killed));
            case TraceEvent.OfRun _,
                    TraceEvent.AttemptStarted _,
                    TraceEvent.ReceiptGiven _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.EntryStored _,
                    TraceEvent.EntryReturned _,
                    TraceEvent.AckIgnored _,
                    TraceEvent.Restarted _,
                    TraceEvent.Recovered _,
                    TraceEvent.LinkCut _,
                    TraceEvent.LinkHealed _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.WritesRefused _,
                    TraceEvent.SettingChanged _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.LimitReached _,
                    TraceEvent.Scaled _,
                    TraceEvent.CommandIgnored _ -> {}
        }
    }

    private void write(TraceEvent.OfDatabase row, MessageId message, boolean inserted) {
        open.merge(
                new Tx(row.database(), row.tx()),
                new Content(inserted, List.of(message)),
                (a, b) -> new Content(a.inserted() || b.inserted(), both(a.messages(), b.messages())));
    }

    private static List<MessageId> both(List<MessageId> some, List<MessageId> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<MessageId> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static boolean isIn(ComponentId service, int replica, TraceEvent.Killed killed) {
        return service.equals(killed.component()) && (killed.replica() < 0 || killed.replica() == replica);
    }

    // ---- what is known now

    /** The hop of that number, while it is on its way. */
    public Optional<HopStarted> hop(int number) {
        return Optional.ofNullable(hops.get(number));
    }

    /** The job of that number, while it is at work. */
    public Optional<JobStarted> job(int number) {
        return Optional.ofNullable(jobs.get(number));
    }

    /** What that job has in hand. */
    public List<MessageId> inHand(int job) {
        return inHand.getOrDefault(job, List.of());
    }

    /** Whose rows that open transaction wrote, or found there already. */
    public List<MessageId> writtenIn(ComponentId database, int tx) {
        Content content = open.get(new Tx(database, tx));
        return content == null ? List.of() : content.messages();
    }

    /** Whether that transaction inserted a row. */
    boolean inserted(TraceEvent.OfDatabase end) {
        Content content = open.get(new Tx(end.database(), end.tx()));
        return content != null && content.inserted();
    }

    /** What a service that is killed has in hand and in itself. */
    public List<MessageId> gone(TraceEvent.Killed killed) {
        Set<MessageId> gone = new LinkedHashSet<>();
        jobs.forEach((number, job) -> {
            if (isIn(job.service(), job.replica(), killed)) {
                gone.addAll(inHand(number));
            }
        });
        for (Kept copy : kept) {
            if (isIn(copy.service(), copy.replica(), killed)) {
                gone.add(copy.message());
            }
        }
        return List.copyOf(gone);
    }

    /** What the step that ends is called. */
    Optional<String> verb(TraceEvent.StepEnded step) {
        return Optional.ofNullable(verbs.get(new StepAt(step.job(), step.step())));
    }

    /** How often the entry was received. */
    int receives(TraceEvent.EntryReturned entry) {
        return receives.getOrDefault(new Copy(entry.sink(), entry.entry()), 0);
    }

    /** Whether these are all messages that a service made itself. */
    boolean areLogLines(List<MessageId> messages) {
        for (MessageId message : messages) {
            if (!logLines.get(message.number())) {
                return false;
            }
        }
        return true;
    }
}
