package dev.custody.engine.world;

import dev.custody.diagram.Keeping;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Step;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.world.Message.Copy;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that a job does without asking anybody, with what it has in hand. Each lets the job go on, or end. */
final class OwnSteps {
    private final Job job;
    private final int number;
    private final Replica replica;
    private final Cursor cursor;
    private final Receipts receipts;

    OwnSteps(Job job, int number, Replica replica, Cursor cursor, Receipts receipts) {
        this.job = job;
        this.number = number;
        this.replica = replica;
        this.cursor = cursor;
        this.receipts = receipts;
    }

    private World world() {
        return replica.service().world();
    }

    /** A step that took a while is over: it looked at what is in hand, or worked on it. */
    void finish(Step step) {
        for (Copy copy : cursor.hand().copies()) {
            Message message = world().message(copy.message());
            if (step instanceof Step.Validate validate) {
                Optional<String> complaint =
                        Payloads.complaint(world().diagram().message(validate.type()), copy.values());
                if (complaint.isPresent()) {
                    job.fail(StepOutcome.REJECTED, complaint.get());
                    return;
                }
            } else if (step instanceof Step.Work && message.nature() == Nature.POISON) {
                job.fail(StepOutcome.FAILED, "poison");
                return;
            }
        }
        job.stepDone("");
    }

    void enter(Step.Log log) {
        MessageType type = world().diagram().message(log.type());
        List<NamedValue> text = Payloads.about(type, cursor.hand().copies().getFirst());
        Message line = world().create(type, Nature.VALID, replica.service().id(), text);
        job.take(List.of(line.id()));
        receipts.logging(line.id());
        cursor.enter(log, List.of(Hand.of(line.sent())));
        job.goOn();
    }

    void keep(Step.Keep keep) {
        if (keep(keep.in())) {
            job.stepDone("kept in " + keep.in().id());
        }
    }

    /** @return false if that was more than there is memory for: the job is dead then */
    private boolean keep(Keeping in) {
        for (Copy copy : cursor.hand().copies()) {
            world().write(new TraceEvent.MessageKept(world().now(), number, in, new MessageId(copy.message())));
        }
        if (in == Keeping.MEMORY) {
            replica.remember(cursor.hand().copies());
        }
        return job.isAlive();
    }

    void buffer(Step.Buffer buffer) {
        if (!keep(Keeping.MEMORY)) {
            return;
        }
        if (replica.memory().size() < buffer.size()) {
            job.doneForNow(replica.memory().size() + " of " + buffer.size());
            return;
        }
        List<Copy> all = replica.takeMemory();
        cursor.take(Hand.ofCopies(all, Optional.empty()));
        job.takeKept(cursor.hand().messages());
        job.stepDone(all.size() + " together");
    }

    void guess(Step.Guess guess) {
        MessageType type = world().diagram().message(guess.type());
        List<Copy> guessed = new ArrayList<>();
        boolean changed = false;
        for (Copy copy : cursor.hand().copies()) {
            Copy made = Payloads.forced(type, copy, true);
            changed |= !made.equals(copy);
            guessed.add(made);
        }
        cursor.take(Hand.ofCopies(guessed, cursor.hand().row()));
        job.stepDone(changed ? "made something of it" : "");
    }

    void enter(Step.Each each, List<StoredRow> rows) {
        if (rows.isEmpty()) {
            job.stepDone("no rows");
        } else {
            cursor.enter(each, rows.stream().map(Hand::of).toList());
            job.goOn();
        }
    }

    void reply(Step.Reply reply, Findings findings) {
        switch (reply.answer()) {
            case ACCEPTED -> receipts.tell(Receipt.ACCEPTED, "accepted");
            case DONE -> receipts.tell(Receipt.DONE, "done");
            case STATUS -> {
                Receipt known = findings.isKnownAsFailed() ? Receipt.FAILED : Receipt.DONE;
                receipts.tell(
                        findings.outcome().isPresent() ? known : Receipt.ACCEPTED,
                        findings.outcome().orElse("not yet"));
            }
        }
        job.stepDone("");
    }
}
