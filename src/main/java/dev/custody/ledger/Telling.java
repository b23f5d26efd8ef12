package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Trigger;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.HopStarted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells events in plain words, in the order of the trace. The one place for such sentences: stories, transcripts, tooltips
 * and reports take theirs from here.
 *
 * <p>What an event only refers to (the hop of that number, the job, how often an entry was received) it takes from
 * {@link Referents}, so it must be told all events in order: those of the whole trace, or those that concern one message, which
 * it then calls <em>it</em>.
 */
public final class Telling {
    private final Diagram diagram;
    private final Wording say;
    private final Sentences in;
    private final Referents known;

    private Telling(Diagram diagram, Optional<MessageId> about, Referents known, Sentences in) {
        this.diagram = diagram;
        this.say = new Wording(diagram, about, in);
        this.in = in;
        this.known = known;
    }

    /** For a whole trace, in English: messages go by their numbers. */
    public static Telling ofAll(Diagram diagram) {
        return ofAll(diagram, new Referents(diagram), Sentences.ENGLISH);
    }

    /**
     * For a whole trace, from some place in it on. What is told is noted in {@code known}, which must stand at that place.
     *
     * @param in the language
     */
    public static Telling ofAll(Diagram diagram, Referents known, Sentences in) {
        return new Telling(diagram, Optional.empty(), known, in);
    }

    /** For the events that concern one message. */
    public static Telling of(Diagram diagram, MessageId about, Sentences in) {
        return new Telling(diagram, Optional.of(about), new Referents(diagram), in);
    }

    /** Makes known whose job it is that will be told of: its start may concern nobody yet. */
    void meet(Holding.InJob job) {
        known.meet(job);
    }

    /** The sentence for the next event, without a full stop. */
    public String tell(TraceEvent event) {
        String sentence = sentence(event);
        known.note(event);
        return sentence;
    }

    /** Passes over the next event without a word. */
    void pass(TraceEvent event) {
        known.note(event);
    }

