package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.layout.LostPlaces;
import dev.custody.layout.Point;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places where messages were lost: a burst at first, and then a mark that stays. */
final class LostMarks {
    private static final double BURST_SECONDS = 2.4;
    private static final double LONG_AGO = -1e9;
    /** By how much marks are larger in the burst; where there are several, it is all of them together. */
    private static final double GROWTH = 0.9;

    private Map<MessageId, Double> since = new LinkedHashMap<>();

    void reset() {
        since = new LinkedHashMap<>();
    }

    /** @param quietly whether what is lost by now was lost long ago, as far as the beholder is concerned */
    void notice(Scene scene, Looks looks, double seconds, boolean quietly) {
        Map<MessageId, Double> now = new LinkedHashMap<>();
        for (MessageId message : LostPlaces.lost(scene, looks)) {
            Double before = since.get(message);
            now.put(message, before != null ? before : quietly ? LONG_AGO : seconds);
        }
        since = now;
    }

    void paint(TokenPainter painter, Scene scene, double seconds, boolean still) {
        for (LostPlaces.Site site : LostPlaces.of(scene, since.keySet(), painter.layout())) {
            double latest = site.messages().stream()
                    .mapToDouble(message -> since.getOrDefault(message, LONG_AGO))
                    .max()
                    .orElse(LONG_AGO);
            paint(painter, site, still ? BURST_SECONDS : seconds - latest);
        }
    }

    /** @param youngest how long ago the last of them was lost, in seconds of the beholder */
    private static void paint(TokenPainter painter, LostPlaces.Site site, double youngest) {
        double part = Math.clamp(youngest / BURST_SECONDS, 0, 1);
        double grow = Math.min(1, part / 0.1);
        double settle = part < 0.7 ? 0 : (part - 0.7) / 0.3;
        double size = painter.token();
        int marks = site.marks();
        double zoom = 1 + GROWTH / marks * grow * (1 - settle);
        Point at = site.middle();
        Point middle = new Point(at.x(), at.y() - size * 0.8 * grow * (1 - settle));
        if (part < 1) {
            painter.mark(Mark.SHOCK, middle.x(), middle.y(), Math.max(0, 1 - part * 2.5), 0.6 + 3 * part, 0);
            double turn = 0.2 * Math.sin(part * 14) * (1 - part);
            painter.mark(
                    Mark.BURST, middle.x(), middle.y(), 1 - settle, (0.3 + 0.75 * grow) * (1 - 0.6 * settle), turn);
        }
        if (site.bunched() > 0) {
            painter.bunch(Look.LOST, site.bunched(), site.seat(0, size * zoom).x(), middle.y(), 1);
        }
        List<MessageId> marked = site.marked();
        for (int i = 0; i < marked.size(); i++) {
            Point seat = site.seat(marks - marked.size() + i, size * zoom);
            token(painter, marked.get(i).number(), seat.x(), middle.y(), zoom);
        }
        Point aside = site.word(size);
        double word = part < 1 ? middle.y() - size * (0.95 * zoom + 0.3) : aside.y();
        painter.mark(Mark.LOST_WORD, part < 1 ? at.x() : aside.x(), word, 1, 1 + GROWTH * grow * (1 - settle), 0);
    }

    private static void token(TokenPainter painter, int number, double x, double y, double zoom) {
        if (zoom > 1.001) {
            painter.token(Look.LOST, number, x, y, 1, zoom);
        } else {
            painter.token(Look.LOST, number, x, y, 1);
        }
    }
}
