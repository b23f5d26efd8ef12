package dev.custody.desktop.ledger;

import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.util.Comparator;

/** By which column the ledger is sorted. */
enum LedgerOrder {
    /** As they were handed in. */
    MESSAGE(Comparator.comparingInt(row -> row.message().number())),
    /** What weighs most comes first. */
    OUTCOME(Comparator.comparingInt(row -> weight(row.outcome()))),
    /** A yes comes first; who was told nothing last. */
    TOLD(Comparator.comparingInt(row -> row.receipt().map(Receipt::ordinal).orElse(Receipt.values().length))),
    /** By the name of who has it; what nobody has comes last. */
    HAND(Comparator.comparing(LedgerOrder::holder)),
    /** What happened to longest ago comes first. */
    LAST(Comparator.comparingLong(LedgerRow::lastMicros));

    private static final String AFTER_ALL_NAMES = "\uffff";

    private final Comparator<LedgerRow> comparator;

    LedgerOrder(Comparator<LedgerRow> comparator) {
        this.comparator = comparator;
    }

    /** Those that are equal in it stay as they were handed in, whichever way it runs. */
    Comparator<LedgerRow> comparator(boolean ascending) {
        Comparator<LedgerRow> way = ascending ? comparator : comparator.reversed();
        return this == MESSAGE ? way : way.thenComparing(MESSAGE.comparator);
    }

    /** The next one, and after the last the first. */
    LedgerOrder next() {
        return values()[(ordinal() + 1) % values().length];
    }

    private static String holder(LedgerRow row) {
        return row.hands().isEmpty() ? AFTER_ALL_NAMES : row.hands().getFirst().name();
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case LOST -> 0;
            case MISDELIVERED -> 1;
            case MANGLED -> 2;
            case DUPLICATED -> 3;
            case IN_DOUBT -> 4;
            case DEAD_LETTERED -> 5;
            case FAILED -> 6;
            case REJECTED -> 7;
            case UNDER_WAY -> 8;
            case DELIVERED -> 9;
        };
    }
}
