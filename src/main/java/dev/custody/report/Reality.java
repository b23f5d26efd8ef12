package dev.custody.report;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.report.RunReport.Sinks;
import java.util.ArrayList;
import java.util.List;

/** Says what of a run is real and what is modelled, as far as its diagram has it. */
final class Reality {
    private Reality() {}

    static List<String> real(Diagram diagram, Sinks sinks) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Each message is an individual with an identity, a payload and a fingerprint. Programs run step by "
                        + "step, and a fault falls between any two steps, or on any hop.");
        sentences.add(
                switch (sinks) {
                    case H2 ->
                        "Each database, queue and topic of this run was an H2 database of its own. Commits, rollbacks, "
                                + "unique keys, locks and recovery after a kill were H2's.";
                    case HEAP ->
                        "This run kept its messages on the heap, which gives the same trace, byte for byte, as real H2 "
                                + "databases do; tests compare the two.";
                });
        sentences.add(
                "Time is virtual and chance is seeded: the same diagram, seed and commands give the same run, to the "
                        + "byte, on any machine.");
        return sentences;
    }

    static List<String> modelled(Diagram diagram) {
        List<String> sentences = new ArrayList<>();
        if (has(diagram, Component.Queue.class) || has(diagram, Component.Topic.class)) {
            sentences.add(
                    "Queues behave as SQS does: visibility timeout, receive count, long polling; to the dead letter "
                            + "queue when receives exceed the limit.");
        }
        if (has(diagram, Component.Topic.class)) {
            sentences.add("A topic has a durable subscription for each subscriber, which behaves as a queue.");
        }
        if (has(diagram, Component.Stream.class)) {
            sentences.add(
                    "A delivery stream writes as Firehose does: when its buffer is full or its time is over, and again "
                            + "when it does not know whether the batch is committed.");
        }
        if (has(diagram, Component.Database.class)) {
            sentences.add(
                    "A database rolls back a transaction whose client is silent for longer than its idle timeout.");
        }
        if (diagram.components().stream()
                .anyMatch(c -> c instanceof Component.Service service
                        && service.scale().isPresent())) {
            sentences.add(
                    "Workers follow their backlog as target tracking for a backlog per instance does, without alarms, "
                            + "cooldowns and warm-up.");
        }
        sentences.add(
                "Latencies are uniform between a link's latency and latency plus jitter. A cut link tells nobody; a"
                        + " dead process refuses or resets.");
        sentences.add("Left out: replication and failover of sinks, partial writes to a disk, authentication, money.");
        return sentences;
    }

    private static boolean has(Diagram diagram, Class<? extends Component> kind) {
        return diagram.components().stream().anyMatch(kind::isInstance);
    }
}
