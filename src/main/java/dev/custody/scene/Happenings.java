package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.Recovered;
import java.util.List;

/** Writes down in a scene what just happened, as long as it is news: what is let fall, struck, answered. */
final class Happenings {
    private final Scene scene;

    Happenings(Scene scene) {
        this.scene = scene;
    }

    /** At one component. */
    void happen(
            long at,
            Happening.Kind kind,
            ComponentId where,
            int replica,
            int slot,
            List<MessageId> messages,
            String note) {
        add(new Happening(scene.happened++, at, kind, where, null, 0, replica, slot, messages, note));
    }

    /** On a link, so far on its way. */
    void happen(
            long at,
            Happening.Kind kind,
            ComponentId from,
            ComponentId to,
            double fraction,
            int slot,
            List<MessageId> messages,
            String note) {
        add(new Happening(scene.happened++, at, kind, from, to, fraction, -1, slot, messages, note));
    }

    private void add(Happening happening) {
        if (scene.happenings.size() >= 2 * Scene.HAPPENINGS) {
            scene.happenings.subList(0, Scene.HAPPENINGS).clear();
        }
        scene.happenings.add(happening);
    }

    /** Nobody has those messages there any more. */
    void drop(List<MessageId> messages, Drop drop) {
        for (MessageId id : messages) {
            MessageState message = scene.find(id);
            if (message != null) {
                message.drop = drop;
            }
        }
    }

    /** A sink did not have it any more when it recovered. */
    void vanish(Recovered e, int number, MessageId message, String place) {
        drop(List.of(message), new Drop(e.atMicros(), e.sink(), null, 0));
        happen(e.atMicros(), Happening.Kind.VANISHED, e.sink(), -1, number, List.of(message), place);
    }
}
