package dev.custody.engine.world;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a program for one trigger: a cursor, what it has in hand, and its open connections. It knows nothing else, and
 * all of it is gone when it ends.
 */
final class Job extends Timed implements Caller {
    /** Between two steps: so that a kill fits between. */
    private static final long GAP_MICROS = 1_000;

    private final Replica replica;
    private final ServicePart service;
    private final int incarnation;
    private final Origin origin;
    private final int number;
    private final Cursor cursor;
    private final long changesAtStart;
    private final List<MessageId> inHand = new ArrayList<>();
    private final Map<ComponentId, Connection> connections = new LinkedHashMap<>();
    private final Deadline deadline = new Deadline(this);
    private Optional<Call> waitingFor = Optional.empty();

    /** The log line that is being written. */
    private Optional<Message> logging = Optional.empty();

    private final Findings findings = new Findings();
    private boolean replied;

    Job(Replica replica, Origin origin, int number) {
        this.replica = replica;
        this.service = replica.service();
        this.incarnation = replica.incarnation();
        this.origin = origin;
        this.number = number;
        this.cursor = new Cursor(service.component().program().steps(), origin.brings());
        this.changesAtStart = world().changes();
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

    private void goOn() {
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
            finishAlone(plain(step.orElseThrow()));
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
                logged(Receipt.ACCEPTED, "logged");
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
            case Step.Each each -> enter(each);
            case Step.Reply reply -> reply(reply);
            case Step.End end -> endHere(end);
            case Step.Log log -> enter(log);
            case Step.Keep keep -> keep(keep);
            case Step.Buffer buffer -> buffer(buffer);
            case Step.Guess guess -> guess(guess);
            case Step.Otherwise _ -> throw new IllegalStateException("an otherwise is tried");
            case Step.Remember _ when origin instanceof Origin.Rerun -> stepDone("a re-run leaves it where it is");
            case Step.Remember _ when !findings.hasReachedMore() -> stepDone("nothing new");
            case Step.Commit commit when !mayHaveWritten(commit.database()) -> stepDone("nothing to commit");
            case Step.AtSink atSink -> call(atSink);
        }
    }

    private boolean mayHaveWritten(ComponentId database) {
        Connection connection = connections.get(database);
        return connection != null && connection.isUsed();
    }

    private void takeTime(long micros) {
        world().after(service.paced(micros), Op.STEP_DONE, this);
    }

    private void finishAlone(Step step) {
        for (Copy copy : cursor.hand().copies()) {
            Message message = world().message(copy.message());
            if (step instanceof Step.Validate validate) {
                Optional<String> complaint =
                        Payloads.complaint(world().diagram().message(validate.type()), copy.values());
                if (complaint.isPresent()) {
                    fail(StepOutcome.REJECTED, complaint.get());
                    return;
                }
            } else if (step instanceof Step.Work && message.nature() == Nature.POISON) {
                fail(StepOutcome.FAILED, "poison");
                return;
            }
        }
        stepDone("");
    }

    private void endHere(Step.End end) {
        world().write(new TraceEvent.StepEnded(world().now(), number, cursor.path(), StepOutcome.DONE, ""));
        logged(Receipt.FAILED, end.why());
        end(JobEnd.FINISHED, end.why());
    }

    private void enter(Step.Log log) {
        MessageType type = world().diagram().message(log.type());
        List<NamedValue> text = Payloads.about(type, cursor.hand().copies().getFirst());
        Message line = world().create(type, Nature.VALID, service.id(), text);
        inHand.add(line.id());
        world().write(new TraceEvent.JobTook(world().now(), number, List.of(line.id())));
        logging = Optional.of(line);
        cursor.enter(log, List.of(Hand.of(line.sent())));
        goOn();
    }

    /** The service, as the client of its own log line, knows what became of it. Nothing if there is none just now. */
    private void logged(Receipt receipt, String reason) {
        if (logging.isPresent()) {
            MessageId line = logging.get().id();
            logging = Optional.empty();
            world().write(new TraceEvent.ReceiptGiven(world().now(), line, service.id(), 1, receipt, reason, true));
        }
    }

