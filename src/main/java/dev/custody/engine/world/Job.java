package dev.custody.engine.world;

import dev.custody.diagram.Step;
import dev.custody.engine.Upcoming;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a program for one trigger: a cursor, what it has in hand, what it asks of sinks and has learnt from them, and the
 * receipts it gives. It knows nothing else, and all of it is gone when it ends.
 */
final class Job extends Timed {
    /** Between two steps: so that a kill fits between. */
    private static final long GAP_MICROS = 1_000;

    private final Replica replica;
    private final ServicePart service;
    private final Origin origin;
    private final int number;
    private final Cursor cursor;
    private final long changesAtStart;
    private final List<MessageId> inHand = new ArrayList<>();
    private final Calls calls;
    private final Findings findings = new Findings();
    private final Receipts receipts;
    private final OwnSteps own;

    Job(Replica replica, Origin origin, int number) {
        this.replica = replica;
        this.service = replica.service();
        this.origin = origin;
        this.number = number;
        this.cursor = new Cursor(service.component().program().steps(), origin.brings());
        this.changesAtStart = world().changes();
        this.calls = new Calls(this, number, replica);
        this.receipts = new Receipts(replica, number, origin);
        this.own = new OwnSteps(this, number, replica, cursor, receipts);
    }

    private World world() {
        return service.world();
    }

    void start() {
        world().slots().add(this);
        world().busy(1);
        if (!(origin instanceof Origin.Request(Exchange exchange)) || exchange.bringsMessage()) {
            inHand.addAll(cursor.hand().messages());
        }
        world().write(new TraceEvent.JobStarted(world().now(), number, service.id(), replica.index(), inHand));
        goOn();
    }

    void goOn() {
        world().after(service.paced(GAP_MICROS), Op.NEXT_STEP, this);
    }

    /** The step that it begins next; none at the end of the program or of a block. */
    Optional<Upcoming> upcoming() {
        return cursor.step().map(_ -> new Upcoming(service.id(), replica.index(), number, cursor.path()));
    }

    @Override
    void fire(Op op) {
        Optional<Step> step = cursor.step();
        if (op == Op.STEP_DONE) {
            own.finish(plain(step.orElseThrow()));
        } else if (step.isPresent()) {
            begin(plain(step.get()));
        } else if (!cursor.isInBlock()) {
            end(JobEnd.FINISHED, "");
        } else if (cursor.repeat()) {
            goOn();
        } else {
            cursor.leave();
            left((Step.Block) cursor.step().orElseThrow());
        }
    }

    private static Step plain(Step step) {
        return step instanceof Step.Otherwise otherwise ? otherwise.tried() : step;
    }

    private void left(Step.Block block) {
        switch (block) {
            case Step.Each _ -> stepDone("");
            case Step.Log _ -> {
                receipts.logged(Receipt.ACCEPTED, "logged");
                stepDone("");
            }
            // How the step itself ended was told when it failed.
            case Step.Otherwise _ -> goToNext();
        }
    }

    // ---- steps

    private void begin(Step step) {
        world().write(new TraceEvent.StepStarted(world().now(), number, cursor.path(), step.verb()));
        switch (step) {
            case Step.Validate validate -> takeTime(validate.takesMicros());
            case Step.Work work -> takeTime(service.draw(work));
            case Step.Each each -> own.enter(each, findings.rows());
            case Step.Reply reply -> own.reply(reply, findings);
            case Step.End end -> endBy(end);
            case Step.Log log -> own.enter(log);
            case Step.Keep keep -> own.keep(keep);
            case Step.Buffer buffer -> own.buffer(buffer);
            case Step.Guess guess -> own.guess(guess);
            case Step.Otherwise _ -> throw new IllegalStateException("an otherwise is tried");
            case Step.Remember _ when origin instanceof Origin.Rerun -> stepDone("a re-run leaves it where it is");
            case Step.Remember _ when !findings.hasReachedMore() -> stepDone("nothing new");
            case Step.Commit commit when !calls.mayHaveWritten(commit.database()) -> stepDone("nothing to commit");
            case Step.AtSink atSink ->
                calls.ask(atSink, findings.matter(atSink, cursor.hand(), origin), currentMessages());
        }
    }

