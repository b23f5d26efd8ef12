package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.Point;
import dev.custody.scene.Drop;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.MessageState;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places where messages were lost: a burst at first, and then a mark that stays. */
final class LostMarks {
    private static final double BURST_SECONDS = 2.4;
    private static final double LONG_AGO = -1e9;

    /** Marks side by side at one place; further ones stand in further rows. */
    private static final int PER_ROW = 5;

    /** Rows of marks at one place; what is beyond is in the ledger. */
    private static final int ROWS = 2;

    private Map<MessageId, Double> since = new LinkedHashMap<>();

    /** A lost message, and when the beholder learnt of it. */
    private record Loss(int number, double age) {}

    /** Where something was lost: at a component, or on the way between two. */
    private record Site(Object from, @Nullable Object to) {}

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
        Map<Site, List<Loss>> sites = new LinkedHashMap<>();
        Map<Site, Drop> drops = new LinkedHashMap<>();
        for (Map.Entry<MessageId, Double> entry : since.entrySet()) {
            Drop drop = scene.message(entry.getKey()).map(MessageState::drop).orElse(null);
            if (drop != null) {
                Site site = new Site(drop.at(), drop.to());
                drops.putIfAbsent(site, drop);
                sites.computeIfAbsent(site, _ -> new ArrayList<>())
                        .add(new Loss(entry.getKey().number(), still ? BURST_SECONDS : seconds - entry.getValue()));
            }
        }
        sites.forEach((site, losses) -> {
            Drop drop = drops.get(site);
            Point at = drop == null ? null : where(painter.layout(), drop);
            if (at != null) {
                paint(painter, losses, at);
            }
        });
    }

    /** The middle of the marks of a place. */
    private static @Nullable Point where(Layout layout, Drop drop) {
        double below = layout.metrics().token() * 1.3;
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

    private static void paint(TokenPainter painter, List<Loss> losses, Point at) {
        double youngest = losses.stream().mapToDouble(Loss::age).min().orElse(BURST_SECONDS);
        double part = Math.clamp(youngest / BURST_SECONDS, 0, 1);
        double grow = Math.min(1, part / 0.1);
        double settle = part < 0.7 ? 0 : (part - 0.7) / 0.3;
        double size = painter.token();
        double zoom = 1 + 0.9 * grow * (1 - settle);
        Point middle = new Point(at.x(), at.y() - size * 0.8 * grow * (1 - settle));
        if (part < 1) {
            painter.mark(Mark.SHOCK, middle.x(), middle.y(), Math.max(0, 1 - part * 2.5), 0.6 + 3 * part, 0);
            double turn = 0.2 * Math.sin(part * 14) * (1 - part);
            painter.mark(
                    Mark.BURST, middle.x(), middle.y(), 1 - settle, (0.3 + 0.75 * grow) * (1 - 0.6 * settle), turn);
        }
        int shown = Math.min(losses.size(), PER_ROW * ROWS);
        for (int i = 0; i < shown; i++) {
            int inRow = Math.min(PER_ROW, shown - i / PER_ROW * PER_ROW);
            double x = middle.x() + (i % PER_ROW - (inRow - 1) / 2.0) * size * 1.42 * zoom;
            double y = middle.y() + (double) (i / PER_ROW) * size * 1.42 * zoom;
            token(painter, losses.get(losses.size() - shown + i).number(), x, y, zoom);
        }
        double aside = at.x() - (Math.min(shown, PER_ROW) / 2.0 * 1.42 * zoom) * size - size * 1.1;
        double word = part < 1 ? middle.y() - size * (0.95 * zoom + 0.3) : at.y();
        painter.mark(Mark.LOST_WORD, part < 1 ? at.x() : aside, word, 1, 1 + 0.9 * (zoom - 1), 0);
    }

    private static void token(TokenPainter painter, int number, double x, double y, double zoom) {
        if (zoom > 1.001) {
            painter.token(Look.LOST, number, x, y, 1, zoom);
        } else {
            painter.token(Look.LOST, number, x, y, 1);
        }
    }
}