    private void keep(Step.Keep keep) {
        keep(keep.in());
        if (!isThere()) {
            // That was more than it has memory for.
            return;
        }
        stepDone("kept in " + keep.in().id());
    }

    private void keep(Keeping in) {
        for (Copy copy : cursor.hand().copies()) {
            world().write(new TraceEvent.MessageKept(world().now(), number, in, new MessageId(copy.message())));
        }
        if (in == Keeping.MEMORY) {
            replica.remember(cursor.hand().copies());
        }
    }

    private void buffer(Step.Buffer buffer) {
        keep(Keeping.MEMORY);
        if (!isThere()) {
            return;
        }
        if (replica.memory().size() < buffer.size()) {
            String count = replica.memory().size() + " of " + buffer.size();
            world().write(new TraceEvent.StepEnded(world().now(), number, cursor.path(), StepOutcome.DONE, count));
            end(JobEnd.FINISHED, count);
            return;
        }
        List<Copy> all = replica.takeMemory();
        cursor.take(Hand.ofCopies(all, Optional.empty()));
        List<MessageId> taken = cursor.hand().messages();
        for (MessageId message : taken) {
            if (!inHand.contains(message)) {
                inHand.add(message);
            }
        }
        world().write(new TraceEvent.KeptTaken(world().now(), number, taken));
        stepDone(taken.size() + " together");
    }

    private void guess(Step.Guess guess) {
        MessageType type = world().diagram().message(guess.type());
        List<Copy> guessed = new ArrayList<>();
        boolean changed = false;
        for (Copy copy : cursor.hand().copies()) {
            Copy made = Payloads.forced(type, copy, true);
            changed |= !made.equals(copy);
            guessed.add(made);
        }
        cursor.take(Hand.ofCopies(guessed, cursor.hand().row()));
        stepDone(changed ? "made something of it" : "");
    }

    private void enter(Step.Each each) {
        if (findings.rows().isEmpty()) {
            stepDone("no rows");
        } else {
            cursor.enter(each, findings.rows().stream().map(Hand::of).toList());
            goOn();
        }
    }

    private void reply(Step.Reply reply) {
        switch (reply.answer()) {
            case ACCEPTED -> tell(Receipt.ACCEPTED, "accepted");
            case DONE -> tell(Receipt.DONE, "done");
            case STATUS -> {
                Receipt known = findings.isKnownAsFailed() ? Receipt.FAILED : Receipt.DONE;
                tell(
                        findings.outcome().isPresent() ? known : Receipt.ACCEPTED,
                        findings.outcome().orElse("not yet"));
            }
        }
        stepDone("");
    }

    private void tell(Receipt receipt, String reason) {
        if (origin instanceof Origin.Request(Exchange exchange) && !replied) {
            replied = true;
            service.tell(replica.index(), number, exchange, receipt, reason);
        }
    }

    private void call(Step.AtSink step) {
        SinkPart sink = world().sink(step.sink());
        Optional<Connection> connection = sink instanceof DatabasePart database && database.isTransactional()
                ? Optional.of(connections.computeIfAbsent(
                        sink.id(), _ -> new Connection(number, database, service, replica.index())))
                : Optional.empty();
        Call call = new Call(
                this,
                service,
                replica.index(),
                number,
                sink,
                step,
                findings.matter(step, cursor.hand(), origin),
                currentMessages(),
                connection);
        waitingFor = Optional.of(call);
        world().slots().add(deadline);
        world().afterInBackground(service.setting(Setting.CALL_TIMEOUT), Op.DEADLINE, deadline);
        call.send();
    }

    private List<MessageId> currentMessages() {
        List<MessageId> current = cursor.hand().messages();
        return current.isEmpty() ? List.copyOf(inHand) : current;
    }

    // ---- answers

    /** Whether the replica that waits for the answer is still the one that asked. */
    @Override
    public boolean isThere() {
        return replica.isUp() && replica.incarnation() == incarnation;
    }