    private String sentence(TraceEvent event) {
        return switch (event) {
            case TraceEvent.RunStarted run -> in.of("run-started", run.diagram(), run.seed());
            case TraceEvent.RunEnded run -> in.of("run-ended." + run.reason());
            case TraceEvent.MessageCreated created ->
                in.of(
                        "created." + created.nature(),
                        say.title(created.client()),
                        created.type() + (say.about().isPresent() ? "" : " " + created.message()),
                        Wording.values(created.payload()));
            case TraceEvent.AttemptStarted attempt ->
                in.of(
                        attempt.attempt() == 1 ? "sent" : "sent-again",
                        say.title(attempt.client()),
                        say.it(attempt.message()),
                        attempt.attempt());
            case TraceEvent.ReceiptGiven receipt -> told(receipt);
            case HopStarted hop ->
                in.of("hop-started", cargo(hop), say.title(hop.from(), hop.fromReplica()), say.title(hop.to()));
            case TraceEvent.HopArrived arrived ->
                known.hop(arrived.hop())
                        .map(hop -> in.of("hop-arrived", cargo(hop), say.title(hop.to(), hop.toReplica())))
                        .orElseGet(() -> in.of("hop-arrived.unknown"));
            case TraceEvent.HopLost lost ->
                known.hop(lost.hop()).map(hop -> lost(hop, lost.reason())).orElseGet(() -> in.of("hop-lost.unknown"));
            case TraceEvent.JobStarted job -> started(job);
            case TraceEvent.JobTook took ->
                in.of(
                        known.areLogLines(took.messages()) ? "job-took.lines" : "job-took",
                        worker(took.job()),
                        say.them(took.messages()));
            case TraceEvent.MessageKept kept -> in.of("kept." + kept.in(), worker(kept.job()), say.it(kept.message()));
            case TraceEvent.KeptTaken taken -> in.of("kept-taken", worker(taken.job()), say.them(taken.messages()));
            case TraceEvent.StepStarted step -> in.of("step-started", worker(step.job()), in.told(step.verb()));
            case TraceEvent.StepEnded step ->
                in.of(
                        "step-ended." + step.outcome(),
                        worker(step.job()),
                        known.verb(step).map(in::told).orElseGet(() -> in.of("step-ended.some", step.step())),
                        in.because(step.detail()));
            case TraceEvent.JobEnded job -> ended(job);
            case TraceEvent.TransactionOpened tx -> opened(tx);
            case TraceEvent.RowInserted row ->
                in.of(
                        "row-inserted",
                        say.title(row.database()),
                        say.it(row.message()),
                        row.table().table());
            case TraceEvent.InsertSkipped skipped ->
                in.of(
                        "insert-skipped",
                        say.title(skipped.database()),
                        say.it(skipped.message()),
                        skipped.table().table());
            case TraceEvent.RowUpdated updated ->
                in.of(
                        "row-updated",
                        say.title(updated.database()),
                        updated.change(),
                        say.rowOf(updated.message(), updated.table()));
            case TraceEvent.ChangeCaptured change ->
                in.of(
                        "captured",
                        say.title(change.database()),
                        say.it(change.message()),
                        change.table().table(),
                        change.position());
            case TraceEvent.MarkMoved moved ->
                in.of("mark-moved", say.title(moved.database()), moved.mark(), moved.value());
            case TraceEvent.TransactionCommitted tx ->
                in.of(
                        known.inserted(tx) && say.about().isPresent() ? "committed.held" : "committed",
                        say.title(tx.database()));
            case TraceEvent.TransactionRolledBack tx ->
                in.of(
                        known.inserted(tx) ? "rolled-back.written" : "rolled-back",
                        say.title(tx.database()),
                        in.told(tx.reason()));
            case TraceEvent.Checkpointed checkpoint -> in.of("checkpointed", say.title(checkpoint.database()));
            case TraceEvent.CommitLost lost ->
                lost.messages().isEmpty()
                        ? in.of("commit-lost", say.title(lost.database()))
                        : in.of("commit-lost.of", say.title(lost.database()), say.them(lost.messages()));
            case TraceEvent.EntryStored entry ->
                in.of(
                        entry.channel().isEmpty() ? "stored" : "stored.for",
                        say.title(entry.sink()),
                        say.it(entry.message()),
                        say.title(entry.channel()));
            case TraceEvent.EntryLeased leased ->
                in.of(
                        "leased",
                        say.title(leased.sink()),
                        say.it(leased.message()),
                        say.title(leased.consumer(), leased.replica()),
                        in.clock(leased.untilMicros()));
            case TraceEvent.EntryReturned returned ->
                in.of(
                        "returned." + returned.reason(),
                        say.title(returned.sink()),
                        say.it(returned.message()),
                        received(known.receives(returned)));
            case TraceEvent.EntryRemoved removed ->
                in.of("removed." + removed.reason(), say.title(removed.sink()), say.it(removed.message()));
            case TraceEvent.AckIgnored ignored ->
                in.of("ack-ignored", say.title(ignored.sink()), say.it(ignored.message()));
            case TraceEvent.Killed killed -> killed(killed);
            case TraceEvent.Restarted restarted ->
                in.of("restarted", say.title(restarted.component(), restarted.replica()));
            case TraceEvent.Recovered recovered -> recovered(recovered);
            case TraceEvent.LinkCut cut -> in.of("cut", say.title(cut.from()), say.title(cut.to()));
            case TraceEvent.LinkHealed healed -> in.of("healed", say.title(healed.from()), say.title(healed.to()));
            case TraceEvent.LinkSlowed slowed ->
                in.of(
                        slowed.factor() == 1 ? "link-slowed.no-more" : "link-slowed",
                        say.title(slowed.from()),
                        say.title(slowed.to()),
                        Wording.factor(slowed.factor()));
            case TraceEvent.Slowed slowed ->
                in.of(
                        slowed.factor() == 1 ? "slowed.no-more" : "slowed",
                        say.title(slowed.component()),
                        Wording.factor(slowed.factor()));
            case TraceEvent.WritesRefused refused ->
                in.of(refused.refused() ? "refuses" : "takes", say.title(refused.sink()));
            case TraceEvent.SettingChanged set ->
                in.of(
                        "set",
                        in.setting(set.setting()),
                        say.title(set.component()),
                        in.value(set.setting(), set.before()),
                        in.value(set.setting(), set.now()));
            case TraceEvent.LinkSettingChanged set ->
                in.of(
                        "link-set",
                        in.setting(set.setting()),
                        say.title(set.from()),
                        say.title(set.to()),
                        in.value(set.setting(), set.before()),
                        in.value(set.setting(), set.now()));
            case TraceEvent.LimitReached limit -> in.of("limit", say.title(limit.component()), in.told(limit.limit()));
            case TraceEvent.Scaled scaled ->
                in.of(scaled.replicas() == 1 ? "scaled.one" : "scaled", say.title(scaled.service()), scaled.replicas());
            case TraceEvent.CommandIgnored ignored -> in.of("ignored", ignored.command(), in.told(ignored.reason()));
        };
    }

