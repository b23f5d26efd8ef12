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
    /** More events than these, those of about a thousand messages, make a page that is slow to make and to load. */
    static final int MOST_EVENTS = 45_000;

    /** So many are played of a run that has more: who can't see all of it wants to see what decided it. */
    private static final int PART = 30_000;

    /** So many of these come before the moment that it is about. */
    private static final int BEFORE = PART / 3;

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
        int from = Math.clamp(decisive - BEFORE, 0, last - PART);
        return new Stretch(from, from + PART);
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
