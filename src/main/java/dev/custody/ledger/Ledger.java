package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.trace.MessageId;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes down what happens to every message of a run, event by event, and says at any time who has it and what became of it.
 *
 * <p>To go back, fold again from the start, or from a {@link #copy}: that shares most of what it knows with what it was copied
 * from, so that it costs little to keep some on the way ({@code custody bench rewind}).
 *
 * <p>All reads are cheap and show the state after the last event taken in. Not for several threads. A trace that does not fit
 * together (it speaks of a message that was never created) ends in an {@link IllegalArgumentException} that says where.
 */
public final class Ledger {
    private final Diagram diagram;
    private final Lives lives;
    private final Flights flights;
    private final Stores stores;
    private final Faults faults;
    private final Pages<TraceEvent> events;
    private Optional<EndReason> end = Optional.empty();

    public Ledger(Diagram diagram) {
        this.diagram = diagram;
        this.lives = new Lives(diagram);
        this.flights = new Flights(diagram, lives);
        this.stores = new Stores(diagram, lives);
        this.faults = new Faults(diagram);
        this.events = new Pages<>();
    }

    private Ledger(Ledger other) {
        diagram = other.diagram;
        lives = other.lives.copy();
        flights = other.flights.copyFor(lives);
        stores = other.stores.copyFor(lives);
        faults = other.faults.copy();
        events = other.events.copy();
        end = other.end;
    }

    /** A ledger of its own that stands where this one stands. */
    public Ledger copy() {
        return new Ledger(this);
    }

    /** The ledger after the whole of a trace. */
    public static Ledger of(Diagram diagram, Trace trace) {
        Ledger ledger = new Ledger(diagram);
        trace.events().forEach(ledger::accept);
        return ledger;
    }

    public Diagram diagram() {
        return diagram;
    }

    /** The number of events taken in: the position of the next one. */
    public int position() {
        return events.size();
    }

    /** The virtual time of the last event, in microseconds. */
    public long atMicros() {
        return lives.atMicros();
    }

    /** How the run ended, once it did. */
    public Optional<EndReason> end() {
        return end;
    }

    /** The lives of all messages, in the order in which they were created. */
    public List<MessageLife> lives() {
        return lives.inOrder();
    }

    /** The lives that the last event concerned; none in a {@link #copy} before its next event. */
    public List<MessageLife> concerned() {
        return lives.concerned();
    }

    /** The life of a message, which must exist. */
    public MessageLife life(MessageId message) {
        return lives.get(message);
    }

    public int count(Outcome outcome) {
        return lives.count(outcome);
    }

    /** Who holds and who carries what the system has said yes to, now. */
    public Custody custody() {
        return lives.custody();
    }

    /** How many messages there are of each outcome, those with none included. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, count(outcome));
        }
        return counts;
    }

    /** Everything that was or is wrong, in the order in which it began. */
    public List<Fault> faults() {
        return faults.all();
    }

    /** How many replicas of a service are to run, as somebody set it; whatever a scaler says. */
    public int replicas(Component.Service service) {
        return faults.replicas(service);
    }

    /** The events taken in so far. */
    public List<TraceEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** Why its outcome is what it is, in a sentence. */
    public String why(MessageId message) {
        return why(message, Sentences.ENGLISH);
    }

    /** The same in another language. */
    public String why(MessageId message, Sentences in) {
        return Reasons.of(this, life(message), in);
    }

    /** The milestones of a message's life, for people: who took it, who was killed with it, what its client was told. */
    public List<StoryLine> story(MessageId message) {
        return story(message, Sentences.ENGLISH);
    }

    /** The same in another language. */
    public List<StoryLine> story(MessageId message, Sentences in) {
        return tell(message, in, Milestones::isOne);
    }

    /** Everything in a message's life, each hop and step included. */
    public List<StoryLine> fullStory(MessageId message) {
        return fullStory(message, Sentences.ENGLISH);
    }

    /** The same in another language. */
    public List<StoryLine> fullStory(MessageId message, Sentences in) {
        return tell(message, in, _ -> true);
    }

    private List<StoryLine> tell(MessageId message, Sentences in, Predicate<TraceEvent> wanted) {
        Telling telling = Telling.of(diagram, message, in);
        for (Tenure tenure : life(message).tenures()) {
            if (tenure.holding() instanceof Holding.InJob job) {
                telling.meet(job);
            }
        }
        List<StoryLine> lines = new ArrayList<>();
        for (int at : life(message).positions()) {
            TraceEvent event = events.get(at);
            if (wanted.test(event)) {
                lines.add(new StoryLine(at, event.atMicros(), telling.tell(event)));
            } else {
                telling.pass(event);
            }
        }
        return lines;
    }

    /** Takes in the next event of the run. */
    public void accept(TraceEvent event) {
        events.add(event);
        lives.begin(event);
        switch (event) {
            case TraceEvent.RunStarted _ -> {}
            case TraceEvent.RunEnded ended -> end = Optional.of(ended.reason());
            case TraceEvent.MessageCreated created -> lives.create(created);
            case TraceEvent.AttemptStarted attempt ->
                lives.concern(attempt.message())
                        .clientSide()
                        .tried(new Attempt(attempt.attempt(), attempt.atMicros(), lives.position()));
            case TraceEvent.ReceiptGiven receipt -> {
                MessageLife life = lives.concern(receipt.message());
                life.clientSide().told(receipt, life.isDelivered(), lives.position());
            }
            case TraceEvent.HopStarted hop -> flights.hopStarted(hop);
            case TraceEvent.HopArrived hop -> flights.hopArrived(hop.hop());
            case TraceEvent.HopLost hop -> flights.hopLost(hop.hop());
            case TraceEvent.JobStarted job -> flights.jobStarted(job);
            case TraceEvent.JobTook took -> flights.jobTook(took.job(), took.messages());
            case TraceEvent.MessageKept kept -> flights.messageKept(kept.job(), kept.in(), kept.message());
            case TraceEvent.KeptTaken taken -> flights.keptTaken(taken.job(), taken.messages());
            case TraceEvent.StepStarted step -> flights.concernJob(step.job());
            case TraceEvent.StepEnded step -> flights.concernJob(step.job());
            case TraceEvent.JobEnded job -> flights.jobEnded(job.job());
            case TraceEvent.TransactionOpened opened -> flights.concernJob(opened.job());
            case TraceEvent.RowInserted row -> stores.rowInserted(row);
            case TraceEvent.InsertSkipped skipped -> lives.concern(skipped.message());
            case TraceEvent.RowUpdated row -> stores.rowUpdated(row);
            case TraceEvent.ChangeCaptured change -> lives.concern(change.message());
            case TraceEvent.MarkMoved _, TraceEvent.Checkpointed _ -> {}
            case TraceEvent.CommitLost lost -> stores.lost(lost);
            case TraceEvent.TransactionCommitted tx -> stores.committed(tx);
            case TraceEvent.TransactionRolledBack tx -> stores.rolledBack(tx.database(), tx.tx());
            case TraceEvent.EntryStored entry -> stores.entryStored(entry);
            case TraceEvent.EntryLeased leased -> lives.concern(leased.message());
            case TraceEvent.EntryReturned returned -> lives.concern(returned.message());
            case TraceEvent.EntryRemoved entry -> stores.entryRemoved(entry);
            case TraceEvent.AckIgnored ignored -> lives.concern(ignored.message());
            case TraceEvent.Killed killed -> {
                flights.serviceKilled(killed.component(), killed.replica());
                stores.sinkKilled(killed.component());
                faults.killed(killed, lives.position());
            }
            case TraceEvent.Restarted restarted -> faults.restarted(restarted, lives.position());
            case TraceEvent.Recovered recovered -> stores.recovered(recovered);
            case TraceEvent.LinkCut cut -> faults.cut(cut, lives.position());
            case TraceEvent.LinkHealed healed -> faults.healed(healed, lives.position());
            case TraceEvent.WritesRefused refused -> faults.refused(refused, lives.position());
            case TraceEvent.SettingChanged set -> faults.set(set);
            case TraceEvent.LinkSettingChanged _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.LimitReached _,
                    TraceEvent.Scaled _,
                    TraceEvent.CommandIgnored _ -> {}
        }
        lives.settle();
    }
}
