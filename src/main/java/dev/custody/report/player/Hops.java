package dev.custody.report.player;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.layout.Layout;
import dev.custody.layout.Placed;
import dev.custody.layout.Point;
import dev.custody.picture.Moment;
import dev.custody.scene.Flight;
import dev.custody.scene.Looks;
import dev.custody.scene.MessageState;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What was on its way from when to when, and on which course. */
final class Hops {
    /** Into how many pieces a course that is not straight is cut. */
    private static final int PIECES = 24;

    /** How many messages of one hop are drawn, as the window draws them. */
    private static final int MOST_IN_TRAIN = 6;

    /** How far from the ends of its link something starts and ends, as a part of a token. */
    private static final double OFF = 0.4;

    private record Way(ComponentId from, ComponentId to) {}

    private record Token(int hop, int message) {}

    private record Going(int from, Flight flight, int course, int stamp, int lag) {}

    private final Layout layout;
    private final Stamps stamps;
    private final ToIntFunction<Long> ticks;
    private final Map<Way, Integer> courses = new LinkedHashMap<>();
    private final List<Numbers> tracks = new ArrayList<>();
    private final Map<Token, Going> now = new HashMap<>();
    private final Table rows = new Table();

    /** @param ticks the tick of a virtual time */
    Hops(Layout layout, Stamps stamps, ToIntFunction<Long> ticks) {
        this.layout = layout;
        this.stamps = stamps;
        this.ticks = ticks;
    }

    /** Takes what is on its way at that tick. */
    void take(int tick, Moment moment) {
        Set<Token> here = new HashSet<>();
        Looks looks = moment.looks();
        for (Flight flight : moment.scene().flights()) {
            int course = course(flight.from(), flight.to());
            if (course < 0) {
                continue;
            }
            boolean payload =
                    flight.kind().carriesPayload() && !flight.messages().isEmpty();
            int shown = payload ? Math.min(MOST_IN_TRAIN, flight.messages().size()) : 1;
            for (int i = shown - 1; i >= 0; i--) {
                MessageId message =
                        flight.messages().isEmpty() ? null : flight.messages().get(i);
                int stamp = message != null && payload
                        ? stamps.of(placed(flight, message), looks.of(message), nature(moment, message))
                        : stamps.talk(flight.kind());
                Token token = new Token(flight.hop(), message == null ? 0 : message.number());
                here.add(token);
                Going before = now.get(token);
                if (before == null || before.stamp() != stamp) {
                    if (before != null) {
                        end(token, before, tick);
                    }
                    now.put(token, new Going(tick, flight, course, stamp, i));
                }
            }
        }
        Iterator<Map.Entry<Token, Going>> left = now.entrySet().iterator();
        while (left.hasNext()) {
            Map.Entry<Token, Going> each = left.next();
            if (!here.contains(each.getKey())) {
                end(each.getKey(), each.getValue(), tick);
                left.remove();
            }
        }
    }

    void finish(int tick) {
        now.forEach((token, going) -> end(token, going, tick));
        now.clear();
    }

    private void end(Token token, Going going, int tick) {
        if (tick > going.from()) {
            int start = ticks.applyAsInt(going.flight().startMicros());
            rows.add(
                    going.from(),
                    Math.max(1, ticks.applyAsInt(going.flight().arriveMicros()) - start),
                    going.course(),
                    going.stamp(),
                    token.message(),
                    tick - going.from(),
                    going.from() - start,
                    going.lag());
        }
    }

    private static Nature nature(Moment moment, MessageId message) {
        return moment.scene().message(message).map(MessageState::nature).orElse(Nature.VALID);
    }

    private static Placed placed(Flight flight, MessageId message) {
        return new Placed(0, Placed.Kind.FLYING, 0, 0, flight.to(), flight.from(), null, message, 0, 0, 1);
    }

    private int course(ComponentId from, ComponentId to) {
        return courses.computeIfAbsent(new Way(from, to), _ -> draw(from, to));
    }

    /** Its points, a tenth of a world unit each, in equal steps of the way; -1 if no link joins the two. */
    private int draw(ComponentId from, ComponentId to) {
        Layout.Course course = layout.course(from, to);
        if (course == null) {
            return -1;
        }
        int pieces = course.track().size() == 2 ? 1 : PIECES;
        Numbers points = new Numbers();
        for (int i = 0; i <= pieces; i++) {
            Point point = course.track()
                    .hop(
                            (double) i / pieces,
                            course.forward(),
                            layout.metrics().lane(),
                            layout.metrics().token() * OFF);
            points.add((int) Math.round(point.x() * 10)).add((int) Math.round(point.y() * 10));
        }
        tracks.add(points);
        return tracks.size() - 1;
    }

    /**
     * Writes {@code courses}, {@code hops} (from, how long the way takes, course, stamp, message) and {@code partly}, what is to be
     * said of those that are not shown from the beginning to the end of their way, one at a time: which row, how long it is shown,
     * how long it was under way by then, and its place in a train.
     */
    void write(StringBuilder json) {
        json.append(",\"courses\":[");
        for (int i = 0; i < tracks.size(); i++) {
            json.append(i > 0 ? "," : "");
            tracks.get(i).write(json);
        }
        List<int[]> all = new ArrayList<>();
        Numbers partly = new Numbers();
        for (int[] row : rows.sorted()) {
            if (row[5] != row[1] || row[6] != 0 || row[7] != 0) {
                partly.add(all.size()).add(row[5]).add(row[6]).add(row[7]);
            }
            all.add(new int[] {row[0], row[1], row[2], row[3], row[4]});
        }
        json.append("],\"hops\":");
        Table.write(all, json);
        json.append(",\"partly\":");
        partly.write(json);
    }
}
