package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import java.util.List;
import java.util.Optional;

/** How a queue or a topic works; a topic is a queue with a channel for each subscriber. */
record EntrySettings(
        ComponentId id,
        List<String> channels,
        long operationMicros,
        long waitMicros,
        Optional<ComponentId> deadLetters,
        int capacity) {
    static EntrySettings of(Component.Queue queue) {
        return new EntrySettings(
                queue.id(),
                List.of(""),
                queue.operationMicros(),
                queue.waitMicros(),
                queue.deadLetters(),
                queue.capacity());
    }

    static EntrySettings of(Component.Topic topic) {
        return new EntrySettings(
                topic.id(),
                topic.subscribers().stream().map(ComponentId::value).toList(),
                topic.operationMicros(),
                topic.waitMicros(),
                Optional.empty(),
                topic.capacity());
    }
}
