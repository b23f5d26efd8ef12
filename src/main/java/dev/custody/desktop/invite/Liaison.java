package dev.custody.desktop.invite;

import dev.custody.audience.Fate;
import dev.custody.audience.Offer;
import dev.custody.audience.Room;
import dev.custody.audience.Sent;
import dev.custody.audience.Standing;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.MessageId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the run what phones send, and tells them what became of it, a little once a pulse. What they see is what is seen here: with
 * the playhead in the past, nothing is given, and what is told is how things stood then.
 */
final class Liaison {
    /** More commands than these are not given in one pulse. */
    private static final int GIVEN_MOST = 3;
    /** More than these are not told of in one pulse; those after them are, in the next. */
    private static final int TOLD_MOST = 50;
    /** Of more messages than these, the oldest are followed no longer. */
    private static final int FOLLOWED_MOST = 2_000;

    private final Playback playback;
    private final Room room;
    private final Deque<Followed> followed = new ArrayDeque<>();
    private @Nullable Diagram diagram;
    private Offer offer = new Offer("", List.of());
    private @Nullable Sent next;

    /** A message that was given, and how much of its life was told. */
    private static final class Followed {
        private final Sent sent;
        /** In another branch it is another one, even if as much has happened to it. */
        private @Nullable MessageLife told;

        private int toldEvents;
        private boolean wasThere;

        private Followed(Sent sent) {
            this.sent = sent;
        }
    }

    Liaison(Playback playback, Room room) {
        this.playback = playback;
        this.room = room;
    }

    /** With each frame. */
    void take(Frame frame) {
        if (!frame.diagram().equals(diagram)) {
            diagram = frame.diagram();
            offer = Offer.of(frame.diagram());
            room.offer(offer);
        }
        give(frame);
        tell(frame);
    }

    private void give(Frame frame) {
        for (int given = 0; given < GIVEN_MOST; given++) {
            Sent sent = next == null ? room.take(1).stream().findFirst().orElse(null) : next;
            next = null;
            if (sent == null) {
                return;
            }
            if (!sent.offer().equals(offer) || (frame.ended() && frame.live())) {
                room.became(sent.ticket(), new Standing.Gone());
            } else if (playback.giveAtEdge(sent.command())) {
                followed.addLast(new Followed(sent));
                if (followed.size() > FOLLOWED_MOST) {
                    followed.removeFirst();
                }
            } else {
                next = sent;
                return;
            }
        }
    }

    private void tell(Frame frame) {
        int told = 0;
        for (Followed each : followed) {
            if (told == TOLD_MOST) {
                return;
            }
            Optional<MessageId> message = playback.authorship().messageOf(each.sent.command());
            if (message.isEmpty()) {
                if (each.wasThere) {
                    each.wasThere = false;
                    each.told = null;
                    room.became(each.sent.ticket(), new Standing.Gone());
                    told++;
                }
            } else {
                each.wasThere = true;
                told += tell(each, message.get(), frame) ? 1 : 0;
            }
        }
    }

    /** Before its time, and after that when nothing new is known of it, there is nothing to tell. */
    private boolean tell(Followed each, MessageId message, Frame frame) {
        if (message.number() > frame.ledger().lives().size()) {
            return false;
        }
        MessageLife life = frame.ledger().life(message);
        if (life.equals(each.told) && life.events() == each.toldEvents) {
            return false;
        }
        each.told = life;
        each.toldEvents = life.events();
        room.became(each.sent.ticket(), new Standing.Known(Fate.of(life, frame.diagram())));
        return true;
    }
}
