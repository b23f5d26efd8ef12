package dev.custody.layout;

import dev.custody.scene.Drop;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.MessageState;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where lost messages are marked: below the component that they fell from, or beside the link. */
public final class LostPlaces {
    /** Marks side by side at one place. */
    private static final int IN_A_ROW = 5;

    /** How far below its place a mark stands, as a part of a token. */
    private static final double BELOW = 1.3;

    /** From one mark to the next, as a part of a token. */
    private static final double PITCH = 1.42;

    /** How wide the word is that says what they are, with what is free beside it, as a part of a token. */
    private static final double WORD = 2.2;

    private LostPlaces() {}

    /**
     * Messages that were lost at one place. Their marks stand in a row: before those that have one each, one for all others, if
     * there are.
     *
     * @param middle of the row
     * @param messages in the order in which they were handed in
     */
    public record Site(Point middle, List<MessageId> messages) {
        /** Those that have a mark each: the last ones. */
        public List<MessageId> marked() {
            return messages.subList(bunched(), messages.size());
        }

        /** How many others there are. */
        public int bunched() {
            return messages.size() <= IN_A_ROW ? 0 : messages.size() - IN_A_ROW + 1;
        }

        /** How many marks there are. */
        public int marks() {
            return Math.min(messages.size(), IN_A_ROW);
        }

        /** The middle of that mark, if each is that wide. */
        public Point seat(int index, double token) {
            return new Point(middle.x() + (index - (marks() - 1) / 2.0) * token * PITCH, middle.y());
        }

        /** Where the word stands that says what they are: its middle, left of them. */
        public Point word(double token) {
            return new Point(middle.x() - half(token) - token * WORD / 2, middle.y());
        }

        private double half(double token) {
            return marks() / 2.0 * PITCH * token;
        }

        /** The same so far to the left or the right that the row and its word are within; it must be wide enough for both. */
        private Site within(Box box, double token) {
            double left = box.x() + half(token) + token * WORD;
            double right = box.right() - half(token);
            return new Site(new Point(Math.max(left, Math.min(middle.x(), right)), middle.y()), messages);
        }
    }

    private record Key(Object at, @Nullable Object to) {}

    /** All places at which something is lost by now. */
    public static List<Site> of(Scene scene, Looks looks, Layout layout) {
        return of(scene, lost(scene, looks), layout);
    }

    /** The messages that are lost by now, of those that somebody is known to have let fall. */
    public static List<MessageId> lost(Scene scene, Looks looks) {
        List<MessageId> lost = new ArrayList<>();
        for (MessageState message : scene.messages()) {
            if (message.drop() != null && looks.of(message.id()) == Look.LOST) {
                lost.add(message.id());
            }
        }
        return lost;
    }

    /** The places at which these were lost. */
    public static List<Site> of(Scene scene, Collection<MessageId> lost, Layout layout) {
        Map<Key, Site> sites = new LinkedHashMap<>();
        for (MessageId message : lost) {
            Drop drop = scene.message(message).map(MessageState::drop).orElse(null);
            Point middle = drop == null ? null : where(layout, drop);
            if (drop != null && middle != null) {
                sites.computeIfAbsent(new Key(drop.at(), drop.to()), _ -> new Site(middle, new ArrayList<>()))
                        .messages()
                        .add(message);
            }
        }
        return sites.values().stream()
                .map(site -> site.within(layout.extent(), layout.metrics().token()))
                .toList();
    }

    private static @Nullable Point where(Layout layout, Drop drop) {
        double below = layout.metrics().token() * BELOW;
        if (drop.to() != null) {
            Layout.Course course = layout.course(drop.at(), drop.to());
            if (course == null) {
                return null;
            }
            Point point = course.track().hop(Math.clamp(drop.fraction(), 0.3, 0.7), course.forward(), 0, 0);
            return new Point(point.x(), point.y() + below);
        }
        Box box = layout.box(drop.at());
        return new Point(box.centerX(), box.bottom() + below);
    }
}
