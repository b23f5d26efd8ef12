package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.layout.Box;
import dev.custody.layout.ClientAnatomy;
import dev.custody.layout.DatabaseAnatomy;
import dev.custody.layout.Layout;
import dev.custody.layout.Point;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.layout.VesselAnatomy;
import dev.custody.scene.Happening;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gestures for what happened: they begin when a happening is first seen, and take a while of the beholder's time. */
final class Effects {
    /** No more at once than this; what is older is left out when much happens between two pictures. */
    private static final int MOST = 40;
    /** What happened longer ago, in virtual time, is left out: after a jump, all of it would seem to happen now. */
    private static final long RECENT_MICROS = 500_000;

    /** A gesture under way, so far from the middle of what it happens to: it goes where that goes. */
    private record Gesture(Happening happening, double since, double x, double y) {
        static Gesture of(Happening happening, double since, Point at, Layout layout) {
            Box box = layout.box(happening.at());
            return new Gesture(happening, since, at.x() - box.centerX(), at.y() - box.centerY());
        }

        /** The same from the origin of the world. */
        Gesture in(Layout layout) {
            Box box = layout.box(happening.at());
            return new Gesture(happening, since, box.centerX() + x, box.centerY() + y);
        }
    }

    private final Glide glide;
    private final LostMarks lost = new LostMarks();
    private final List<Gesture> gestures = new ArrayList<>();
    private int seen = -1;
    private boolean fresh = true;

    Effects(Glide glide) {
        this.glide = glide;
    }

    void reset() {
        gestures.clear();
        lost.reset();
        fresh = true;
        seen = -1;
    }

    /** The playhead went back: what had happened by then has been seen. */
    void rewind(Scene scene) {
        gestures.clear();
        lost.reset();
        fresh = true;
        seen = last(scene);
    }

    private static int last(Scene scene) {
        return scene.happenings().isEmpty() ? -1 : scene.happenings().getLast().number();
    }

    /** Begins the gestures for what is new at that time; to be called before the tokens are moved. */
    void notice(Scene scene, Looks looks, Layout layout, long micros, double seconds) {
        lost.notice(scene, looks, seconds, fresh);
        // At one instant there are several places, and in another branch something else has happened by the same time.
        gestures.removeIf(gesture -> !scene.tellsOf(gesture.happening));
        int newest = last(scene);
        if (!fresh) {
            for (Happening happening : scene.happenings()) {
                if (happening.number() > seen
                        && happening.number() > newest - MOST
                        && happening.atMicros() >= micros - RECENT_MICROS) {
                    Point at = where(happening, layout);
                    if (at != null) {
                        gestures.add(Gesture.of(happening, seconds, at, layout));
                    }
                }
            }
        }
        if (gestures.size() > MOST) {
            gestures.subList(0, gestures.size() - MOST).clear();
        }
        fresh = false;
        seen = newest;
    }

    private @Nullable Point where(Happening happening, Layout layout) {
        if (happening.to() != null) {
            Layout.Course course = layout.course(happening.at(), happening.to());
            return course == null
                    ? null
                    : course.track()
                            .hop(
                                    happening.fraction(),
                                    course.forward(),
                                    layout.metrics().lane(),
                                    layout.metrics().token() * 0.4);
        }
        Box box = layout.box(happening.at());
        if (!happening.messages().isEmpty()) {
            Point spot = glide.spot(happening.at(), happening.messages().getFirst());
            if (spot != null) {
                return spot;
            }
        }
        return switch (layout.anatomy(happening.at())) {
            case ServiceAnatomy service
            when happening.slot() >= 0 -> {
                Point seat = service.seat(happening.replica(), happening.slot());
                yield new Point(box.x() + seat.x(), box.y() + seat.y());
            }
            case DatabaseAnatomy database
            when !happening.note().isEmpty() -> {
                Point seat = database.seat(happening.note(), database.seats() / 2);
                yield new Point(box.x() + seat.x(), box.y() + seat.y());
            }
            case ServiceAnatomy _, DatabaseAnatomy _, ClientAnatomy _, VesselAnatomy _ ->
                new Point(box.centerX(), box.centerY());
        };
    }

    void paint(TokenPainter painter, Scene scene, Looks looks, Layout layout, double seconds, boolean reducedMotion) {
        gestures.removeIf(g -> seconds - g.since > length(g.happening.kind()) || seconds < g.since);
        for (Gesture gesture : gestures) {
            double part = (seconds - gesture.since) / length(gesture.happening.kind());
            paint(painter, looks, gesture.in(layout), reducedMotion ? 0.4 : part, reducedMotion);
        }
        lost.paint(painter, scene, seconds, reducedMotion);
    }

    /** In seconds. */
    private static double length(Happening.Kind kind) {
        return switch (kind) {
            case KILLED, RESTARTED -> 0.9;
            case JOB_KILLED, MESSAGE_DROPPED -> 1.4;
            case ROLLED_BACK, VANISHED -> 1.8;
            case GAVE_UP, SKIPPED, ACK_IGNORED -> 1.0;
            case RESET, TALK_DROPPED -> 0.7;
            case RETURNED, DEAD_LETTERED, REDRIVEN -> 0.8;
            case RECEIPT -> 1.1;
            case LIMIT, IGNORED -> 0.6;
        };
    }

