package dev.custody.report.player;

import dev.custody.ledger.Ledger;
import dev.custody.report.RunReport;
import dev.custody.report.RunReport.Moment;
import java.util.Optional;

/**
 * The part of a run that is played.
 *
 * @param from the first position that is played; what came before is only folded
 * @param to the last one
 */
public record Stretch(int from, int to) {
    /** More events than these make a page that is slow to load. */
    static final int MOST_EVENTS = 45_000;

    /** Of a stretch that can't have it all, so much comes before the moment that it is about. */
    private static final int BEFORE = MOST_EVENTS / 3;

    /** All of a run, or as much as a page bears, around what decided it. */
    public static Stretch of(RunReport report) {
        Ledger ledger = report.ledger();
        int last = ledger.position() - 1;
        if (last < MOST_EVENTS) {
            return new Stretch(0, Math.max(0, last));
        }
        int decisive = report.decisive()
                .map(Moment::event)
                .map(RunReport.Event::position)
                .orElse(0);
        int from = Math.clamp(decisive - BEFORE, 0, last - MOST_EVENTS);
        return new Stretch(from, from + MOST_EVENTS);
    }

    /** Whether that is all of the run. */
    public boolean isWhole(Ledger ledger) {
        return from == 0 && to >= ledger.position() - 1;
    }

    /** When it begins, in virtual microseconds. */
    public long fromMicros(Ledger ledger) {
        return from == 0 ? 0 : ledger.events().get(from).atMicros();
    }

    /** When it ends. */
    public long toMicros(Ledger ledger) {
        return to <= 0 ? 0 : ledger.events().get(to).atMicros();
    }

    /** The tick of an event, counted from the beginning of the run; empty if it is not played. */
    public Optional<Long> tick(Ledger ledger, int position) {
        return position < from || position > to
                ? Optional.empty()
                : Optional.of(Reel.tick(ledger.events().get(position).atMicros()));
    }
}
