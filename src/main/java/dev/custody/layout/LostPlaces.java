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
    /** Marks side by side at one place; further ones stand in further rows. */
    private static final int PER_ROW = 5;

    /** Rows of marks at one place; what is beyond is in the ledger. */
    private static final int ROWS = 2;

    /** How far below its place a mark stands, as a part of a token. */
    private static final double BELOW = 1.3;

    /** From one mark to the next, as a part of a token. */
    private static final double PITCH = 1.42;

    private LostPlaces() {}

    /**
     * Messages that were lost at one place.
     *
     * @param middle of their marks' first row
     * @param messages in the order in which they were handed in
     */
    public record Site(Point middle, List<MessageId> messages) {
        /** Those that are marked. */
        public List<MessageId> marked() {
            int shown = Math.min(messages.size(), PER_ROW * ROWS);
            return messages.subList(messages.size() - shown, messages.size());
        }

        /** The middle of that mark, seen from the middle of the first row, if each is that wide. */
        public Point seat(int index, double token) {
            int shown = marked().size();
            int inRow = Math.min(PER_ROW, shown - index / PER_ROW * PER_ROW);
            return new Point(
                    (index % PER_ROW - (inRow - 1) / 2.0) * token * PITCH, (double) (index / PER_ROW) * token * PITCH);
        }

        /** Where the word stands that says what they are: its middle, left of them. */
        public Point word(double token, double zoom) {
            double half = Math.min(marked().size(), PER_ROW) / 2.0 * PITCH * zoom * token;
            return new Point(middle.x() - half - token * 1.1, middle.y());
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
        return List.copyOf(sites.values());
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