    private void takeTime(long micros) {
        world().after(service.paced(micros), Op.STEP_DONE, this);
    }

    private List<MessageId> currentMessages() {
        List<MessageId> current = cursor.hand().messages();
        return current.isEmpty() ? List.copyOf(inHand) : current;
    }

    /** The sink answered what was asked of it. */
    void answered(CallResult answer) {
        findings.learn(answer);
        switch (answer) {
            case CallResult.Ok _, CallResult.Outcome _, CallResult.Mark _ -> stepDone(answer.says());
            case CallResult.Found _, CallResult.Beyond _ -> {
                if (!answer.brings().isEmpty()) {
                    take(answer.brings().stream()
                            .map(row -> new MessageId(row.message()))
                            .toList());
                }
                stepDone(answer.says());
            }
            case CallResult.Loaded(StoredRow file) -> {
                Copy copy = new Copy(file.message(), file.values(), file.fingerprint());
                cursor.take(Hand.ofCopies(List.of(copy), cursor.hand().row()));
                stepDone("");
            }
            case CallResult.Refused(String reason) -> fail(StepOutcome.FAILED, reason);
        }
    }

    /** It has these in hand now, too. */
    void take(List<MessageId> messages) {
        inHand.addAll(messages);
        world().write(new TraceEvent.JobTook(world().now(), number, messages));
    }

    /** It has these in hand again, which its replica kept; those of its own it has already. */
    void takeKept(List<MessageId> messages) {
        for (MessageId message : messages) {
            if (!inHand.contains(message)) {
                inHand.add(message);
            }
        }
        world().write(new TraceEvent.KeptTaken(world().now(), number, messages));
    }

    /** The step is done, and the program goes on. */
    void stepDone(String detail) {
        write(StepOutcome.DONE, detail);
        goToNext();
    }

    /** The step is done, and with it the job, for want of more. */
    void doneForNow(String detail) {
        write(StepOutcome.DONE, detail);
        end(JobEnd.FINISHED, detail);
    }

    private void write(StepOutcome outcome, String detail) {
        world().write(new TraceEvent.StepEnded(world().now(), number, cursor.path(), outcome, detail));
    }

    private void goToNext() {
        cursor.next();
        goOn();
    }

    // ---- the end

    private void endBy(Step.End end) {
        write(StepOutcome.DONE, "");
        receipts.logged(Receipt.FAILED, end.why());
        end(JobEnd.FINISHED, end.why());
    }

    /** The step at hand did not succeed. */
    void fail(StepOutcome outcome, String detail) {
        write(outcome, detail);
        if (cursor.step().orElseThrow() instanceof Step.Otherwise otherwise) {
            cursor.enter(otherwise, List.of(cursor.hand()));
            goOn();
            return;
        }
        receipts.failed(outcome, detail);
        if (origin instanceof Origin.Received received) {
            world().network().send(GivingBack.of(received, service, replica.index(), number));
        }
        end(JobEnd.GAVE_UP, detail);
    }

    private void end(JobEnd how, String reason) {
        leave(how, reason, "its job gave up");
        if (origin instanceof Origin.Tick) {
            boolean idle = how == JobEnd.FINISHED ? !findings.hasFoundRows() : service.lacksSomething();
            service.ticked(idle, changesAtStart);
        }
        replica.ended(this);
    }

    /** The replica is killed, and the job with it. */
    void kill() {
        receipts.logged(Receipt.IN_DOUBT, "killed");
        leave(JobEnd.KILLED, "killed", "the " + service.id() + " was killed");
        receipts.breakOff();
    }

    private void leave(JobEnd how, String reason, String whyClosed) {
        calls.stopWaiting();
        world().slots().remove(this);
        world().busy(-1);
        world().write(new TraceEvent.JobEnded(world().now(), number, how, reason));
        calls.close(whyClosed);
    }
}