    @Override
    public void answered(Call call, CallResult result) {
        if (!stopWaiting(call)) {
            return;
        }
        switch (result) {
            case CallResult.Ok ok -> {
                if (call.step() instanceof Step.Commit) {
                    call.connection().ifPresent(Connection::clean);
                }
                stepDone(ok.detail());
            }
            case CallResult.Found found -> {
                take(found.rows());
                stepDone(found.rows().size() + " rows");
            }
            case CallResult.Loaded(StoredRow file) -> {
                Copy copy = new Copy(file.message(), file.values(), file.fingerprint());
                cursor.take(Hand.ofCopies(List.of(copy), cursor.hand().row()));
                stepDone("");
            }
            case CallResult.Outcome found -> {
                findings.outcome(found.known());
                stepDone(found.known().orElse("nothing yet"));
            }
            case CallResult.Beyond beyond -> {
                take(beyond.rows());
                if (!beyond.rows().isEmpty()) {
                    findings.reached(beyond.last());
                }
                stepDone(beyond.rows().size() + " rows");
            }
            case CallResult.Mark(long value) -> {
                findings.recalled(value);
                stepDone("at " + value);
            }
            case CallResult.Refused refused -> fail(StepOutcome.FAILED, refused.reason());
        }
    }

    private void take(List<StoredRow> found) {
        findings.rows(found);
        if (!found.isEmpty()) {
            List<MessageId> taken =
                    found.stream().map(row -> new MessageId(row.message())).toList();
            inHand.addAll(taken);
            world().write(new TraceEvent.JobTook(world().now(), number, taken));
        }
    }

    @Override
    public void broken(Call call, boolean refused) {
        if (stopWaiting(call)) {
            boolean unknown = call.isEffectful() && !refused;
            fail(
                    unknown ? StepOutcome.UNKNOWN : StepOutcome.FAILED,
                    refused ? "connection refused" : "connection reset");
        }
    }

    void timedOut() {
        Call call = waitingFor.orElseThrow();
        if (stopWaiting(call)) {
            fail(call.isEffectful() ? StepOutcome.UNKNOWN : StepOutcome.FAILED, "no answer in time");
        }
    }

    private boolean stopWaiting(Call call) {
        boolean mine = isAlive() && waitingFor.filter(c -> c == call).isPresent();
        if (mine) {
            waitingFor = Optional.empty();
            world().slots().remove(deadline);
        }
        return mine;
    }

    private void stepDone(String detail) {
        world().write(new TraceEvent.StepEnded(world().now(), number, cursor.path(), StepOutcome.DONE, detail));
        goToNext();
    }

    private void goToNext() {
        cursor.next();
        goOn();
    }

    // ---- the end

    private void fail(StepOutcome outcome, String detail) {
        world().write(new TraceEvent.StepEnded(world().now(), number, cursor.path(), outcome, detail));
        if (cursor.step().orElseThrow() instanceof Step.Otherwise otherwise) {
            cursor.enter(otherwise, List.of(cursor.hand()));
            goOn();
            return;
        }
        logged(outcome == StepOutcome.UNKNOWN ? Receipt.IN_DOUBT : Receipt.FAILED, detail);
        switch (outcome) {
            case REJECTED -> tellUnable(Receipt.REJECTED, "400: " + detail);
            case FAILED, DONE -> tellUnable(Receipt.FAILED, "503: " + detail);
            case UNKNOWN -> tellUnable(Receipt.IN_DOUBT, "504: " + detail);
        }
        if (origin instanceof Origin.Received received) {
            world().network().send(GivingBack.of(received, service, replica.index(), number));
        }
        end(JobEnd.GAVE_UP, detail);
    }

    private void tellUnable(Receipt receipt, String reason) {
        if (origin instanceof Origin.Request(Exchange exchange)) {
            tell(exchange.unable(receipt), reason);
        }
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
        logged(Receipt.IN_DOUBT, "killed");
        leave(JobEnd.KILLED, "killed", "the " + service.id() + " was killed");
        if (origin instanceof Origin.Request(Exchange exchange) && !replied) {
            replica.breakOff(exchange);
        }
    }

    private void leave(JobEnd how, String reason, String whyClosed) {
        world().slots().remove(deadline);
        world().slots().remove(this);
        world().busy(-1);
        world().write(new TraceEvent.JobEnded(world().now(), number, how, reason));
        for (Connection connection : connections.values()) {
            if (connection.isUsed()) {
                connection.close(whyClosed);
            }
        }
    }
}
