package dev.custody.diagram;

/** What starts a job of a service. */
public sealed interface Trigger {
    /** Somebody calls and waits for an answer. */
    record Request(MessageTypeId message) implements Trigger {}

    /** A client asks what became of a message that it handed in, and waits for an answer. The message itself does not come. */
    record Status(MessageTypeId message) implements Trigger {}

    /**
     * A message is received from a queue by long polling; it stays in the queue, invisible to others, until it is
     * acknowledged.
     *
     * @param batch up to how many are received at once; the job has all of them in hand
     */
    record Receive(ComponentId queue, int batch) implements Trigger {}

    /** An event is received from the service's own durable subscription to a topic. */
    record Subscription(ComponentId topic) implements Trigger {}

    /** The clock. A tick that comes while the last job still runs is left out. */
    record Every(long periodMicros) implements Trigger {}
}
