package dev.custody.picture;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.layout.Box;
import dev.custody.ledger.Fault;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Tenure;
import dev.custody.picture.Brush.Align;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.JobEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws what is on the lanes of a picture in space and time.
 *
 * @param lanes the middle of each component's lane
 */
record SpaceTimeArt(Sketch sketch, Ruler ruler, Map<ComponentId, Double> lanes, double laneWidth) {
    private static final double[] ALONG = {0.3, 0.5, 0.4, 0.62, 0.22, 0.74};
    private static final double TOKEN = 0.56;
    private static final double TOKEN_WIDTH = 20;
    private static final double JOB = 6;
    private static final int MOST_JOBS = 5;

    private double lane(ComponentId id) {
        return lanes.getOrDefault(id, SpaceTimeSvg.AXIS);
    }

    /** When a sink holds any of the messages. */
    void held(Diagram diagram, List<MessageLife> lives, double bottom) {
        diagram.components().stream().filter(component -> component.isSink()).forEach(sink -> {
            TreeMap<Double, Double> spans = new TreeMap<>();
            for (MessageLife life : lives) {
                for (Tenure tenure : life.tenures()) {
                    if (tenure.holding().isDurable() && tenure.holding().isAt(sink.id())) {
                        double to = tenure.goesOn() ? bottom : ruler.at(tenure.toMicros());
                        spans.merge(ruler.at(tenure.fromMicros()), to, Math::max);
                    }
                }
            }
            double from = Double.NaN;
            double to = Double.NaN;
            for (Map.Entry<Double, Double> span : spans.entrySet()) {
                if (!(span.getKey() <= to)) {
                    bar(sink.id(), from, to);
                    from = span.getKey();
                    to = span.getValue();
                }
                to = Math.max(to, span.getValue());
            }
            bar(sink.id(), from, to);
        });
    }

    private void bar(ComponentId sink, double from, double to) {
        if (to > from) {
            sketch.fill(new Box(lane(sink) - 3, from, 6, to - from), "-safe", 0.55, 3);
        }
    }

    /**
     * A component that is down, or refuses writes.
     *
     * @param which of its replicas, for people; empty if it has but one
     */
    void down(Fault fault, String which, long endMicros) {
        double x = lane(fault.component());
        double from = ruler.at(fault.fromMicros());
        double to = ruler.at(endMicros);
        double half = Math.min(17, laneWidth / 2 - 4);
        sketch.svg()
                .open("g")
                .with("class", "fault")
                .with("data-component", fault.component().value())
                .inside();
        sketch.fill(new Box(x - half, from, 2 * half, Math.max(3, to - from)), "-down", 0.5, 3);
        sketch.line(x - half, from, x + half, from, "-fault", 2, "");
        sketch.cross(x, from, 5, "-fault");
        String key = fault.kind() == Fault.Kind.DOWN ? "space-time.killed" : "space-time.refuses";
        label(sketch.words().of(key) + which, x, from, half, "-fault");
        if (!fault.goesOn()) {
            sketch.line(x - half, to, x + half, to, "-look-delivered", 2, "");
            String mended = fault.kind() == Fault.Kind.DOWN ? "space-time.restarted" : "space-time.accepts";
            label(sketch.words().of(mended) + which, x, to, half, "-look-delivered");
        }
        sketch.svg().close("g");
    }

    /** Words beside a lane, where there is room. */
    private void label(String text, double x, double y, double half, String colour) {
        double width = sketch.width(text, Sketch.SMALL, true) + 6;
        for (double dy : new double[] {0, -11, 11, -22, 22}) {
            for (double left : new double[] {x + half + 2, x - half - 2 - width}) {
                Box room = new Box(left, y + dy - 7, width, 14);
                if (left > SpaceTimeSvg.AXIS && room.right() < SpaceTimeSvg.WIDTH && sketch.take(room)) {
                    sketch.above(() -> {
                        sketch.fill(room, "-ground", 0.88, 3);
                        sketch.text(text, room.x() + 3, room.centerY(), Sketch.SMALL, true, colour, Align.LEFT);
                    });
                    return;
                }
            }
        }
    }

    /** A link that is cut, or mended, at that time. */
    void cut(ComponentId from, ComponentId to, long micros, boolean isCut) {
        double y = ruler.at(micros);
        double x1 = lane(from);
        double x2 = lane(to);
        String colour = isCut ? "-fault" : "-look-delivered";
        sketch.svg().open("g").with("class", "fault").inside();
        sketch.line(x1, y, x2, y, colour, 2, "2 4");
        for (double x : new double[] {x1, x2}) {
            sketch.line(x, y - 6, x, y + 6, colour, 2.4, "");
        }
        label(sketch.words().of(isCut ? "space-time.cut" : "space-time.healed"), (x1 + x2) / 2, y, -20, colour);
        sketch.svg().close("g");
    }

    /** A job, as long as it was at work. */
    void job(Travels.Work job) {
        double x = lane(job.start().service()) - JOB / 2 + Math.min(job.lane(), MOST_JOBS) * (JOB + 1);
        double from = ruler.at(job.start().atMicros());
        double to = ruler.at(job.toMicros());
        sketch.svg().open("g").with("class", "job").inside();
        sketch.frame(new Box(x, from, JOB, Math.max(3, to - from)), "-raised", "-glass-edge", "", 2);
        if (job.end() == JobEnd.KILLED) {
            sketch.cross(x + JOB / 2, to, 4, "-fault");
        }
        sketch.svg().close("g");
    }

