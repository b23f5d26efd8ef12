package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Trigger;
import dev.custody.trace.HopKind;
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
    private final Referents known;

    private Telling(Diagram diagram, Optional<MessageId> about, Referents known) {
        this.diagram = diagram;
        this.say = new Wording(diagram, about);
        this.known = known;
    }

    /** For a whole trace: messages go by their numbers. */
    public static Telling ofAll(Diagram diagram) {
        return ofAll(diagram, new Referents(diagram));
    }

    /** For a whole trace, from some place in it on. What is told is noted in {@code known}, which must stand at that place. */
    public static Telling ofAll(Diagram diagram, Referents known) {
        return new Telling(diagram, Optional.empty(), known);
    }

    /** For the events that concern one message. */
    public static Telling of(Diagram diagram, MessageId about) {
        return new Telling(diagram, Optional.of(about), new Referents(diagram));
    }

    /** Makes known whose job it is that will be told of: its start may concern nobody yet. */
    void meet(Holding.InJob job) {
        known.meet(job);
    }

    /**
     * Whether the event belongs into a short story: where a message is handed over, answered, refused or lost, not each hop
     * and step on the way.
     */
    public static boolean isMilestone(TraceEvent event) {
        return switch (event) {
            case TraceEvent.HopStarted _,
                    TraceEvent.HopArrived _,
                    TraceEvent.StepStarted _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.Scaled _,
                    TraceEvent.LimitReached _ -> false;
            case TraceEvent.StepEnded step -> step.outcome() != TraceEvent.StepOutcome.DONE;
            case TraceEvent.JobEnded job -> job.end() != TraceEvent.JobEnd.FINISHED;
            case TraceEvent.OfRun _,
                    TraceEvent.OfClient _,
                    TraceEvent.HopLost _,
                    TraceEvent.JobStarted _,
                    TraceEvent.JobTook _,
                    TraceEvent.MessageKept _,
                    TraceEvent.KeptTaken _,
                    TraceEvent.RowInserted _,
                    TraceEvent.InsertSkipped _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.OfEntry _,
                    TraceEvent.Killed _,
                    TraceEvent.Restarted _,
                    TraceEvent.Recovered _,
                    TraceEvent.LinkCut _,
                    TraceEvent.LinkHealed _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.WritesRefused _,
                    TraceEvent.SettingChanged _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.CommandIgnored _ -> true;
        };
    }

    /** The sentence for the next event, without a full stop. */
    public String tell(TraceEvent event) {
        String sentence = sentence(event);
        known.note(event);
        return sentence;
    }

    private String sentence(TraceEvent event) {
        return switch (event) {
            case TraceEvent.RunStarted run -> "The run of " + run.diagram() + " began (seed " + run.seed() + ")";
            case TraceEvent.RunEnded run -> ended(run.reason());
            case TraceEvent.MessageCreated created -> created(created);
            case TraceEvent.AttemptStarted attempt ->
                say.title(attempt.client())
                        + (attempt.attempt() == 1
                                ? " sent " + say.it(attempt.message())
                                : " sent " + say.it(attempt.message()) + " again (attempt " + attempt.attempt() + ")");
            case TraceEvent.ReceiptGiven receipt -> told(receipt);
            case TraceEvent.HopStarted hop ->
                cargo(hop) + " left " + say.title(hop.from(), hop.fromReplica()) + " for " + say.title(hop.to());
            case TraceEvent.HopArrived arrived ->
                known.hop(arrived.hop())
                        .map(hop -> cargo(hop) + " arrived at " + say.title(hop.to(), hop.toReplica()))
                        .orElse("Something arrived");
            case TraceEvent.HopLost lost ->
                known.hop(lost.hop())
                        .map(hop -> cargo(hop) + " from " + say.title(hop.from(), hop.fromReplica())
                                + " was lost on the way: " + lossOf(lost.reason(), hop))
                        .orElse("Something was lost on its way");
            case TraceEvent.JobStarted job ->
                say.title(job.service(), job.replica())
                        + (job.messages().isEmpty()
                                ? (isAsked(job.service()) ? " was asked" : " looked for work")
                                : " took " + say.them(job.messages()) + " in hand");
            case TraceEvent.JobTook took ->
                worker(took.job())
                        + (known.areLogLines(took.messages()) ? " wrote " : " read ")
                        + say.them(took.messages());
            case TraceEvent.MessageKept kept ->
                worker(kept.job()) + " keeps " + say.it(kept.message())
                        + (kept.in() == Keeping.DISK ? " on its own " : " in its own ")
                        + kept.in().id() + ", which is gone when it dies";
            case TraceEvent.KeptTaken taken ->
                worker(taken.job()) + " took " + say.them(taken.messages()) + " out of its memory";
            case TraceEvent.StepStarted step -> worker(step.job()) + " began to " + step.verb();
            case TraceEvent.StepEnded step -> stepEnded(step);
            case TraceEvent.JobEnded job -> jobEnded(job);
            case TraceEvent.TransactionOpened tx ->
                say.title(tx.database()) + " opened a transaction" + openedFor(tx.job());
            case TraceEvent.RowInserted row ->
                say.title(row.table().database()) + " wrote " + say.it(row.message()) + " into "
                        + row.table().table() + ", not yet committed";
            case TraceEvent.InsertSkipped skipped ->
                say.title(skipped.table().database()) + " already had " + say.it(skipped.message()) + " in "
                        + skipped.table().table() + " and skipped the insert";
            case TraceEvent.RowUpdated updated ->
                say.title(updated.table().database()) + " set " + updated.change() + " on " + say.its(updated.message())
                        + " row of " + updated.table().table() + ", not yet committed";
            case TraceEvent.ChangeCaptured change ->
                say.title(change.table().database()) + " captured the change: " + say.it(change.message()) + " in "
                        + change.table().table() + ", number " + change.position();
            case TraceEvent.MarkMoved moved ->
                say.title(moved.database()) + " was told to remember " + moved.mark() + " at " + moved.value()
                        + ", not yet committed";
            case TraceEvent.TransactionCommitted tx ->
                say.title(tx.database()) + " committed"
                        + (known.inserted(tx) && say.about().isPresent() ? ", and holds it from now on" : "");
            case TraceEvent.TransactionRolledBack tx ->
                say.title(tx.database()) + " rolled back (" + tx.reason() + ")"
                        + (known.inserted(tx) ? ": what it had written never was" : "");
            case TraceEvent.EntryStored entry ->
                say.title(entry.sink()) + " stored " + say.it(entry.message()) + channel(entry.channel());
            case TraceEvent.EntryLeased leased ->
                say.title(leased.sink()) + " handed " + say.it(leased.message()) + " to "
                        + say.title(leased.consumer(), leased.replica()) + " and keeps it, unseen by others, until "
                        + StoryLine.clock(leased.untilMicros());
            case TraceEvent.EntryReturned returned -> returned(returned);
            case TraceEvent.EntryRemoved removed -> removed(removed);
            case TraceEvent.AckIgnored ignored ->
                say.title(ignored.sink()) + " ignored the acknowledgement of " + say.it(ignored.message())
                        + ": it came too late";
            case TraceEvent.Killed killed -> killed(killed);
            case TraceEvent.Restarted restarted ->
                say.title(restarted.component(), restarted.replica()) + " was started again";
            case TraceEvent.Recovered recovered -> recovered(recovered);
            case TraceEvent.LinkCut cut ->
                "The link from " + say.title(cut.from()) + " to " + say.title(cut.to()) + " was cut";
            case TraceEvent.LinkHealed healed ->
                "The link from " + say.title(healed.from()) + " to " + say.title(healed.to()) + " was healed";
            case TraceEvent.LinkSlowed slowed ->
                "The link from " + say.title(slowed.from()) + " to " + say.title(slowed.to())
                        + Wording.factor(slowed.factor());
            case TraceEvent.Slowed slowed -> say.title(slowed.component()) + Wording.factor(slowed.factor());
            case TraceEvent.WritesRefused refused ->
                say.title(refused.sink()) + (refused.refused() ? " refuses writes from now on" : " takes writes again");
            case TraceEvent.SettingChanged set ->
                "The " + set.setting().title() + " of " + say.title(set.component())
                        + Wording.changed(set.setting(), set.before(), set.now());
            case TraceEvent.LinkSettingChanged set ->
                "The " + set.setting().title() + " of the link from " + say.title(set.from()) + " to "
                        + say.title(set.to()) + Wording.changed(set.setting(), set.before(), set.now());
            case TraceEvent.LimitReached limit -> say.title(limit.component()) + " reached its limit: " + limit.limit();
            case TraceEvent.Scaled scaled ->
                say.title(scaled.service()) + " was scaled to " + scaled.replicas()
                        + (scaled.replicas() == 1 ? " replica" : " replicas");
            case TraceEvent.CommandIgnored ignored ->
                "The command \"" + ignored.command() + "\" changed nothing: " + ignored.reason();
        };
    }

    // ---- sentences that need more than a line

    private static String ended(TraceEvent.EndReason reason) {
        return switch (reason) {
            case AT_REST -> "The run ended: nothing moves any more";
            case TIME_LIMIT -> "The run ended: its time was over";
            case EVENT_LIMIT -> "The run ended: it had as many events as it may have, and did not come to rest";
        };
    }

    private String created(TraceEvent.MessageCreated created) {
        String nature = switch (created.nature()) {
            case Nature.VALID -> "";
            case Nature.INVALID -> ", which breaks the limits of its type";
            case Nature.POISON -> ", which can never be processed";
            case Nature.LATE -> ", whose row will carry an old time";
        };
        String what = say.about().isPresent() ? created.type().toString() : created.type() + " " + created.message();
        return say.title(created.client()) + " has the " + what + " to hand in (" + Wording.values(created.payload())
                + ")" + nature;
    }

    private String told(TraceEvent.ReceiptGiven told) {
        boolean saysNoMore = told.reason().isEmpty()
                || told.reason().equalsIgnoreCase(told.receipt().name());
        String because = saysNoMore ? "" : " (" + told.reason() + ")";
        String of = say.about().isPresent() ? "" : " about " + told.message();
        String text = switch (told.receipt()) {
            case ACCEPTED -> " was told" + of + ": accepted" + because;
            case DONE -> " was told" + of + ": done" + because;
            case REJECTED -> " was told" + of + ": rejected" + because;
            case FAILED -> " was told" + of + ": failed" + because;
            case IN_DOUBT -> " is in doubt" + of + because;
        };
        String next = told.receipt().isYes() ? ", and waits for news" : ", and will try again";
        return say.title(told.client()) + text + (told.last() ? "" : next);
    }

    /** The request of a job that was killed may arrive all the same. */
    private String openedFor(int job) {
        if (job < 0) {
            return "";
        }
        return known.job(job).isPresent() ? " for " + worker(job) : " for a job that is no more";
    }

    private String stepEnded(TraceEvent.StepEnded step) {
        String what = worker(step.job()) + ": " + known.verb(step).orElse("step " + step.step());
        String because = step.detail().isEmpty() ? "" : " (" + step.detail() + ")";
        return switch (step.outcome()) {
            case DONE -> what + " is done" + because;
            case REJECTED -> what + " found the message at fault" + because;
            case FAILED -> what + " failed" + because;
            case UNKNOWN -> what + " may or may not have happened" + because;
        };
    }

    private String jobEnded(TraceEvent.JobEnded job) {
        String who = worker(job.job());
        List<MessageId> had = known.inHand(job.job());
        String what = had.isEmpty() ? "its job" : say.them(had);
        return switch (job.end()) {
            case FINISHED -> who + " was done with " + what;
            case GAVE_UP -> who + " gave up on " + what + (job.reason().isEmpty() ? "" : ": " + job.reason());
            case KILLED -> who + " dropped " + what + " as it was killed";
        };
    }

    private String returned(TraceEvent.EntryReturned returned) {
        int times = known.receives(returned);
        String count = times == 0 ? "" : " (received " + times + (times == 1 ? " time)" : " times)");
        String why = switch (returned.reason()) {
            case VISIBILITY_EXPIRED -> ", as nobody was done with it in time";
            case RELEASED -> ", as it was given back";
        };
        return say.title(returned.sink()) + " made " + say.it(returned.message()) + " visible again" + why + count;
    }

    private String removed(TraceEvent.EntryRemoved removed) {
        String why = switch (removed.reason()) {
            case ACKED -> ": it is done with";
            case DEAD_LETTERED -> ": its dead letter queue has it now";
            case REDRIVEN -> ": it is back in the queue that it came from";
            case WRITTEN -> ": it is written where it was to go";
        };
        return say.title(removed.sink()) + " deleted " + say.it(removed.message()) + why;
    }

    private String killed(TraceEvent.Killed killed) {
        String who = say.title(killed.component(), killed.replica()) + " was killed";
        if (diagram.component(killed.component()).isSink()) {
            return who + "; what is on its disk stays";
        }
        List<MessageId> gone = known.gone(killed);
        if (gone.isEmpty()) {
            return who;
        }
        return who + "; what it carried is gone" + (say.about().isPresent() ? "" : ": " + say.them(gone));
    }

    private String recovered(TraceEvent.Recovered recovered) {
        long count = recovered.contents().stream()
                .mapToLong(survivors -> survivors.numbers().size())
                .sum();
        boolean database = diagram.component(recovered.sink()) instanceof Component.Database;
        String things = database ? (count == 1 ? " row" : " rows") : (count == 1 ? " message" : " messages");
        return say.title(recovered.sink()) + " read its disk: " + count + things + (count == 1 ? " is" : " are")
                + " there";
    }

    private String lossOf(TraceEvent.LossReason reason, HopStarted hop) {
        return switch (reason) {
            case CUT -> "the link to " + say.title(hop.to()) + " is cut";
            case TARGET_DEAD -> say.title(hop.to(), hop.toReplica()) + " is dead";
            case DROPPED -> "it was dropped";
        };
    }

    private boolean isAsked(ComponentId id) {
        return diagram.find(id).orElse(null) instanceof Component.Service service
                && service.trigger() instanceof Trigger.Status;
    }

    // ---- words

    private String cargo(HopStarted hop) {
        String what = hop.what().isEmpty() ? word(hop.kind()) : hop.what();
        boolean named = hop.messages().isEmpty()
                || what.contains(hop.messages().getFirst().toString());
        if (named || say.about().isPresent()) {
            return quoted(what);
        }
        return quoted(what) + " of " + say.them(hop.messages());
    }

    private static String quoted(String what) {
        return "\"" + what + "\"";
    }

    private static String word(HopKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String worker(int job) {
        return job < 0
                ? "its client"
                : known.job(job)
                        .map(started -> say.title(started.service(), started.replica()))
                        .orElse("A job");
    }

    private String channel(String subscriber) {
        return subscriber.isEmpty() ? "" : " for " + say.title(new ComponentId(subscriber));
    }
}
