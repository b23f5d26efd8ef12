package dev.custody.diagram;

/** How a client learns what became of a message that was only accepted. */
public sealed interface News {
    /**
     * It asks a service, again and again, until it knows.
     *
     * @param service one with a {@link Trigger.Status}
     * @param everyMicros the wait before each question
     * @param atMost how many questions it asks about a message before it leaves it at that
     */
    record Polls(ComponentId service, long everyMicros, int atMost) implements News {}

    /**
     * It is told: it takes notifications out of a queue.
     *
     * @param queue one that is fed by {@link Step.Notify} only
     */
    record Hears(ComponentId queue) implements News {}
}
