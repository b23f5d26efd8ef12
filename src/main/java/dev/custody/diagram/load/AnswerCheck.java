package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Step;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import java.util.Optional;

/** Whether along one way through a program whoever waits is answered once, and what was received is acknowledged once. */
final class AnswerCheck {
    private final Component.Service service;
    private final Problems problems;
    private boolean looked;
    private Optional<String> replied = Optional.empty();
    private Optional<String> acked = Optional.empty();

    AnswerCheck(Component.Service service, Problems problems) {
        this.service = service;
        this.problems = problems;
    }

    /** Whether it is only asked about messages, and never gets one. */
    boolean isAsked() {
        return service.trigger() instanceof Trigger.Status;
    }

    /** What became of the message is looked up. */
    void lookup(String at) {
        looked = true;
        if (!isAsked()) {
            problems.add(
                    at,
                    "Nobody asks what became of a message.",
                    "Give the service \"on\": { \"status\": … }, or leave it out.");
        }
    }

    void ack(Step.Ack ack, String at, Optional<TableId> rows) {
        Optional<ComponentId> source = switch (service.trigger()) {
            case Trigger.Receive(ComponentId queue, int _) -> Optional.of(queue);
            case Trigger.Subscription(ComponentId topic) -> Optional.of(topic);
            case Trigger.Request _, Trigger.Status _, Trigger.Every _ -> Optional.empty();
        };
        if (source.isEmpty()) {
            problems.add(at, "Nothing was received that could be acknowledged.", "Leave it out.");
        } else if (!source.get().equals(ack.from())) {
            problems.add(
                    at,
                    "The message comes from " + Quote.of(source.get().value()) + ", not from "
                            + Quote.of(ack.from().value()) + ".",
                    "Acknowledge it there.");
        } else if (acked.isPresent() || rows.isPresent()) {
            problems.add(at, "The message is acknowledged more than once.", "Once is enough.");
        }
        acked = Optional.of(at);
    }

    void reply(Step.Reply reply, String at, Optional<TableId> rows) {
        boolean status = reply.answer() == Step.Answer.STATUS;
        if (!isAsked() && !(service.trigger() instanceof Trigger.Request)) {
            problems.add(at, "Nobody waits for an answer.", "Leave it out: only a request is answered.");
        } else if (isAsked() != status) {
            problems.add(
                    at,
                    status
                            ? "Nobody asks what became of a message."
                            : "The question is what became of a message: that is no answer.",
                    status ? "Answer a request with \"accepted\" or \"done\"." : "Write { \"reply\": \"status\" }.");
        } else if (status && !looked) {
            problems.add(at, "Nobody has looked up what became of it.", "Add a lookup before it.");
        } else if (replied.isPresent() || rows.isPresent()) {
            problems.add(at, "The caller is answered more than once.", "Once is enough.");
        }
        replied = Optional.of(at);
    }

    /** The program has ended. */
    void end(String pointer) {
        switch (service.trigger()) {
            case Trigger.Request _
            when replied.isEmpty() ->
                problems.add(
                        pointer,
                        "The caller never gets an answer.",
                        "Add { \"reply\": \"done\" } or { \"reply\": \"accepted\" }.");
            case Trigger.Status _
            when replied.isEmpty() ->
                problems.add(pointer, "The asker never gets an answer.", "Add { \"reply\": \"status\" }.");
            case Trigger.Receive(ComponentId from, int _) when acked.isEmpty() -> addNeverAcked(pointer, from);
            case Trigger.Subscription(ComponentId from) when acked.isEmpty() -> addNeverAcked(pointer, from);
            case Trigger.Request _, Trigger.Status _, Trigger.Receive _, Trigger.Subscription _, Trigger.Every _ -> {}
        }
    }

    private void addNeverAcked(String pointer, ComponentId from) {
        problems.add(
                pointer,
                "The message is never acknowledged: " + Quote.of(from.value()) + " hands it out again and again.",
                "Add { \"ack\": \"" + from + "\" } where the work is done.");
    }
}