    /** A hop: an arrow, or what there is of it. */
    void hop(Travels.Hop hop) {
        boolean payload =
                hop.start().kind().carriesPayload() && !hop.start().messages().isEmpty();
        double x1 = lane(hop.start().from());
        double y1 = ruler.at(hop.start().atMicros());
        double end = lane(hop.start().to());
        double x2 = x1 + (end - x1) * hop.arrival();
        double y2 = ruler.at(hop.toMicros());
        boolean lost = hop.lost() != null;
        String colour = lost ? "-fault" : payload ? "-road-hot" : "-road-line";
        sketch.svg().open("g").with("class", payload ? "hop" : "hop talk").inside();
        sketch.line(x1, y1, x2, y2, colour, payload ? 1.8 : 1.1, payload ? "" : "4 3");
        if (lost) {
            sketch.cross(x2, y2, 4.5, "-fault");
        } else {
            sketch.arrowHead(x1, y1, x2, y2, colour, payload ? 8 : 6);
        }
        if (payload) {
            numbers(hop.start().messages(), x1, y1, x2, y2);
        }
        sketch.svg().close("g");
    }

    /** Whose it is, on the arrow. */
    private void numbers(List<MessageId> messages, double x1, double y1, double x2, double y2) {
        String text = messages.size() == 1
                ? Integer.toString(messages.getFirst().number())
                : messages.getFirst().number()
                        + (messages.size() == 2 ? ", " : " … ")
                        + messages.getLast().number();
        double width = sketch.width(text, Sketch.SMALL, true) + 5;
        for (double along : ALONG) {
            double x = x1 + (x2 - x1) * along;
            double y = y1 + (y2 - y1) * along;
            Box room = new Box(x - width / 2, y - 6.5, width, 13);
            if (sketch.take(room)) {
                sketch.above(() -> {
                    sketch.fill(room, "-ground", 1, 3);
                    sketch.text(text, x, y, Sketch.SMALL, true, "-ink", Align.CENTER);
                });
                return;
            }
        }
    }

    /** What became of messages: their tokens, and in words what is not simply well. */
    void fates(List<Fates.Fate> fates) {
        for (Fates.Fate fate : fates) {
            double middle = lane(fate.at());
            double y = ruler.at(fate.atMicros());
            String words =
                    fate.outcome() == Outcome.DELIVERED ? "" : sketch.words().outcome(fate.outcome());
            double width = TOKEN_WIDTH + (words.isEmpty() ? 0 : sketch.width(words, Sketch.SMALL, true) + 6);
            List<Box> rooms = new ArrayList<>();
            for (double dy : new double[] {0, 12, -12, 24, -24, 36}) {
                Box right = new Box(middle + 8, y + dy - 9, width, 18);
                Box left = new Box(middle - 8 - width, y + dy - 9, width, 18);
                // Beside the first lane, arrows come from the right.
                rooms.addAll(isFirst(fate.at()) ? List.of(left, right) : List.of(right, left));
            }
            Box room = rooms.stream()
                    .filter(box -> box.x() > SpaceTimeSvg.AXIS && box.right() < SpaceTimeSvg.WIDTH && sketch.take(box))
                    .findFirst()
                    .orElse(rooms.getFirst());
            sketch.above(() -> fate(fate, words, room));
        }
    }

    private void fate(Fates.Fate fate, String words, Box room) {
        sketch.svg().open("g").with("class", "fate").inside();
        if (!words.isEmpty()) {
            sketch.fill(room, "-ground", 0.88, 4);
            double x = room.x() + TOKEN_WIDTH + 2;
            sketch.text(words, x, room.centerY(), Sketch.SMALL, true, "-ink", Align.LEFT);
        }
        int number = fate.life().id().number();
        double x = room.x() + TOKEN_WIDTH / 2;
        sketch.token(OutcomeLooks.of(fate.outcome(), true), number, x, room.centerY(), TOKEN);
        sketch.svg().close("g");
    }

    private boolean isFirst(ComponentId id) {
        return lanes.keySet().iterator().next().equals(id);
    }

    /** Says what the signs mean, from left to right. */
    static final class Legend {
        private final Sketch sketch;
        private double x;
        private final double y;

        Legend(Sketch sketch, double x, double y) {
            this.sketch = sketch;
            this.x = x;
            this.y = y;
        }

        void arrow(String colour, String dashes, String words) {
            sketch.line(x, y, x + 18, y, colour, 1.8, dashes);
            sketch.arrowHead(x, y, x + 22, y, colour, 7);
            say(words, 26);
        }

        void job(String words) {
            sketch.frame(new Box(x + 2, y - 7, JOB, 14), "-raised", "-glass-edge", "", 2);
            say(words, 14);
        }

        void bar(String colour, String words) {
            sketch.fill(new Box(x + 2, y - 7, 6, 14), colour, 0.75, 3);
            say(words, 14);
        }

        void cross(String words) {
            sketch.cross(x + 5, y, 4.5, "-fault");
            say(words, 15);
        }

        private void say(String words, double after) {
            sketch.text(words, x + after, y, Sketch.SMALL, false, "-ink", Align.LEFT);
            x += after + sketch.width(words, Sketch.SMALL, false) + 16;
        }
    }
}
