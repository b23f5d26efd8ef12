package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.desktop.canvas.layout.Box;
import dev.custody.desktop.canvas.layout.Layout;
import dev.custody.desktop.canvas.layout.Point;
import dev.custody.scene.Drop;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.MessageState;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places where messages were lost: a burst at first, and then a mark that stays. */
final class LostMarks {
    private static final double BURST_SECONDS = 2.2;
    private static final double LONG_AGO = -1e9;

    /** Marks side by side at one place; further ones stand in further rows. */
    private static final int PER_ROW = 5;

    private Map<MessageId, Double> since = new LinkedHashMap<>();

    void reset() {
        since = new LinkedHashMap<>();
    }

    /** @param quietly whether what is lost by now was lost long ago, as far as the beholder is concerned */
    void notice(Scene scene, Looks looks, double seconds, boolean quietly) {
        Map<MessageId, Double> now = new LinkedHashMap<>();
        for (MessageState message : scene.messages()) {
            if (message.drop() != null && looks.of(message.id()) == Look.LOST) {
                Double before = since.get(message.id());
                now.put(message.id(), before != null ? before : quietly ? LONG_AGO : seconds);
            }
        }
        since = now;
    }

    void paint(TokenPainter painter, Scene scene, double seconds, boolean still) {
        Map<Object, Integer> taken = new HashMap<>();
        for (Map.Entry<MessageId, Double> entry : since.entrySet()) {
            Drop drop = scene.message(entry.getKey()).map(MessageState::drop).orElse(null);
            if (drop == null) {
                continue;
            }
            Object place = drop.to() == null ? drop.at() : java.util.List.of(drop.at(), drop.to());
            int index = taken.merge(place, 1, Integer::sum) - 1;
            Point at = where(painter.layout(), drop, index);
            if (at != null) {
                double age = seconds - entry.getValue();
                paint(painter, entry.getKey().number(), at, still ? BURST_SECONDS : age, index == 0);
            }
        }
    }

    private static @Nullable Point where(Layout layout, Drop drop, int index) {
        double pitch = layout.metrics().token() * 1.5;
        double dx = (index % PER_ROW) * pitch;
        double dy = (double) (index / PER_ROW) * pitch;
        if (drop.to() != null) {
            Layout.Course course = layout.course(drop.at(), drop.to());
            if (course == null) {
                return null;
            }
            Point point = course.track().hop(Math.clamp(drop.fraction(), 0.25, 0.75), course.forward(), 0);
            return new Point(point.x() + dx, point.y() + pitch * 0.95 + dy);
        }
        Box box = layout.box(drop.at());
        return new Point(box.x() + pitch * 0.6 + dx, box.bottom() + pitch * 0.72 + dy);
    }

    private static void paint(TokenPainter painter, int number, Point at, double age, boolean first) {
        double size = painter.token();
        double part = Math.min(1, age / BURST_SECONDS);
        if (part < 1) {
            double grow = part < 0.12 ? part / 0.12 : 1;
            double settle = part < 0.6 ? 0 : (part - 0.6) / 0.4;
            double zoom = 0.2 + grow - 0.75 * settle * settle;
            painter.mark(Mark.SHOCK, at.x(), at.y(), Math.max(0, 1 - part * 2), 0.5 + 2 * part, 0);
            painter.mark(Mark.BURST, at.x(), at.y(), 1 - settle, zoom, 0.15 * Math.sin(part * 12) * (1 - part));
            painter.token(Look.LOST, number, at.x(), at.y(), 1, 1 + 1.1 * grow - 1.1 * settle);
        } else {
            painter.token(Look.LOST, number, at.x(), at.y(), 1);
        }
        if (first || part < 1) {
            double up = part < 1 ? size * (1.15 + 0.9 * (1 - Math.max(0, (part - 0.6) / 0.4))) : size * 0.98;
            painter.mark(Mark.LOST_WORD, at.x(), at.y() + (part < 1 ? -up : up), 1);
        }
    }
}