    // ---- sentences that need more than a line

    private String told(TraceEvent.ReceiptGiven told) {
        boolean saysNoMore = told.reason().equalsIgnoreCase(told.receipt().name());
        String because = saysNoMore ? "" : in.because(told.reason());
        String next = told.last() ? "" : in.of(told.receipt().isYes() ? "told.waits" : "told.tries-again");
        String key = say.about().isPresent() ? "told." : "told-about.";
        return in.of(key + told.receipt(), say.title(told.client()), because, next, told.message());
    }

    private String lost(HopStarted hop, TraceEvent.LossReason reason) {
        // A link has no replicas; what is dead may be one of several.
        String to = reason == TraceEvent.LossReason.CUT ? say.title(hop.to()) : say.title(hop.to(), hop.toReplica());
        return in.of("hop-lost." + reason, cargo(hop), say.title(hop.from(), hop.fromReplica()), to);
    }

    private String started(TraceEvent.JobStarted job) {
        String who = say.title(job.service(), job.replica());
        if (job.messages().isEmpty()) {
            return in.of(isAsked(job.service()) ? "job-started.asked" : "job-started.idle", who);
        }
        return in.of("job-started", who, say.them(job.messages()));
    }

    /** The request of a job that was killed may arrive all the same. */
    private String opened(TraceEvent.TransactionOpened tx) {
        if (tx.job() < 0) {
            return in.of("opened", say.title(tx.database()));
        }
        String key = known.job(tx.job()).isPresent() ? "opened.for" : "opened.for-nobody";
        return in.of(key, say.title(tx.database()), worker(tx.job()));
    }

    private String ended(TraceEvent.JobEnded job) {
        List<MessageId> had = known.inHand(job.job());
        boolean because =
                job.end() == TraceEvent.JobEnd.GAVE_UP && !job.reason().isEmpty();
        return in.of(
                "job-ended." + job.end() + (because ? ".because" : ""),
                worker(job.job()),
                had.isEmpty() ? in.of("job-ended.its-job") : say.them(had),
                in.told(job.reason()));
    }

    private String received(int times) {
        return times == 0 ? "" : in.of(times == 1 ? "returned.once" : "returned.times", times);
    }

    private String killed(TraceEvent.Killed killed) {
        String who = say.title(killed.component(), killed.replica());
        if (diagram.component(killed.component()).isSink()) {
            return in.of("killed.sink", who);
        }
        List<MessageId> gone = known.gone(killed);
        if (gone.isEmpty()) {
            return in.of("killed", who);
        }
        return say.about().isPresent()
                ? in.of("killed.carrying-it", who)
                : in.of("killed.carrying", who, say.them(gone));
    }

    private String recovered(TraceEvent.Recovered recovered) {
        long count = recovered.contents().stream()
                .mapToLong(survivors -> survivors.numbers().size())
                .sum();
        boolean database = diagram.component(recovered.sink()) instanceof Component.Database;
        String things = (database ? "row" : "message") + (count == 1 ? "" : "s");
        return in.of("recovered." + things, say.title(recovered.sink()), count);
    }

    private boolean isAsked(ComponentId id) {
        return diagram.find(id).orElse(null) instanceof Component.Service service
                && service.trigger() instanceof Trigger.Status;
    }

    // ---- words

    private String cargo(HopStarted hop) {
        String what = hop.what().isEmpty() ? hop.kind().name().toLowerCase(Locale.ROOT) : hop.what();
        boolean named = hop.messages().isEmpty()
                || what.contains(hop.messages().getFirst().toString());
        return named || say.about().isPresent()
                ? in.of("cargo", in.told(what))
                : in.of("cargo.of", in.told(what), say.them(hop.messages()));
    }

    private String worker(int job) {
        return job < 0
                ? in.of("its-client")
                : known.job(job)
                        .map(started -> say.title(started.service(), started.replica()))
                        .orElseGet(() -> in.of("a-job"));
    }
}
