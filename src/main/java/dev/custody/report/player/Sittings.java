package dev.custody.report.player;

import dev.custody.layout.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sat where from when to when: the difference of one picture to the next. */
final class Sittings {
    /** A row of the reel for each time that any of it changes. */
    private record Sitting(int from, int seat, int stamp, int message, int leased, int until) {
        boolean isAs(int otherSeat, int otherStamp, int otherLeased) {
            return seat == otherSeat && stamp == otherStamp && leased == otherLeased;
        }
    }

    /** What a token looks like, and until when it is leased. */
    record Seen(Placed placed, int owner, int stamp, int leased, int until) {}

    private final Map<Long, Sitting> now = new LinkedHashMap<>();
    private final Map<Long, Integer> seatIndex = new LinkedHashMap<>();
    private final Numbers seats = new Numbers();
    private final Table rows = new Table();

    /** Takes the picture at that tick. */
    void take(int tick, List<Seen> seen) {
        Set<Long> here = new HashSet<>(seen.size() * 2);
        for (Seen each : seen) {
            Placed placed = each.placed();
            if (!here.add(placed.key())) {
                continue;
            }
            int seat = seat(placed.x(), placed.y(), each.owner());
            Sitting before = now.get(placed.key());
            if (before != null && before.isAs(seat, each.stamp(), each.leased())) {
                continue;
            }
            if (before != null) {
                end(before, tick);
            }
            int number = placed.message() == null ? 0 : placed.message().number();
            now.put(placed.key(), new Sitting(tick, seat, each.stamp(), number, each.leased(), each.until()));
        }
        Iterator<Map.Entry<Long, Sitting>> left = now.entrySet().iterator();
        while (left.hasNext()) {
            Map.Entry<Long, Sitting> each = left.next();
            if (!here.contains(each.getKey())) {
                end(each.getValue(), tick);
                left.remove();
            }
        }
    }

    /** The reel ends here. */
    void finish(int tick) {
        now.values().forEach(sitting -> end(sitting, tick));
        now.clear();
    }

    private void end(Sitting sitting, int tick) {
        if (tick > sitting.from()) {
            rows.add(
                    sitting.from(),
                    tick - sitting.from(),
                    sitting.seat(),
                    sitting.stamp(),
                    sitting.message(),
                    sitting.leased(),
                    sitting.until());
        }
    }

    private int seat(double x, double y, int owner) {
        int left = (int) Math.round(x * 10);
        int top = (int) Math.round(y * 10);
        long place = ((long) left << 32) | (top & 0xFFFFFFFFL);
        Integer known = seatIndex.get(place);
        if (known == null) {
            known = seatIndex.size();
            seatIndex.put(place, known);
            seats.add(left).add(top).add(owner);
        }
        return known;
    }

    /**
     * Writes {@code seats} (left, top, whose), {@code sits} (from, how long, seat, stamp, message) and {@code leases} (which row,
     * how long it was leased by then, how long it is).
     */
    void write(StringBuilder json) {
        List<int[]> all = new ArrayList<>();
        Numbers leases = new Numbers();
        for (int[] row : rows.sorted()) {
            if (row[6] > row[5]) {
                leases.add(all.size()).add(row[0] - row[5]).add(row[6] - row[5]);
            }
            all.add(new int[] {row[0], row[1], row[2], row[3], row[4]});
        }
        json.append(",\"seats\":");
        seats.write(json);
        json.append(",\"sits\":");
        Table.write(all, json);
        json.append(",\"leases\":");
        leases.write(json);
    }
}