    private static void paint(TokenPainter painter, Looks looks, Gesture gesture, double part, boolean still) {
        double x = gesture.x;
        double y = gesture.y;
        double size = painter.token();
        switch (gesture.happening.kind()) {
            case KILLED -> shatter(painter, x, y, part, still);
            case RESTARTED -> painter.mark(Mark.PULSE, x, y, 1 - part, 1 + 3 * (1 - part), 0);
            case JOB_KILLED, MESSAGE_DROPPED -> fall(painter, looks, gesture, part);
            case ROLLED_BACK, VANISHED -> strike(painter, looks, gesture, part);
            case GAVE_UP, ACK_IGNORED -> painter.mark(Mark.NO, x, y - size * (0.5 + 0.5 * part), fade(part));
            case SKIPPED -> {
                for (MessageId message : gesture.happening.messages()) {
                    painter.token(looks.of(message), message.number(), x, y - size * 0.4 * part, 0.7 * fade(part));
                }
                painter.mark(Mark.NO, x + size * 0.4, y - size * (0.4 + 0.4 * part), fade(part));
            }
            case RESET, TALK_DROPPED -> painter.mark(Mark.SNAP, x, y, fade(part), 0.7 + 0.6 * part, 0);
            case RETURNED, DEAD_LETTERED, REDRIVEN -> painter.mark(Mark.PULSE, x, y, 1 - part, 0.6 + part, 0);
            case RECEIPT -> receipt(painter, looks, gesture, part);
            case LIMIT -> painter.mark(Mark.SHOCK, x, y, 1 - part, 0.4 + 0.3 * part, 0);
            case IGNORED -> {}
        }
    }

    private static double fade(double part) {
        return part < 0.6 ? 1 : Math.max(0, 1 - (part - 0.6) / 0.4);
    }

    /** Something breaks to pieces. */
    private static void shatter(TokenPainter painter, double x, double y, double part, boolean still) {
        painter.mark(Mark.SHOCK, x, y, 1 - part, 0.3 + 1.2 * Math.sqrt(part), 0);
        double size = painter.token();
        for (int i = 0; i < 10 && !still; i++) {
            double angle = Math.PI * 2 * i / 10 + 0.3;
            double reach = size * (1.2 + (i % 3) * 0.7) * 2 * part;
            painter.mark(
                    Mark.SHARD,
                    x + Math.cos(angle) * reach,
                    y + Math.sin(angle) * reach * 0.7 + size * 3 * part * part,
                    1 - part,
                    0.7 + (i % 3) * 0.3,
                    angle + part * 5 * (i % 2 == 0 ? 1 : -1));
        }
    }

    /** What was carried falls out of its carrier, and has faded before it comes to the edge of the picture. */
    private static void fall(TokenPainter painter, Looks looks, Gesture gesture, double part) {
        double size = painter.token();
        List<MessageId> messages = gesture.happening.messages();
        for (int i = 0; i < Math.min(5, messages.size()); i++) {
            double aside = (i - (messages.size() - 1) / 2.0) * size * 0.7 * part;
            double down = size * (4.2 * part * part - 1.1 * part);
            Look look = looks.of(messages.get(i));
            double opacity = Math.max(0, 1 - Math.pow(part, 2.2));
            painter.token(look, messages.get(i).number(), gesture.x + aside, gesture.y + down, opacity);
        }
        if (gesture.happening.to() != null) {
            painter.mark(Mark.SNAP, gesture.x, gesture.y, Math.max(0, 1 - 2 * part), 1 + part, 0);
        }
    }

    /** A row that never was: a line goes through it, and it fades. */
    private static void strike(TokenPainter painter, Looks looks, Gesture gesture, double part) {
        for (MessageId message : gesture.happening.messages()) {
            painter.token(looks.of(message), message.number(), gesture.x, gesture.y, 0.75 * fade(part));
            painter.mark(Mark.STRIKE, gesture.x, gesture.y, fade(part), Math.min(1, 0.2 + part * 4), 0);
        }
    }

    /** What the client was told rises from it. */
    private static void receipt(TokenPainter painter, Looks looks, Gesture gesture, double part) {
        Mark mark = switch (Receipt.valueOf(gesture.happening.note())) {
            case ACCEPTED, DONE -> Mark.YES;
            case REJECTED, FAILED -> Mark.NO;
            case IN_DOUBT -> Mark.UNSURE;
        };
        double size = painter.token();
        double y = gesture.y - size * (0.6 + 1.6 * Math.sqrt(part));
        for (MessageId message : gesture.happening.messages()) {
            painter.token(looks.of(message), message.number(), gesture.x, y, fade(part));
            painter.mark(mark, gesture.x + size * 0.75, y - size * 0.2, fade(part));
        }
    }
}
